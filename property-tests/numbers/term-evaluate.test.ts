import { describe, expect, it } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import type { Reals } from '../../src/numbers/number-system.js';
import { evaluateFormula, evaluateTerm } from '../../src/numbers/term-evaluate.js';
import { symbol, term, type Term } from '../../src/numbers/term.js';

const x = symbol('x');
const y = symbol('y');

/** Every operation of a number system, on two numbers. */
function everything<N, P>(K: Reals<N, P>, a: N, b: N): readonly N[] {
  const whole = [K.add(a, b), K.sub(a, b), K.mul(a, b), K.div(a, b), K.min(a, b), K.max(a, b), K.neg(a)];
  const functions = [K.sqrt(a), K.abs(a), K.exp(a), K.tanh(a), K.sin(a), K.cos(a), K.erf(a), K.pi()];
  return [...whole, ...functions, K.define('d', () => K.mul(a, K.add(a, b))), K.fromRational(2n, 7n)];
}

/** The values of the symbols. */
function at<N>(values: ReadonlyMap<Term, N>): (part: Term) => N | undefined {
  return (part) => values.get(part);
}

describe('the value of a formula', () => {
  const pairs: readonly [number, number][] = [[0.75, -1.5], [2, 3], [0.1, 1e-3]];
  it.each(pairs)('is that of the code that wrote it, at %d and %d', (a, b) => {
    const values = new Map([[x, a], [y, b]]);
    const computed = everything(term, x, y).map((one) => evaluateTerm(float64, one, at(values)));
    expect(computed).toEqual(everything(float64, a, b));
  });

  it('is an enclosure where its symbols are enclosures', () => {
    const K = ball(128);
    const values = new Map([[x, K.fromString('0.1')]]);
    const value = evaluateTerm(K, term.sqrt(term.add(x, term.fromNumber(1))), at(values));
    expect(K.toInterval(K.mul(value, value), 10)).toEqual({ lower: '1.099999999', upper: '1.100000001' });
  });

  it('takes one step for each part, however often it is used', () => {
    let sum: Term = x;
    for (let k = 0; k < 60; k++) sum = term.add(sum, sum);
    expect(evaluateTerm(float64, sum, at(new Map([[x, 3]])))).toBe(3 * 2 ** 60);
  });

  it('is the given one where a whole subterm is given', () => {
    const opaque = term.tanh(x);
    const formula = term.add(opaque, term.fromNumber(1));
    expect(evaluateTerm(float64, formula, at(new Map([[opaque, 5]])))).toBe(6);
  });

  it('is asked for where a symbol has none', () => {
    expect(() => evaluateTerm(float64, term.add(x, y), at(new Map([[x, 1]])))).toThrow('y has no value: give it one');
  });

  it.each([
    [term.le(x, y), true], [term.lt(y, x), false], [term.eq(x, x), true], [term.and([]), true],
    [term.and([term.le(x, y), term.eq(x, y)]), false],
    [term.and([term.le(x, y), term.and([term.lt(x, y)])]), true],
  ])('of a proposition is whether it holds: %#', (formula, holds) => {
    expect(evaluateFormula(float64, formula, at(new Map([[x, 1], [y, 2]])))).toBe(holds);
  });
});
