import { expect, test } from 'vitest';
import { definitionsIn } from '../../src/numbers/term-definitions.js';
import { formulaHash, termHash } from '../../src/numbers/term-hash.js';
import { symbol, term, type Term } from '../../src/numbers/term.js';

const [x, y] = [symbol('x'), symbol('y')];
const named = (latex: string, body: Term) => term.define(latex, () => body);

test('formulas that differ anywhere have different fingerprints', () => {
  const terms = [
    x, y, symbol('xy'), term.fromNumber(1), term.fromNumber(2), term.fromRational(1n, 2n), term.pi(), term.sqrt(x),
    term.exp(x), term.exp(y), term.add(x, y), term.add(y, x), term.mul(x, y), named('a', x), named('a', y),
      named('b', x),
    term.add(x, term.mul(x, y)), term.mul(x, term.add(x, y)),
  ];
  expect(new Set(terms.map(termHash)).size).toBe(terms.length);
  const formulas = [
    ...terms.map((t) => term.le(t, x)), term.le(x, y), term.eq(x, y), term.lt(x, y), term.and([term.le(x, y)]),
    term.and([term.le(x, y), term.eq(x, y)]), term.and([term.eq(x, y), term.le(x, y)]),
  ];
  expect(new Set(formulas.map(formulaHash)).size).toBe(formulas.length);
  expect(formulaHash(term.le(x, y))).toMatch(/^[0-9a-f]{64}$/);
});

test('the same formula has the same fingerprint, however it was made', () => {
  expect(termHash(term.add(symbol('x'), symbol('y')))).toBe(termHash(term.add(x, y)));
  expect(formulaHash(term.and([term.le(x, y)]))).toBe(formulaHash(term.and([term.le(symbol('x'), y)])));
});

test('the definitions of a formula are listed once each, outermost first', () => {
  const inner = named('i', term.sqrt(x));
  const outer = named('o', term.add(term.exp(inner), inner));
  const formula = term.and([term.le(term.mul(outer, y), inner), term.eq(named('z', term.pi()), term.fromNumber(2))]);
  expect(definitionsIn(formula).map(({ latex }) => latex)).toEqual(['o', 'i', 'z']);
  expect(definitionsIn(term.le(x, y))).toEqual([]);
});
