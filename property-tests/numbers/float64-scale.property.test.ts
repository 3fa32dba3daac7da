import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { nearestDouble } from '../../src/numbers/float64-rational.js';
import { exponentOf, mantissaOf, powerOfTwo, scale, toDyadic } from '../../src/numbers/float64-scale.js';
import { compare, magnitude, ofDouble, rational } from './rational.js';
import type { Rational } from './rational.js';

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
  fc.constantFrom(1, -2, Number.MIN_VALUE, 2 ** -1022, Number.MAX_VALUE),
);
const nonzero = finite.filter((x) => x !== 0);

const powerOf = (k: number): Rational =>
  k < 0 ? rational(1n, 1n << BigInt(-k)) : rational(1n << BigInt(k), 1n);

describe('the anatomy of a double', () => {
  test.prop([nonzero])('the exponent brackets it', (x) => {
    const e = exponentOf(x);
    expect(compare(powerOf(e), magnitude(ofDouble(x)))).toBeLessThanOrEqual(0);
    expect(compare(magnitude(ofDouble(x)), powerOf(e + 1))).toBe(-1);
  });

  test.prop([nonzero])('the mantissa times the power is the number', (x) => {
    const m = mantissaOf(x);
    expect(Math.abs(m)).toBeGreaterThanOrEqual(1);
    expect(Math.abs(m)).toBeLessThan(2);
    expect(scale(m, exponentOf(x))).toBe(x);
  });

  test.prop([finite])('the integer mantissa times the power is the number', (x) => {
    const { mantissa, exponent } = toDyadic(x);
    expect(nearestDouble(mantissa << BigInt(exponent + 1074), 1n << 1074n)).toBe(x === 0 ? 0 : x);
    expect(exponent).toBeGreaterThanOrEqual(-1074);
    expect(mantissa < 2n ** 53n && mantissa > -(2n ** 53n)).toBe(true);
  });

  test.prop([fc.integer({ min: -1022, max: 1023 })])('powers of two', (k) => {
    expect(compare(ofDouble(powerOfTwo(k)), powerOf(k))).toBe(0);
  });
});

test.prop([nonzero, fc.integer({ min: -2200, max: 2200 })])('scaling rounds once, to the nearest double', (x, k) => {
  const { p, q } = ofDouble(x);
  const nearest = k < 0 ? nearestDouble(p, q << BigInt(-k)) : nearestDouble(p << BigInt(k), q);
  // The sign of a zero is not under test.
  expect(scale(x, k) + 0).toBe(nearest + 0);
});
