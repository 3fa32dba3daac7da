/**
 * Every number system does what its dictionary says, at 2 and 3. The systems are made in the tests.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { decimal } from '../../src/numbers/decimal.js';
import { dual } from '../../src/numbers/dual.js';
import { enclosedFormulas } from '../../src/numbers/enclosed-formula.js';
import { float64 } from '../../src/numbers/float64.js';
import type { Reals } from '../../src/numbers/number-system.js';
import { tracked } from '../../src/numbers/tracked.js';
import { trackedDecimal } from '../../src/numbers/tracked-decimal.js';
import { float64Rounding, tracked64 } from '../../src/numbers/tracked-float64.js';

/** What a system computes from 2 and 3, as doubles. */
function computed<N, P>(K: Reals<N, P>, read: (x: N) => number): Readonly<Record<string, number>> {
  const [two, three] = [K.fromNumber(2), K.fromNumber(3)];
  const values = {
    neg: K.neg(two), add: K.add(two, three), sub: K.sub(two, three), mul: K.mul(two, three), div: K.div(three, two),
    sqrt: K.sqrt(K.fromNumber(9)), abs: K.abs(K.fromNumber(-2)), abs2: K.abs(two), min: K.min(two, three),
    min2: K.min(three, two), max: K.max(two, three), max2: K.max(three, two), rational: K.fromRational(-3n, 4n),
    near: K.near(three, K.fromNumber(2 ** -90)),
    define: K.define('x', () => three), exp: K.exp(two), tanh: K.tanh(two),
    sin: K.sin(two), cos: K.cos(two),
    erf: K.erf(two), pi: K.pi(),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, read(value)]));
}

const expected = {
  neg: -2, add: 5, sub: -1, mul: 6, div: 1.5, sqrt: 3, abs: 2, abs2: 2, min: 2, min2: 2, max: 3, max2: 3,
    rational: -0.75,
  near: 3,
  define: 3, exp: 7.38905609893065, tanh: 0.9640275800758169, sin: 0.9092974268256817, cos: -0.4161468365471424,
  erf: 0.9953222650189527, pi: 3.141592653589793,
};

/** The comparisons of 2 and 3, and of 2 with itself. */
function compared<N, P>(K: Reals<N, P>): readonly P[] {
  const [two, three] = [K.fromNumber(2), K.fromNumber(3)];
  return [
    K.le(two, three), K.le(three, two), K.le(two, two), K.lt(two, three), K.lt(three, two), K.lt(two, two),
    K.eq(two, two), K.eq(two, three), K.and([]), K.and([K.le(two, three), K.le(three, two)]),
  ];
}

const order = [true, false, true, true, false, false, true, false, true, false];

describe('the dictionary', () => {
  test('of doubles', () => {
    expect(computed(float64, (x) => x)).toEqual(expected);
    expect(compared(float64)).toEqual(order);
  });

  test('of tracked doubles', () => {
    expect(computed(tracked64, ({ value }) => value)).toEqual(expected);
    expect(compared(tracked64)).toEqual(order);
  });

  test('of tracked numbers that are made anew', () => {
    const K = tracked(float64Rounding);
    expect(computed(K, ({ value }) => value)).toEqual(expected);
    expect(Object.values(computed(K, ({ error }) => error)).filter((error) => !(error < 2 ** -50))).toEqual([]);
    expect(compared(K)).toEqual(order);
    const D = trackedDecimal(24);
    expect(computed(D, ({ value }) => value.toNumber())).toEqual(expected);
    expect(Object.values(computed(D, ({ error }) => error)).filter((error) => !(error < 1e-22))).toEqual([]);
    expect(compared(D)).toEqual(order);
  });

  test('of decimals', () => {
    const K = decimal(23);
    expect(computed(K, (x) => x.toNumber())).toEqual(expected);
    expect(compared(K)).toEqual(order);
    const nan = K.div(K.fromNumber(0), K.fromNumber(0));
    expect([K.min(nan, K.fromNumber(1)), K.min(K.fromNumber(1), nan), K.max(nan, K.fromNumber(1)),
      K.max(K.fromNumber(1), nan)].map((x) => x.isNaN())).toEqual([true, true, true, true]);
  });

  test('of dual numbers', () => {
    const K = dual(float64);
    expect(computed(K, ({ value }) => value)).toEqual(expected);
    expect(compared(K)).toEqual(order);
    const x = K.variable(2, 1);
    expect([K.neg(x), K.abs(K.neg(x)), K.max(x, K.constant(1)), K.min(x, K.constant(1)), K.define('x', () => x)])
      .toEqual([{ value: -2, first: -1, second: -0 }, x, x, K.constant(1), x]);
    expect([K.pi().first, K.fromRational(1n, 2n).first]).toEqual([0, 0]);
  });

  test('of formulas with an enclosure', () => {
    const B = ball(63);
    const K = enclosedFormulas(B);
    const values = computed(K, ({ enclosure }) => B.upper(enclosure));
    for (const [name, value] of Object.entries(expected)) {
      expect([name, Math.abs((values[name] ?? NaN) - value) <= 2 ** -51 * Math.abs(value)]).toEqual([name, true]);
    }
    expect(compared(K)).toEqual(order);
  });
});
