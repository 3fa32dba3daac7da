import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded, unitInterval } from '../../src/numbers/ball-value.js';
import { accurate, dyadic, holds, inside, parts } from './ball-fractions.js';
import { point } from './ball-image.js';
import { type Argument, mpfr } from './mpfr.js';
import { atMost, plus, rational, times } from './rational.js';

/** Numbers in each quadrant, next to multiples of a quarter turn, tiny and huge ones. */
const points: readonly Argument[] = [
  { m: 1n, e: 0 }, { m: -1n, e: 0 }, { m: 2n, e: 0 }, { m: 4n, e: 0 }, { m: 5n, e: 0 }, { m: -3n, e: 0 },
  { m: -5n, e: 0 },
  { m: 7n, e: -1 }, { m: 1n, e: -7 }, { m: 1n, e: -8 }, { m: -1n, e: -9 }, { m: 3n, e: -60 }, { m: 1n, e: -300 },
  { m: 22n, e: 0 }, { m: 355n, e: 0 }, { m: -104348n, e: 0 }, { m: 1n, e: 100 }, { m: 3n, e: 5000 },
  { m: (1n << 90n) + 1n, e: -90 },
  { m: 884279719003555n, e: -49 }, { m: 884279719003555n, e: -50 }, { m: 6381956970095103n, e: 797 },
  { m: 25n, e: -5 }, { m: 26n, e: -5 },
];

describe.each([16, 53, 200])('at %i bits', (bits) => {
  const K = ball(bits);

  test.each(['sin', 'cos'] as const)('%s holds what MPFR says, within 8 units of the last bit', (name) => {
    for (const x of points) {
      const value = K[name](point(x.m, x.e));
      const { lower, upper } = mpfr(name, x, bits + 80 + 2 * Math.max(0, -x.e));
      expect([x, holds(value, lower), holds(value, upper), value.radius === 0 || accurate(value, bits, 8n)])
        .toEqual([x, true, true, true]);
    }
  });

  test.each(['sin', 'cos'] as const)('%s holds the values of both ends, and is as wide as the ball at most', (name) => {
    for (const [m, e, r] of [[1n << 60n, -60, 2 ** 40], [-(5n << 60n), -60, 2 ** 58], [1n << 60n, -70, 2 ** 30],
      [1n, -200, 0.5],
      [3n << 60n, -61, 2 ** 20], [355n << 50n, -50, 2 ** 10], [0n, -60, 2 ** 30]] as const) {
      const x = rounded(m, e, r, 300);
      const value = K[name](x);
      for (const t of [-1n, 0n, 1n]) {
        const { p, q } = inside(x, rational(t));
        const { lower, upper } = mpfr(name, { m: p, e: 1 - q.toString(2).length }, bits + 400);
        expect([m, e, r, t, holds(value, lower), holds(value, upper)]).toEqual([m, e, r, t, true, true]);
      }
      const { middle, radius } = parts(value);
      const unit = times(plus(middle.p < 0n ? { p: -middle.p, q: middle.q } : middle, dyadic(1n, -bits)),
        dyadic(16n, -bits));
      const own = parts(x).radius;
      expect([m, e, r, atMost(radius, plus(plus(own, times(own, dyadic(1n, -20))), unit))]).toEqual([m, e, r, true]);
    }
  });
});

describe('the values stay in [-1, 1]', () => {
  const K = ball(64);

  test('and are all of it for a radius of 1, or a number beyond 2^65536', () => {
    for (const x of [rounded(0n, 0, 1, 64), rounded(9n, -1, 2, 64), rounded(5n, 40, 1, 64), point(1n, 65536),
      point(-1n, 70_000)]) {
      expect([K.sin(x), K.cos(x)]).toEqual([unitInterval, unitInterval]);
    }
    expect(K.sin(point(1n, 65535)).radius).toBeLessThan(2 ** 20);
  });

  test('and are no more than the ball needs at high precision, where a radius may have no room as a double', () => {
    for (const name of ['sin', 'cos'] as const) {
      const value = ball(3000)[name](rounded(1n, 0, 2 ** -3, 64));
      expect(ball(3000).radius(value)).toBeLessThan(0.126);
    }
  });

  test('next to the extremes', () => {
    const quarter = rounded(884279719003555n, -49, 2 ** 45, 64);
    expect([K.upper(K.sin(quarter)), K.lower(K.sin(K.neg(quarter))), K.upper(K.cos(rounded(0n, 0, 0.5, 64)))])
      .toEqual([1, -1, 1]);
  });

  test('and the sine of a ball around zero is the ball', () => {
    const x = rounded(0n, -3, 2, 64);
    expect(K.sin(x)).toBe(x);
    expect(K.eq(K.cos(K.fromNumber(0)), K.fromNumber(1))).toBe(true);
  });
});
