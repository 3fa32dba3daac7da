import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, type Build } from './build-page.js';

const enough = 60_000;

describe('a page with formulas', () => {
  const path = 'modules/typeset.html';
  let built: Build;
  let page = '';

  beforeAll(async () => {
    built = await buildPage('typeset');
    page = built.failed ? built.messages : await built.read(path);
  }, enough);
  afterAll(() => built.discard());

  it('builds', () => {
    expect(built.failed, built.messages).toBe(false);
  });

  it('holds every formula, typeset', () => {
    const sources = [...page.matchAll(/<annotation encoding="application\/x-tex">(?<tex>[^<]*)</gu)];
    expect(sources.map((match) => match.groups?.['tex'])).toEqual([
      'p_t',
      '\\norm{x}\\le 1',
      'S=\\lbrace x : x_1&gt;0\\rbrace',
      'p_t=\\sum_{j=0}^{t-1} q^j',
      '\\abs{w}\\le\\alpha',
      '\\alpha',
    ]);
    expect(page.match(/class="katex-display"/gu)).toHaveLength(2);
  });

  it('keeps a dollar that the author escaped, and code', () => {
    expect(page).toContain('a price of $5, code <code>$HOME</code>');
  });

  it('names the formula of a heading in the table of contents', () => {
    expect(page).toMatch(/<a href="#[^"]*"[^>]*><span>The growth of p_<wbr\/?>t<\/span>/u);
  });

  it('links a stylesheet and fonts of its own, and asks nothing of another host', async () => {
    const links = [...page.matchAll(/<link [^>]*href="(?<href>[^"]*)"/gu)].map((match) => match.groups?.['href'] ?? '');
    const stylesheet = join(dirname(path), links.find((href) => href.includes('katex')) ?? 'missing');
    const css = await built.read(stylesheet);
    const fonts = [...css.matchAll(/url\((?<url>[^)]*)\)/gu)].map((match) => match.groups?.['url'] ?? '');
    expect(fonts.length).toBeGreaterThan(10);
    expect(fonts.filter((url) => !existsSync(join(built.site, dirname(stylesheet), url)))).toEqual([]);
    expect(page).not.toMatch(/(?:src|<link [^>]*href)="(?:https?:)?\/\//u);
  });
});

describe('the build fails and names the file', () => {
  const unreadable = {
    'broken-formula': 'KaTeX parse error',
    'undefined-macro': 'Undefined control sequence: \\nosuchmacro',
    'stray-dollar': 'a $ that is no formula',
    'unclosed-display': 'the display formula is never closed',
    'not-strict': 'LaTeX-incompatible input',
  };
  let built: Build;

  beforeAll(async () => {
    built = await buildPage(...Object.keys(unreadable));
  }, enough);
  afterAll(() => built.discard());

  it('for formulas that cannot be typeset', () => {
    expect(built.failed).toBe(true);
  });

  it.each(Object.entries(unreadable))('%s', (name, complaint) => {
    const lines = built.messages.split('\n').filter((line) => line.includes(`${name}.ts: `));
    expect(lines).toEqual([expect.stringContaining(complaint)]);
    expect(lines).toEqual([expect.stringContaining('[error]')]);
  });

  it.each([
    ['undocumented-function', 'one has no docstring'],
    ['undocumented-module', 'does not have any documentation'],
  ])('%s', { timeout: enough }, async (name, complaint) => {
    const undocumented = await buildPage(name);
    await undocumented.discard();
    expect(undocumented.failed).toBe(true);
    expect(undocumented.messages).toContain(name);
    expect(undocumented.messages).toContain(complaint);
  });
});
