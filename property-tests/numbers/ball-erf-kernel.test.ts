import { expect, test } from 'vitest';
import { errorQuotient } from '../../src/numbers/ball-erf-kernel.js';
import { mpfr } from './mpfr.js';
import { unitsBetween } from './ball-units.js';
import { rational, quotient, type Rational } from './rational.js';

const over = (a: Rational, b: Rational): Rational => quotient(a, b) ?? rational(0n);

/** Roots, and how many bits of a unit they have: their squares are the arguments. */
const roots = [[1n, 0], [1n, 1], [3n, 0], [5n, 0], [1n, 12], [7n, 2]] as const;

test.each([64, 200, 400])('at %i bits erf x / x and e^-x^2 are off by at most what they say', (p) => {
  for (const [x, n] of roots) {
    const u = (x * x) << BigInt(p - 2 * n);
    const { g, error, power, k } = errorQuotient(u, p);
    const value = mpfr('erf', { m: x, e: -n }, p + 40);
    const by = rational(x, 1n << BigInt(n));
    expect(unitsBetween(g, p, { lower: over(value.lower, by), upper: over(value.upper, by) })).toBeLessThan(error);
    expect(unitsBetween(power, p + k, mpfr('exp', { m: -u, e: -p }, p + 40))).toBeLessThan(22);
    // So many units leave nearly all bits.
    expect(error).toBeLessThan(10 * p + 64);
  }
});

test('at zero the quotient is 2 / sqrt(pi)', () => {
  const { g, error, power, k } = errorQuotient(0n, 100);
  expect([Number(g) * 2 ** -100, power, k, error]).toEqual([1.1283791670955126, 1n << 100n, 0, 66]);
});

test('every term of the sum counts as two units of the error', () => {
  for (const [u, p] of [[1n, 64], [3n, 100], [20n, 64]] as const) {
    // The terms (2u)^n / (2n + 1)!! down to the first below a unit.
    let [term, terms] = [1n << BigInt(p), 0];
    for (; term > 0n; terms++) term = (term * 2n * u) / BigInt(2 * terms + 3);
    const { error } = errorQuotient(u << BigInt(p), p);
    expect(Math.abs(error - 64 - 2 * terms)).toBeLessThanOrEqual(2);
  }
});
