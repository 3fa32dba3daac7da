import { describe, expect, it } from 'vitest';
import { paragraph, WIDTH } from '../../src/reports/paragraph.js';
import { textTable } from '../../src/reports/text-table.js';

describe('a paragraph', () => {
  const words = Array.from({ length: 60 }, (_, i) => 'x'.repeat(1 + (i % 7)));

  it('keeps the words in order on lines as long as fit', () => {
    const lines = paragraph(words.join(' '), '  - ', '    ').split('\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['  - ', ...lines.slice(1).map(() => '    ')]);
    expect(lines.map((line) => line.slice(4)).join(' ').split(' ')).toEqual(words);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDTH);
    lines.slice(1).forEach((line, i) => {
      const [first = ''] = line.trim().split(' ');
      expect((lines[i] ?? '').length + 1 + first.length).toBeGreaterThan(WIDTH);
    });
  });

  it('gives a word that is too long a line of its own', () => {
    const long = 'y'.repeat(WIDTH + 1);
    expect(paragraph(`a ${long} b`, ' ')).toBe(` a\n ${long}\n b`);
  });
});

describe('a table', () => {
  it('aligns words to the left and numbers to the right, and paints what is already in place', () => {
    const rows = [
      [{ text: 'name' }, { text: 'n' }, { text: 'm' }],
      { text: 'a heading across both' },
      [{ text: 'x' }, { text: '123', tone: 'bad' as const }, { text: '45' }],
    ];
    const paint = (_: string, text: string): string => `\u001B[31m${text}\u001B[39m`;
    expect(textTable(rows, 1, paint).split('\n')).toEqual([
      'name    n  m',
      'a heading across both',
      'x     \u001B[31m123\u001B[39m 45',
    ]);
  });

  it('has no spaces at the end of its lines', () => {
    const rows = [[{ text: 'a' }, { text: 'long' }], [{ text: 'b' }, { text: 's' }]];
    expect(textTable(rows, 2, (_, text) => text)).toBe('a  long\nb  s');
  });
});
