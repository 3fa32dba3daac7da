import { expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import {
  gamma, preactivationError, roundingBound, roundingBounds, roundingErrorStep, underflowUnit, unitRoundoff,
} from '../../src/theory/rounding.js';

/** Wide enough for every sum and product of dyadic numbers below to be exact. */
const K = ball(4096);
const number = (x: number) => K.fromNumber(x);
const rational = (p: bigint, q: bigint) => K.fromRational(p, q);

test('the units are those of double precision', () => {
  expect(K.eq(unitRoundoff(K), number(Number.EPSILON / 2))).toBe(true);
  expect(K.eq(K.add(underflowUnit(K), underflowUnit(K)), number(Number.MIN_VALUE))).toBe(true);
  expect(underflowUnit(float64)).toBe(0);
});

test('gamma is k u / (1 - k u)', () => {
  expect(K.eq(gamma(K, 0), number(0))).toBe(true);
  for (const k of [1, 2, 9, 2 ** 40, 2 ** 53 - 1]) {
    const ku = K.mul(number(k), unitRoundoff(K));
    // Not dyadic: gamma (1 - ku) = ku can only overlap, so that both neighbours are excluded as well.
    const product = K.mul(gamma(K, k), K.sub(number(1), ku));
    expect(K.eq(product, ku)).not.toBe(false);
    expect(K.lt(product, K.add(ku, rational(1n, 2n ** 3000n)))).toBe(true);
    expect(K.lt(K.sub(ku, rational(1n, 2n ** 3000n)), product)).toBe(true);
  }
});

test.each([-1, 0.5, 2 ** 53, NaN])('gamma of %d operations is refused', (k) => {
  expect(() => gamma(K, k)).toThrow(RangeError);
});

test('the error of a pre-activation is the rational number of the theory', () => {
  // d = 2: gamma_3 (3 * 1/2 + |-2 * 1/4| + |1/2 * 1|) + 3 (1 + gamma_2) 2^-1075, with |w| = 3 and state bound 1/2.
  const zeta = preactivationError(K, {
    w: number(-3), u: [number(-2), number(0.5)], x: [number(0.25), number(1)], stateBound: number(0.5),
  });
  const u = 2n ** 53n;
  const scale = 2n ** 1075n;
  const numerator = 3n * 5n * (u - 2n) * scale + 3n * u * 2n * (u - 3n);
  const expected = rational(numerator, 2n * (u - 3n) * (u - 2n) * scale);
  const gap = K.abs(K.sub(zeta, expected));
  expect(K.lt(gap, rational(1n, 2n ** 3000n))).toBe(true);
});

test('without inputs one product is rounded', () => {
  const zeta = preactivationError(K, { w: number(2), u: [], x: [], stateBound: number(1) });
  const expected = K.add(rational(2n, 2n ** 53n - 1n), rational(1n, 2n ** 1075n));
  expect(K.lt(K.abs(K.sub(zeta, expected)), rational(1n, 2n ** 3000n))).toBe(true);
});

test('weights and inputs of different lengths are refused', () => {
  const one = number(1);
  expect(() => preactivationError(K, { w: one, u: [one], x: [], stateBound: one })).toThrow('1 input weights');
});

test('the bound is the error step, iterated from zero', () => {
  const sources = { sigma1: number(0.75), zeta: number(2 ** -50), kappa: number(2 ** -53) };
  const w = number(-1.5);
  let error = number(0);
  let steps = 0;
  for (const bound of roundingBounds(K, sources, w, 12)) {
    error = roundingErrorStep(K, sources, w, error);
    expect(K.eq(bound, error)).toBe(true);
    steps += 1;
  }
  expect(steps).toBe(12);
});

test('the bound is (sigma1 zeta + kappa) p', () => {
  const sources = { sigma1: number(2), zeta: number(3), kappa: number(5) };
  expect(K.eq(roundingBound(K, sources, number(7)), number(77))).toBe(true);
});
