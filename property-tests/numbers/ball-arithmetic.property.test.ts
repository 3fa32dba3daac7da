import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { anyBall, exactBall, position, precision } from './ball-arbitraries.js';
import { accurate, dyadic, holds, inside, parts } from './ball-fractions.js';
import { atMost, magnitude, minus, plus, quotient, rational, type Rational, times } from './rational.js';

const operations = { add: plus, sub: minus, mul: times } as const;
/** Few pairs of balls tell a lost term of the radius from its rounding. */
const often = { numRuns: 1000 };
const names = ['add', 'sub', 'mul'] as const;

/** The number of bits from the first to the last one of a dyadic number. */
function significantBits({ p, q }: Rational): number {
  if (p === 0n) return 0;
  const digits = (p < 0n ? -p : p).toString(2).replace(/0+$/, '');
  const denominator = q.toString(2);
  // A denominator that does not cancel only moves the point; one that is no power of two never ends.
  return /^10*$/.test(denominator) ? digits.length : Infinity;
}

describe.each(names)('%s', (name) => {
  test.prop([anyBall, anyBall, position, position, precision], often)('holds the exact result', (x, y, s, t, bits) => {
    const result = ball(bits)[name](x, y);
    expect(holds(result, operations[name](inside(x, s), inside(y, t)))).toBe(true);
  });

  test.prop([exactBall, exactBall, precision])('is exact where the result fits', (x, y, bits) => {
    const exact = operations[name](parts(x).middle, parts(y).middle);
    const result = ball(bits)[name](x, y);
    expect(result.radius === 0 || significantBits(exact) > bits).toBe(true);
  });

  test.prop([exactBall, exactBall, precision])('of exact numbers is off by at most one last bit', (x, y, bits) => {
    const result = ball(bits)[name](x, y);
    expect(result.radius === 0 || accurate(result, bits, 1n)).toBe(true);
  });
});

describe('div', () => {
  test.prop([anyBall, anyBall, position, position, precision], often)('holds the exact result', (x, y, s, t, bits) => {
    const K = ball(bits);
    const exact = quotient(inside(x, s), inside(y, t));
    const result = K.div(x, y);
    fc.pre(exact !== undefined && !Number.isNaN(result.radius));
    expect(holds(result, exact)).toBe(true);
  });

  test.prop([anyBall, anyBall, precision])('is undefined just where the divisor holds zero', (x, y, bits) => {
    const { middle, radius } = parts(y);
    const holdsZero = atMost(magnitude(middle), radius);
    expect(Number.isNaN(ball(bits).div(x, y).radius)).toBe(holdsZero);
  });

  test.prop([exactBall, exactBall, precision])('undoes a product exactly, and is accurate', (x, y, bits) => {
    fc.pre(y.mantissa !== 0n);
    const wide = ball(2000);
    const K = ball(bits);
    const quotient = K.div(wide.mul(x, y), y);
    expect(quotient.radius === 0 || significantBits(parts(x).middle) > bits).toBe(true);
    const other = K.div(x, y);
    expect(other.radius === 0 || accurate(other, bits, 1n)).toBe(true);
  });
});

describe('sqrt', () => {
  test.prop([anyBall, position, precision])('holds the exact result', (x, s, bits) => {
    const number = inside(x, s);
    const root = ball(bits).sqrt(x);
    fc.pre(number.p >= 0n && root.radius < Infinity);
    const low = inside(root, rational(-1n));
    const high = inside(root, rational(1n));
    expect(low.p < 0n || atMost(times(low, low), number)).toBe(true);
    expect(high.p >= 0n && atMost(number, times(high, high))).toBe(true);
  });

  test.prop([exactBall, precision])('of a square is exact, and is accurate otherwise', (x, bits) => {
    const K = ball(bits);
    const root = K.sqrt(ball(4000).mul(x, x));
    expect(root.radius === 0 || significantBits(parts(x).middle) > bits).toBe(true);
    const other = K.sqrt(K.abs(x));
    expect(other.radius === 0 || accurate(other, bits, 1n)).toBe(true);
  });
});

describe('rational numbers', () => {
  const integer = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
  test.prop([integer, integer, precision])('are held', (p, n, bits) => {
    const q = n < 0n ? 1n - n : n + 1n;
    const x = ball(bits).fromRational(p, q);
    expect(holds(x, rational(p, q))).toBe(true);
    expect(x.radius === 0 || accurate(x, bits, 1n)).toBe(true);
  });

  test.prop([fc.integer({ min: -(2 ** 15), max: 2 ** 15 }), fc.integer({ min: 0, max: 900 }), precision])(
    'are exact where they fit', (m, k, bits) => {
      const x = ball(bits).fromRational(3n * BigInt(m), 3n << BigInt(k));
      expect(x.radius).toBe(0);
      expect(holds(x, dyadic(BigInt(m), -k))).toBe(true);
    });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true }), precision])('from doubles are exact', (v, bits) => {
    const x = ball(bits).fromNumber(v);
    expect(x.radius).toBe(0);
    expect(ball(bits).lower(x)).toBe(v + 0);
    expect(ball(bits).upper(x)).toBe(v + 0);
  });
});

describe('the product with an exact zero', () => {
  const zero = ball(64).fromNumber(0);
  test.prop([anyBall, precision])('is the exact zero, whatever the radius', (x, bits) => {
    for (const factor of [x, rounded(3n, 0, 2 ** 39, 64), rounded(1n, 2 ** 39, 5, 64), rounded(0n, 0, 1, 64)]) {
      const K = ball(bits);
      expect([K.mul(factor, zero), K.mul(zero, factor)].map((y) => [y.mantissa, y.radius])).toEqual([[0n, 0], [0n, 0]]);
    }
  });
});
