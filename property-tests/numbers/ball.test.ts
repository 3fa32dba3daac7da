import { expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { holds } from './ball-fractions.js';
import { mpfr, mpfrPi, type Unary } from './mpfr.js';
import { rational } from './rational.js';

// Precisions that no other test here asks for, so that each system is made in the test.
test('a system names and does what its dictionary says', () => {
  const K = ball(61);
  const [two, three] = [K.fromNumber(2), K.fromNumber(3)];
  const value = (x: typeof two) => K.lower(x);
  expect([value(K.neg(two)), value(K.add(two, three)), value(K.sub(two, three)), value(K.mul(two, three))])
    .toEqual([-2, 5, -1, 6]);
  expect([value(K.div(three, two)), value(K.sqrt(K.fromNumber(9))), value(K.abs(K.fromNumber(-2)))])
    .toEqual([1.5, 3, 2]);
  expect([value(K.min(two, three)), value(K.max(two, three)), value(K.fromRational(3n, 4n)),
    value(K.fromString('2.5'))])
    .toEqual([2, 3, 0.75, 2.5]);
  expect([K.le(two, three), K.lt(three, two), K.eq(two, two), K.and([true, 'unknown'])])
    .toEqual([true, false, true, 'unknown']);
  const near = K.near(two, three);
  expect([K.lower(near), K.upper(near)].map(Math.round)).toEqual([-1, 5]);
  expect(K.define('x', () => two)).toBe(two);
  expect([K.upper(two), K.radius(two), K.isExact(two), value(K.midpoint(two)), K.toInterval(two, 3).upper])
    .toEqual([2, 0, true, 2, '2']);
});

test('its functions are those that MPFR has', () => {
  const K = ball(59);
  const names: readonly Unary[] = ['exp', 'expm1', 'log', 'logistic', 'tanh', 'sin', 'cos', 'atan', 'erf'];
  for (const name of names) {
    for (const [m, e] of [[3n, -1], [1n, -30], [(1n << 400n) + 1n, -402]] as const) {
      const { lower, upper } = mpfr(name, { m, e }, 500);
      const result = K[name](rounded(m, e, 0, 500));
      expect([name, holds(result, lower), holds(result, upper)]).toEqual([name, true, true]);
    }
  }
  const [pi, e] = [mpfrPi(100), mpfr('exp', { m: 1n, e: 0 }, 100)];
  expect([holds(K.pi(), pi.lower), holds(K.pi(), pi.upper), holds(K.e(), e.lower), holds(K.e(), e.upper)])
    .toEqual([true, true, true, true]);
  expect(holds(K.pi(), rational(22n, 7n))).toBe(false);
});

test('a precision is an integer from 16 to 1048576, and has one system', () => {
  expect([ball(16).bits, ball(2 ** 20).bits]).toEqual([16, 2 ** 20]);
  for (const bits of [15, 2 ** 20 + 1, 20.5, NaN]) {
    expect(() => ball(bits)).toThrow(
      `precision ${String(bits)} of a ball is not an integer from 16 to 1048576 bits: choose one`);
  }
  expect(ball(67)).toBe(ball(67));
});
