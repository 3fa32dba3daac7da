import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { obeys } from './ball-excess.js';
import { holds, parts } from './ball-fractions.js';
import { magnitude, minus, plus, quotient, rational, type Rational, times } from './rational.js';

const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 4000);
const fields = (x: Ball) => [x.mantissa, x.exponent, x.radius];
const over = (a: Rational, b: Rational): Rational => quotient(a, b) ?? rational(0n);

const dividends = [
  make(3n, 0, 0.5), make(-5n, 7, 2 ** -30), make((1n << 100n) + 1n, -60, 1), make(7n, -300, 3), make(-9n, 40, 0),
  make((1n << 90n) - 1n, 0, 0), make(1n << 1000n, -500, 2 ** 30), make(0n, 5, 2),
];
const divisors = [
  make(3n, 0, 0.5), make(-5n, 7, 2 ** -30), make((1n << 100n) + 1n, -60, 1), make(7n, -300, 3), make(-9n, 40, 0),
  make(3n, 0, 2.75), make(1n << 1000n, -500, 2 ** 30), make(1n, 0, 0.25),
];

describe.each([16, 64, 300, 2000])('at %i bits', (bits) => {
  const K = ball(bits);

  test('the radius of a quotient is that of the rule, and two units', () => {
    for (const a of dividends) {
      for (const b of divisors) {
        const [x, y] = [parts(a), parts(b)];
        const exact = over(x.middle, y.middle);
        const least = minus(magnitude(y.middle), y.radius);
        const spread = over(plus(x.radius, times(magnitude(exact), y.radius)), least);
        expect([fields(a), fields(b), ...obeys(K.div(a, b), exact, spread, bits, 1n)])
          .toEqual([fields(a), fields(b), true, true]);
      }
    }
  });
});

describe('exact numbers', () => {
  const K = ball(64);

  test('divide exactly where the quotient is dyadic', () => {
    expect(K.eq(K.div(make(15n, 5, 0), make(-3n, 0, 0)), make(-160n, 0, 0))).toBe(true);
    expect(K.eq(K.div(make(3n, 0, 0), make(1n, 7, 0)), make(3n, -7, 0))).toBe(true);
    expect(K.eq(K.div(make(21n << 200n, 0, 0), make(7n, 0, 0)), make(3n, 200, 0))).toBe(true);
  });

  test('have a quotient of at least bits + 4 bits with a radius of one unit', () => {
    for (const [a, b] of [[1n, 3n], [-2n, 7n], [(1n << 90n) + 1n, 5n], [1n, (1n << 90n) + 1n]] as const) {
      const value = K.div(make(a, 0, 0), make(b, 0, 0));
      const length = (value.mantissa < 0n ? -value.mantissa : value.mantissa).toString(2).length;
      expect([length >= 67, length <= 80, value.radius >= 1, value.radius < 2]).toEqual([true, true, true, true]);
      expect(holds(value, rational(a, b))).toBe(true);
    }
  });
});

test('zero divided by anything that is not zero is zero', () => {
  const K = ball(64);
  for (const b of divisors) expect(fields(K.div(K.fromNumber(0), b))).toEqual([0n, 0, 0]);
});

test('the whole line divided by anything that is not zero is the whole line', () => {
  for (const b of divisors) expect(ball(64).div(wholeLine, b)).toBe(wholeLine);
});

test('a divisor that all but holds zero leaves nothing to say', () => {
  expect(ball(64).div(make(1n, 0, 0), make(1n, 0, 1 - 2 ** -53)).radius).toBe(Infinity);
  expect(ball(64).div(make(1n, 0, 0), make(1n, 0, 1 - 2 ** -40)).radius).toBeLessThan(Infinity);
});

describe('a rational number', () => {
  const K = ball(64);

  test.each([[1n, 3n], [-22n, 7n], [(1n << 200n) + 1n, 10n ** 20n], [-1n, 10n ** 80n], [5n, 1n << 100n]])(
    '%d / %d is held by a short ball, within a unit', (p, q) => {
      const value = K.fromRational(p, q);
      expect(holds(value, rational(p, q))).toBe(true);
      const length = (value.mantissa < 0n ? -value.mantissa : value.mantissa).toString(2).length;
      expect([value.radius < 2, length <= 80, value.radius === 0 || length >= 67]).toEqual([true, true, true]);
    });

  test('is exact if it is dyadic, and short', () => {
    expect(K.fromRational(6n, 16n).radius).toBe(0);
    expect(K.eq(K.fromRational(-21n, 7n), K.fromNumber(-3))).toBe(true);
    expect(fields(K.fromRational(5n, 1n))).toEqual([5n, 0, 0]);
    expect(fields(K.fromRational(0n, 7n))).toEqual([0n, 0, 0]);
  });

  test.each([0n, -3n])('has no denominator %d', (q) => {
    expect(() => K.fromRational(1n, q)).toThrow(new RangeError(
      `denominator ${String(q)} of a rational is not positive: move its sign to p`));
  });
});
