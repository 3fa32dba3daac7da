import { describe, expect, it } from 'vitest';
import { progress } from '../../src/node/progress.js';

function shown(liveColumns: number | undefined, labels: readonly string[]): string {
  let text = '';
  const terminal = {
    print: () => { throw new Error('progress is no result'); },
    note: (more: string) => { text += more; },
    paint: (_: unknown, plain: string) => plain,
    command: 'run-it',
    liveColumns,
  };
  const watched = progress(terminal, labels);
  for (const label of labels) watched.done(label);
  watched.end();
  return text;
}

describe('progress', () => {
  it('is a line for each label, when all of its pieces are done', () => {
    expect(shown(undefined, ['a', 'b', 'a', 'b', 'b'])).toBe('checking 2 parts\n1 of 2 done: a\n2 of 2 done: b\n');
  });

  it('is one line on a terminal, no wider than it, and cleared in the end', () => {
    const lines = shown(30, ['a/b', 'a-long-claim/a-long-part', 'c/d']).split('\r\u001b[2K');
    expect(lines).toEqual([
      '', '33 % of the checks done: a/b', '66 % of the checks done: a-lo', '100 % of the checks done: c/d', '',
    ]);
  });
});
