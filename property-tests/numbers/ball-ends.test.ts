import { describe, expect, test } from 'vitest';
import { between, clipped, ends, holdsZero, hull, wholeEnds } from '../../src/numbers/ball-ends.js';
import { type Ball, EXPONENTS, rounded, unitInterval, wholeLine, zero } from '../../src/numbers/ball-value.js';
import { dyadic } from './ball-fractions.js';
import { high, low, reaches } from './ball-reach.js';
import { compare, rational, type Rational } from './rational.js';

const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 300);
const fields = (x: Ball) => [x.mantissa, x.exponent, x.radius];
const same = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

const some = [make(5n, 2, 0), make(-7n, -3, 0.3), make(1n << 80n, -9, 2 ** -900), make(0n, 4, 3),
  make(-1n, 0, 2 ** -1000),
  make(9n, 1, 2 ** 39 + 0.5)];

test.each(some)('the ends of a ball are the exact ones: %o', (x) => {
  const { lo, hi, exponent } = ends(x);
  expect([same(dyadic(lo, exponent), low(x)), same(dyadic(hi, exponent), high(x))]).toEqual([true, true]);
});

describe('the ball between two ends', () => {
  test('is exact up to a width of 53 bits', () => {
    expect(fields(between(-3n, 10n, 5, 64))).toEqual([7n, 4, 13]);
    const wide = between(0n, (1n << 39n) + 1n, 0, 64);
    expect([same(low(wide), rational(0n)), same(high(wide), rational((1n << 39n) + 1n))]).toEqual([true, true]);
    expect(between(4n, 4n, 0, 64).radius).toBe(0);
  });

  test.each([53, 54, 60, 200])('holds both, and little else, at a width of %i bits', (n) => {
    const most = 1n << BigInt(n);
    for (const [lo, hi] of [[1n, most - 1n], [5n - most, 3n], [7n, most + 7n], [-2n, most]] as const) {
      expect(reaches(between(lo, hi, -2, 400), rational(lo, 4n), rational(hi, 4n))).toEqual([true, true]);
    }
  });
});

test('zero is in a ball if the radius reaches it', () => {
  const yes = [zero, make(0n, 0, 1), make(3n, 0, 3), make(-3n, 5, 3.5), make(3n, -9, 4), wholeLine];
  const no = [make(1n, 0, 0), make(3n, 0, 2.999), make(-3n, 0, 2.5), make(-4n, 7, 3.9), make(1n, -EXPONENTS, 0)];
  expect([yes.map(holdsZero), no.map(holdsZero)]).toEqual([yes.map(() => true), no.map(() => false)]);
});

describe('the hull of two balls', () => {
  test('reaches from the lower end of one to the upper end of the other', () => {
    const x = hull(make(-3n, 2, 1), make(5n, 0, 0.5), 64);
    expect(reaches(x, rational(-16n), rational(11n, 2n))).toEqual([true, true]);
    expect(fields(hull(make(1n, 0, 0), make(2n, 0, 0), 64))).toEqual([3n, -1, 1]);
    for (const [a, b] of [[make(1n, 0, 0), make(9n, -2, 0)], [make(5n, -2, 0), make(3n, 0, 0)]] as const) {
      const between = hull(a, b, 64);
      expect([same(low(between), low(a)), same(high(between), high(b))]).toEqual([true, true]);
    }
  });

  test('is rounded outward to a unit that is tiny next to the larger end', () => {
    for (const [a, b] of [[make(-1n, -5000, 0.3), make(1n, 0, 0)], [make(-1n, 0, 0), make(1n, -5000, 0)]] as const) {
      const x = hull(a, b, 64);
      expect([compare(low(x), low(a)) <= 0, compare(high(x), high(b)) >= 0]).toEqual([true, true]);
      const width = compare(high(x), dyadic(1n, 0)) + compare(dyadic(-1n, 0), low(x));
      expect(width).toBeLessThanOrEqual(1);
      expect(x.exponent).toBeGreaterThan(-250);
      expect(compare(high(x), { p: 1n + 2n ** 30n, q: 2n ** 30n })).toBe(-1);
    }
  });
});

test('whole ends are exact, and outside of the ball below the range of exponents', () => {
  const [lower, upper] = wholeEnds(make(-7n, -3, 0.25));
  expect([fields(lower), fields(upper)].map(([m, e, r]) => [Number(m) * 2 ** Number(e), r]))
    .toEqual([[-29 / 32, 0], [-27 / 32, 0]]);
  const [least, most] = wholeEnds(rounded(1n, -EXPONENTS, 0.25, 64));
  expect([fields(least), fields(most)]).toEqual([[0n, 0, 0], [2n, -EXPONENTS, 0]]);
});

describe('what is clipped to the unit interval', () => {
  test('stays as it is inside', () => {
    for (const x of [make(1n, -1, 0), make(-3n, -2, 0.9), zero]) expect(clipped(x, 64)).toBe(x);
  });

  test('ends at 1 and -1', () => {
    const right = clipped(make(15n, -4, 2), 64);
    expect([same(low(right), rational(13n, 16n)), same(high(right), rational(1n))]).toEqual([true, true]);
    const left = clipped(make(-15n, -4, 2), 64);
    expect([same(low(left), rational(-1n)), same(high(left), rational(-13n, 16n))]).toEqual([true, true]);
    const both = clipped(make(0n, 3, 1), 64);
    expect([same(low(both), rational(-1n)), same(high(both), rational(1n))]).toEqual([true, true]);
  });

  test('is the unit interval if nothing is known', () => {
    expect(clipped(wholeLine, 64)).toBe(unitInterval);
    expect(clipped(rounded(1n, 2 ** 39, 1, 64), 64)).toBe(unitInterval);
  });

  test('keeps a narrow ball narrow', () => {
    const x = make((1n << 70n) - 1n, -70, 2);
    const kept = clipped(x, 64);
    expect([compare(low(kept), low(x)) <= 0, same(high(kept), rational(1n))]).toEqual([true, true]);
    expect(compare(low(kept), dyadic((1n << 66n) - 2n, -66)) >= 0).toBe(true);
  });
});
