import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { productError, quotientError, rootError, sumError } from '../../src/numbers/tracked-error-free.js';
import { addDown, addUp, divUp, mulUp, sqrtDown, subDown } from '../../src/numbers/tracked-upward.js';
import { anyDouble } from './expression.js';
import { compare, magnitude, minus, ofDouble, plus, quotient, rational, times } from './rational.js';
import type { Rational } from './rational.js';

const numRuns = 2000;
const nonzero = fc.oneof(anyDouble, fc.double({ min: -1e-290, max: 1e-290, noNaN: true })).filter((x) => x !== 0);
const size = nonzero.map(Math.abs);
const zero = rational(0n, 1n);

/** The claimed bound is above the error; zero only for an exact result; and above it by little. */
function expectBound(claimed: number, error: Rational): void {
  expect(compare(error, ofDouble(claimed))).toBeLessThanOrEqual(0);
  if (compare(error, zero) === 0) expect(claimed).toBe(0);
  const generous = plus(times(error, rational((1n << 40n) + 1n, 1n << 40n)), ofDouble(4 * Number.MIN_VALUE));
  expect(compare(ofDouble(claimed), generous)).toBeLessThanOrEqual(0);
}

describe('the exact error of one operation', () => {
  test.prop([nonzero, nonzero], { numRuns })('sum', (a, b) => {
    fc.pre(Number.isFinite(a + b));
    expectBound(sumError(a, b, a + b), magnitude(minus(plus(ofDouble(a), ofDouble(b)), ofDouble(a + b))));
  });

  test.prop([nonzero, nonzero], { numRuns })('product', (a, b) => {
    fc.pre(Number.isFinite(a * b));
    expectBound(productError(a, b, a * b), magnitude(minus(times(ofDouble(a), ofDouble(b)), ofDouble(a * b))));
  });

  test.prop([nonzero, nonzero], { numRuns })('quotient', (a, b) => {
    fc.pre(Number.isFinite(a / b));
    const exact = quotient(ofDouble(a), ofDouble(b)) ?? zero;
    expectBound(quotientError(a, b, a / b), magnitude(minus(exact, ofDouble(a / b))));
  });

  test.prop([size], { numRuns })('root', (a) => {
    const s = Math.sqrt(a);
    const e = ofDouble(rootError(a, s));
    const [below, above] = [minus(ofDouble(s), e), plus(ofDouble(s), e)];
    expect(compare(times(below, below), ofDouble(a))).toBeLessThanOrEqual(0);
    expect(compare(ofDouble(a), times(above, above))).toBeLessThanOrEqual(0);
    if (compare(times(ofDouble(s), ofDouble(s)), ofDouble(a)) === 0) expect(e).toEqual(ofDouble(0));
    expect(compare(e, ofDouble(s * 2 ** -52))).toBeLessThanOrEqual(0);
  });

  test('an overflow and a division by zero have no bound', () => {
    expect([sumError(1e308, 1e308, Infinity), productError(1e200, 1e200, Infinity)]).toEqual([NaN, NaN]);
    for (const b of [0, Infinity]) expect(quotientError(1, b, 1 / b)).toBeNaN();
    expect(quotientError(0, 0, NaN)).toBeNaN();
    expect(rootError(-1, NaN)).toBeNaN();
  });
});

describe('arithmetic of bounds goes in its direction', () => {
  test.prop([size, size], { numRuns })('sums, products, quotients and differences', (a, b) => {
    fc.pre([a + b, a * b, a / b].every((x) => x < 1e308));
    const [r, s] = [ofDouble(a), ofDouble(b)];
    expect(compare(plus(r, s), ofDouble(addUp(a, b)))).toBeLessThanOrEqual(0);
    expect(compare(ofDouble(addDown(a, b)), plus(r, s))).toBeLessThanOrEqual(0);
    expect(compare(times(r, s), ofDouble(mulUp(a, b)))).toBeLessThanOrEqual(0);
    expect(compare(quotient(r, s) ?? zero, ofDouble(divUp(a, b)))).toBeLessThanOrEqual(0);
    const difference = minus(r, s);
    expect(compare(ofDouble(subDown(a, b)), difference.p < 0n ? zero : difference)).toBeLessThanOrEqual(0);
  });

  test.prop([size], { numRuns })('roots', (a) => {
    const root = ofDouble(sqrtDown(a));
    expect(compare(times(root, root), ofDouble(a))).toBeLessThanOrEqual(0);
  });

  test('zero stays zero, and the unknown stays unknown', () => {
    expect([mulUp(0, 5), divUp(0, 5), addUp(0, 0), subDown(3, 3)]).toEqual([0, 0, 0, 0]);
    expect([mulUp(0, Infinity), mulUp(Infinity, 2), divUp(1, 0), divUp(Infinity, 3)]).toEqual(Array(4).fill(Infinity));
  });
});
