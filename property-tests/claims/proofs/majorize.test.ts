import { describe, expect, it } from 'vitest';
import { majorize, type SymbolBound } from '../../../src/claims/proofs/majorize.js';
import { setting } from '../../../src/claims/proofs/obligation.js';
import { formulaToText, termToText } from '../../../src/numbers/term-text.js';
import { symbol, term } from '../../../src/numbers/term.js';

const [x, y, X, Y] = ['x', 'y', 'X', 'Y'].map(symbol) as [ReturnType<typeof symbol>, ReturnType<typeof symbol>,
  ReturnType<typeof symbol>, ReturnType<typeof symbol>];
const bounds: readonly SymbolBound[] = [
  { symbol: x, bound: X, premises: setting(term.le(term.abs(x), X)) },
  { symbol: y, bound: Y, premises: setting(term.le(term.abs(y), Y)) },
];

describe('a bound of a modulus, node by node', () => {
  it('replaces every symbol by its bound, and a difference by a sum', () => {
    const { bound } = majorize(term.sub(term.mul(x, y), term.abs(term.add(x, term.fromRational(-3n, 1n)))), bounds);
    expect(termToText(bound)).toBe('X·Y+X+3');
  });

  it('asks for one lemma of each operation, and for the bound of each symbol', () => {
    const { obligations } = majorize(term.mul(term.mul(x, y), term.sqrt(y)), bounds);
    expect(obligations.map(({ name }) => name).sort()).toEqual([
      'bound/x', 'bound/y', 'majorize/product', 'majorize/root',
    ]);
  });

  it('states a lemma for all arguments', () => {
    const { obligations: [lemma] } = majorize(term.mul(x, y), bounds);
    expect(lemma?.premises.map(({ formula }) => formulaToText(formula))).toEqual(['|u| ≤ U', '|v| ≤ V']);
    expect(lemma === undefined ? '' : formulaToText(lemma.goal)).toBe('|u·v| ≤ U·V');
  });

  it('looks into definitions', () => {
    expect(termToText(majorize(term.define('s', () => term.add(x, y)), bounds).bound)).toBe('X+Y');
  });

  it.each([
    ['a symbol without a bound', symbol('z'), /z has no bound/],
    ['a quotient', term.div(x, y), /no lemma carries/],
    ['a function that is not monotone', term.sin(x), /no lemma carries/],
    ['a constant of which nothing is known', term.pi(), /no lemma carries/],
  ])('refuses %s', (_, formula, message) => {
    expect(() => majorize(formula, bounds)).toThrow(message);
  });
});
