import { describe, expect, it } from 'vitest';
import { rewriteTerm } from '../../src/numbers/term-rewrite.js';
import { termToText } from '../../src/numbers/term-text.js';
import { symbol, term, type Term } from '../../src/numbers/term.js';

const [x, y] = [symbol('x'), symbol('y')];
const twoForX = (part: Term): Term | undefined => (part === x ? term.fromRational(2n, 1n) : undefined);

describe('a rewritten formula', () => {
  it('has the replacement wherever the part stood', () => {
    expect(termToText(rewriteTerm(term.add(term.sqrt(x), term.mul(y, x)), twoForX))).toBe('√(2)+y·2');
  });

  it('keeps definitions, and rewrites what they stand for', () => {
    const rewritten = rewriteTerm(term.define('d', () => term.add(x, y)), twoForX);
    expect(rewritten.kind === 'define' ? [rewritten.latex, termToText(rewritten.body)] : []).toEqual(['d', '2+y']);
  });

  it('does not look into what was replaced', () => {
    expect(rewriteTerm(x, () => term.mul(x, y))).toEqual(term.mul(x, y));
  });

  it('is the same if nothing is replaced', () => {
    const formula = term.div(term.abs(x), term.max(y, term.pi()));
    expect(rewriteTerm(formula, () => undefined)).toEqual(formula);
  });
});
