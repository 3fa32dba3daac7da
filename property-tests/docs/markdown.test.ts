import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eatenEscapes } from '../../eslint-rules/eaten-escapes.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const below = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : []))
    : [];
const pages = ['', 'docs', 'docs/companion', 'docs/decisions'].flatMap(below);

describe('the Markdown files of the companion', () => {
  it('are found', () => {
    expect(pages).toContain('CHANGELOG.md');
  });

  it.each(pages)('%s has no escape whose backslash TypeDoc would drop', (page) => {
    expect(eatenEscapes(readFileSync(join(root, page), 'utf8'))).toEqual([]);
  });

  it('would be rejected for one', () => {
    const code = '`\\{` and\n\n```math\n\\{x\\}\n```\n\n';
    expect(eatenEscapes(`${code}$\\{x\\rbrace$`)).toEqual([{ escape: '\\{', index: code.length + 1 }]);
  });
});
