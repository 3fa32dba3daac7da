import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { countedDepths, namedClasses } from '../../docs/typedoc/katex-rules.js';
import { formulaStyles, shortFormula } from '../../docs/typedoc/short-formula.js';

const formulas = [
  'p_t=1+a\\,p_{t-1}',
  '\\left\\lVert\\frac{\\partial h_t}{\\partial u}\\right\\rVert\\le\\sigma_1\\sum_{j=0}^{t-1}a^j',
  '\\sqrt{\\sigma_0^2+1}\\qquad\\hat f^\\star,\\ \\overline{R}',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\mathbb E\\bigl[\\mathcal K\\bigr]',
];
const html = formulas.map((tex) => {
  const typeset = katex.renderToString(tex, { displayMode: true, output: 'html' });
  return typeset.slice(typeset.indexOf('<span class="katex-html"'));
});
const text = (markup: string): string => markup.replace(/<[^>]*>/gu, '');
const classes = (markup: string): string[] =>
  [...markup.matchAll(/<i class=(?:"(?<names>[^"]*)"|(?<name>[^ >]*))/gu)]
    .flatMap(({ groups }) => (groups?.['names'] ?? groups?.['name'] ?? '').split(' '));

describe.each(html)('the short form of %#', (long) => {
  const short = shortFormula(long);

  it('has the same text, in less room', () => {
    expect(text(short)).toBe(text(long));
    expect(short.length).toBeLessThan(0.6 * long.length);
  });

  it('opens and closes as many elements', () => {
    expect(short.match(/<\/i>/gu)).toHaveLength(short.match(/<i[ >]/gu)?.length ?? 0);
  });

  it('has no class that the stylesheet does not name', () => {
    const styles = formulaStyles();
    const unnamed = classes(short).filter((name) => !new RegExp(String.raw`\.${name}(?![\w-])`, 'u').test(styles));
    expect(unnamed).toEqual([]);
  });
});

describe('the stylesheet of the short forms', () => {
  it('has every style with its numbers, as strong as in the element', () => {
    const strut = shortFormula('<span class="strut" style="height:0.1234em;"></span>');
    expect(strut).toMatch(/^<i class="k\w+ s\w+"><\/i>$/u);
    expect(formulaStyles()).toMatch(/\.katex \.s\w+\{height:0\.1234em!important;\}/u);
  });

  it('is for elements of another name, and leaves the names that others know', () => {
    expect(formulaStyles()).not.toContain('>span');
    expect(formulaStyles()).toContain('.katex-display>.katex>.katex-html');
  });
});

describe('what the rules of KaTeX read', () => {
  it('are the classes that they name', () => {
    expect(namedClasses.has('vlist')).toBe(true);
    expect(namedClasses.has('mord')).toBe(false);
  });

  it('are the elements that they count, so that none of these is left out', () => {
    expect(countedDepths.get('vlist')).toBe(2);
    expect(countedDepths.get('accent')).toBe(1);
    expect(countedDepths.has('strut')).toBe(false);
    expect(shortFormula('<span class="vlist"><span><span class="mord"><span>a</span></span></span></span>'))
      .toMatch(/^<i class=k\w+><i><i>a<\/i><\/i><\/i>$/u);
  });
});
