import { describe, expect, test } from 'vitest';
import {
  FIXED_EXP_ERROR, fixedExponential, multiplesOfLn2, powers, withoutMultiplesOfLn2, workingPrecision,
} from '../../src/numbers/ball-exp-kernel.js';
import { dyadic } from './ball-fractions.js';
import { mpfr } from './mpfr.js';
import { unitsBetween } from './ball-units.js';

describe.each([36, 64, 212, 1100])('at %i bits', (p) => {
  const one = 1n << BigInt(p);
  const some = [0n, 1n, one - 1n, one >> 1n, one / 3n, (one * 5n) / 7n, one >> 11n, one >> 21n, one >> 29n];

  test.each(some)('e^-s is off by at most 18 units at s = %d', (s) => {
    expect(unitsBetween(fixedExponential(s, p), p, mpfr('exp', { m: -s, e: -p }, p + 20)))
      .toBeLessThan(FIXED_EXP_ERROR);
  });

  test('a number is less than ln 2 and not below zero once the multiple of ln 2 is taken off', () => {
    for (const t of [one, 5n * one, -one, -(7n * one) / 3n, one << 20n, -(one << 20n), one >> 18n]) {
      const k = multiplesOfLn2(t, p);
      const rest = withoutMultiplesOfLn2(t, k, p);
      expect([rest >= 0n, rest < (one * 694n) / 1000n]).toEqual([true, true]);
      const back = mpfr('log', { m: 2n, e: 0 }, p + 60);
      expect(unitsBetween(t - rest, p, { lower: timesInteger(back.lower, k), upper: timesInteger(back.upper, k) }))
        .toBeLessThan(3);
    }
  });

  test('the powers of e^-1/4 are off by at most one unit and a quarter', () => {
    const table = powers(2, 12, p);
    expect(table).toHaveLength(12);
    for (const [i, power] of table.entries()) {
      expect(unitsBetween(power, p, mpfr('exp', { m: BigInt(-i), e: -2 }, p + 20))).toBeLessThanOrEqual(1.25);
    }
  });
});

function timesInteger({ p, q }: ReturnType<typeof dyadic>, k: number): ReturnType<typeof dyadic> {
  return { p: p * BigInt(k), q };
}

test('beyond 6000 bits, where squarings take over, e^-s is off by at most 3 units', () => {
  const p = 6001;
  const one = 1n << BigInt(p);
  for (const s of [one / 3n, one - 1n]) {
    expect(unitsBetween(fixedExponential(s, p), p, mpfr('exp', { m: -s, e: -p }, p + 20))).toBeLessThan(3);
  }
  expect(withoutMultiplesOfLn2(one, 1, p) - (one - withoutMultiplesOfLn2(0n, -1, p))).toBeLessThan(4n);
});

test('the working precision has twelve bits more, and 36 bits at least', () => {
  expect([16, 24, 25, 200].map(workingPrecision)).toEqual([36, 36, 37, 212]);
});

test('what is outside of the tables is refused', () => {
  expect(() => fixedExponential(1n << 64n, 64)).toThrow('outside');
  expect(() => fixedExponential(-1n, 64)).toThrow('outside');
});
