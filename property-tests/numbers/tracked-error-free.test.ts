import { describe, expect, test } from 'vitest';
import { productError, quotientError, rootError, scaledUp, sumError } from '../../src/numbers/tracked-error-free.js';
import { atMost, compare, magnitude, minus, ofDouble, plus, quotient, type Rational, rational,
  times } from './rational.js';

/** Doubles of every size: short ones, long ones, subnormal ones, and the largest. */
const doubles = [
  1, 3, 0.1, -0.7, 1 / 3, 1 + 2 ** -52, 2 ** 53 - 1, 1e16, -1e100, 1.1e-100, 2 ** -900, 1.3 * 2 ** -901, 2 ** 900 * 1.7,
  1e300, 1.3 * 2 ** 1010, 1.9 * 2 ** 1020, 1.7e-300, -3e-308, 5e-324, 7 * 5e-324, 2 ** -1022, 1.1e154, 1.3e-162,
];
const pairs = doubles.flatMap((a) => doubles.map((b) => [a, b] as const));

/** Whether a claimed bound is above an error, zero only for none, and above it by little. */
function fits(claimed: number, error: Rational): boolean {
  if (error.p === 0n) return claimed === 0;
  const most = plus(times(error, rational((1n << 40n) + 1n, 1n << 40n)), ofDouble(4 * Number.MIN_VALUE));
  return atMost(error, ofDouble(claimed)) && atMost(ofDouble(claimed), most);
}

const off = (exact: Rational, result: number): Rational => magnitude(minus(exact, ofDouble(result)));

describe('the error of one operation is known nearly exactly, and zero only where there is none', () => {
  test('sums', () => {
    for (const [a, b] of pairs.filter(([x, y]) => Number.isFinite(x + y))) {
      expect([a, b, fits(sumError(a, b, a + b), off(plus(ofDouble(a), ofDouble(b)), a + b))]).toEqual([a, b, true]);
    }
  });

  test('products', () => {
    for (const [a, b] of pairs.filter(([x, y]) => Number.isFinite(x * y))) {
      expect([a, b, fits(productError(a, b, a * b), off(times(ofDouble(a), ofDouble(b)), a * b))])
        .toEqual([a, b, true]);
    }
  });

  test('quotients', () => {
    for (const [a, b] of pairs.filter(([x, y]) => Number.isFinite(x / y))) {
      const exact = quotient(ofDouble(a), ofDouble(b)) ?? rational(0n);
      expect([a, b, fits(quotientError(a, b, a / b), off(exact, a / b))]).toEqual([a, b, true]);
    }
  });

  test('roots', () => {
    for (const a of [...doubles.map(Math.abs), 4, 9 * 2 ** -1000, 2 ** -1074, 2 ** 1000, 0.25, 2]) {
      const s = Math.sqrt(a);
      const claimed = ofDouble(rootError(a, s));
      const [below, above] = [minus(ofDouble(s), claimed), plus(ofDouble(s), claimed)];
      const isExact = compare(times(ofDouble(s), ofDouble(s)), ofDouble(a)) === 0;
      // |a - s^2| / (2 s) is the error but for a share of 2^-52 of it.
      const residual = times(magnitude(minus(ofDouble(a), times(ofDouble(s), ofDouble(s)))), rational(1n, 2n));
      const near = quotient(residual, ofDouble(s)) ?? rational(0n);
      expect([a, atMost(times(below, below), ofDouble(a)), atMost(ofDouble(a), times(above, above)),
        isExact === (claimed.p === 0n), fits(rootError(a, s), near)]).toEqual([a, true, true, true, true]);
    }
  });
});

test('the error of a product next to the largest double is known, too', () => {
  const root = Math.sqrt(Number.MAX_VALUE);
  for (const a of [root, root * (1 - 2 ** -20), root * (1 - 2 ** -27), root * (1 - 2 ** -40)]) {
    for (const k of [0, 100, 400]) {
      const [x, y] = [a * 2 ** k, a * 2 ** -k];
      expect([a, k, fits(productError(x, y, x * y), off(times(ofDouble(x), ofDouble(y)), x * y))])
        .toEqual([a, k, true]);
    }
  }
});

test('zero is exact, and what overflows or is undefined has no bound', () => {
  expect([productError(0, 5, 0), productError(5, 0, 0), quotientError(0, 5, 0), rootError(0, 0)]).toEqual([0, 0, 0, 0]);
  expect([sumError(1e308, 1e308, Infinity), productError(1e200, 1e200, Infinity), productError(0, Infinity, NaN)])
    .toEqual([NaN, NaN, NaN]);
  expect([quotientError(1, 0, Infinity), quotientError(1, Infinity, 0), quotientError(0, 0, NaN),
    quotientError(0, Infinity, 0),
    quotientError(1e300, 1e-300, Infinity), rootError(-1, NaN), rootError(Infinity, Infinity)])
      .toEqual(Array(7).fill(NaN));
});

test('a scaled bound is not smaller, and zero only for zero', () => {
  expect([scaledUp(0, 5), scaledUp(0, -3000)]).toEqual([0, 0]);
  expect([scaledUp(1, -2000) > 0, scaledUp(3, 4) >= 48, scaledUp(3, 4) < 48.001]).toEqual([true, true, true]);
});
