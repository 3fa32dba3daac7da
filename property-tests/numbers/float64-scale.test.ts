import { describe, expect, test } from 'vitest';
import { nearestDouble } from '../../src/numbers/float64-rational.js';
import { exponentOf, mantissaOf, powerOfTwo, scale, toDyadic } from '../../src/numbers/float64-scale.js';
import { fractionOfDouble, reduced } from '../../src/numbers/fraction.js';
import { conjunction } from '../../src/numbers/truth.js';

describe('the anatomy of a double', () => {
  test('is its exponent, its mantissa and its integer form', () => {
    const anatomy = (x: number) => [exponentOf(x), mantissaOf(x)];
    expect([1, -3, 0.75, 2 ** -1022, Number.MAX_VALUE].map(anatomy)).toEqual([
      [0, 1], [1, -1.5], [-1, 1.5], [-1022, 1], [1023, 2 - 2 ** -52],
    ]);
    // Subnormal numbers too.
    expect([2 ** -1074, -3 * 2 ** -1074, 2 ** -1023].map(anatomy)).toEqual([[-1074, 1], [-1073, -1.5], [-1023, 1]]);
    expect(toDyadic(-1.5)).toEqual({ mantissa: -3n << 51n, exponent: -52 });
    expect([toDyadic(5e-324), toDyadic(2 ** -1022), toDyadic(0)]).toEqual([
      { mantissa: 1n, exponent: -1074 }, { mantissa: 1n << 52n, exponent: -1074 }, { mantissa: 0n, exponent: -1074 },
    ]);
    for (const k of [-1022, -1, 0, 1, 1023]) expect(powerOfTwo(k)).toBe(2 ** k);
  });

  test('is scaled exactly, or rounded once', () => {
    expect([scale(3, 4), scale(-3, -4), scale(5e-324, 1074), scale(1, -1074), scale(1.5, 1023)])
      .toEqual([48, -0.1875, 1, 5e-324, 1.5 * 2 ** 1023]);
    // 1.5 and 2.5 least doubles are ties, which go to even; less than half a least double is zero.
    expect([scale(1.5, -1074), scale(2.5, -1074), scale(1, -1075), scale(1.25, -1075), scale(-1, -1200)])
      .toEqual([2 ** -1073, 2 ** -1073, 0, 5e-324, -0]);
    expect([scale(1, -3000), scale(-1.5, -(2 ** 40)), scale(1, -2045)]).toEqual([0, -0, 0]);
    expect([scale(1, 1024), scale(-1, 1024), scale(2 ** 1023, 1), scale(2 ** 1000, -2000)])
      .toEqual([Infinity, -Infinity, Infinity, 2 ** -1000]);
    expect([scale(0, 5), scale(-0, 5), scale(Infinity, -5), scale(NaN, 1), scale(2 ** -1074, 2097)])
      .toEqual([0, -0, Infinity, NaN, 2 ** 1023]);
  });
});

describe('the double nearest to a rational number', () => {
  test('is the quotient where both integers are doubles', () => {
    expect([nearestDouble(1n, 3n), nearestDouble(-2n, 7n), nearestDouble(0n, 5n)]).toEqual([1 / 3, -2 / 7, 0]);
    expect(nearestDouble(2n ** 53n, 2n ** 53n)).toBe(1);
  });

  test('is rounded to nearest, ties to even', () => {
    const wide = 1n << 100n;
    expect(nearestDouble(((1n << 53n) + 1n) * wide, wide)).toBe(2 ** 53);
    expect(nearestDouble(((1n << 53n) + 3n) * wide, wide)).toBe(2 ** 53 + 4);
    expect(nearestDouble(((1n << 53n) + 1n) * wide + 1n, wide)).toBe(2 ** 53 + 2);
    expect(nearestDouble(-((1n << 53n) + 1n) * wide - 1n, wide)).toBe(-(2 ** 53) - 2);
    expect([nearestDouble((1n << 54n) - 1n, 1n), nearestDouble(10n ** 22n + 1n, 1n)]).toEqual([2 ** 54, 1e22]);
    expect(nearestDouble(1n << 60n, 3n)).toBe(2 ** 60 / 3);
    expect(nearestDouble(1n, 3n << 60n)).toBe(2 ** -60 / 3);
  });

  test('goes through subnormal numbers to zero, and to infinity', () => {
    expect([nearestDouble(1n, 1n << 1074n), nearestDouble(1n, 1n << 1075n), nearestDouble(3n, 1n << 1075n)])
      .toEqual([5e-324, 0, 2 ** -1073]);
    expect([nearestDouble(5n, 1n << 1076n), nearestDouble(-1n, 1n << 1074n), nearestDouble(1n, 1n << 1200n)])
      .toEqual([5e-324, -5e-324, 0]);
    expect([nearestDouble(1n << 1023n, 1n), nearestDouble(1n << 1024n, 1n), nearestDouble(-(1n << 1024n), 1n)])
      .toEqual([2 ** 1023, Infinity, -Infinity]);
    expect(nearestDouble((1n << 1024n) - 1n, 1n)).toBe(Infinity);
    expect(nearestDouble(1n << 2000n, 1n << 1000n)).toBe(2 ** 1000);
  });

  test.each([0n, -2n])('has no denominator %d', (q) => {
    expect(() => nearestDouble(1n, q)).toThrow(`the denominator ${String(q)} of a rational number is not positive`);
  });
});

test('fractions are in lowest terms', () => {
  expect([reduced(6n, 4n), reduced(-6n, 9n), reduced(0n, 7n), reduced(8n, 4n), reduced(-12n, 8n), reduced(5n, 1n)])
    .toEqual([{ p: 3n, q: 2n }, { p: -2n, q: 3n }, { p: 0n, q: 1n }, { p: 2n, q: 1n }, { p: -3n, q: 2n },
      { p: 5n, q: 1n }]);
  expect([fractionOfDouble(0.375), fractionOfDouble(-2.5), fractionOfDouble(2 ** 60), fractionOfDouble(0)])
    .toEqual([{ p: 3n, q: 8n }, { p: -5n, q: 2n }, { p: 1n << 60n, q: 1n }, { p: 0n, q: 1n }]);
});

test('a conjunction is false before it is unknown, and unknown before it is true', () => {
  expect([conjunction([]), conjunction([true, true]), conjunction([true, 'unknown']), conjunction(['unknown', true])])
    .toEqual([true, true, 'unknown', 'unknown']);
  expect([conjunction(['unknown', false]), conjunction([false, 'unknown', true]), conjunction([true, false])])
    .toEqual([false, false, false]);
});
