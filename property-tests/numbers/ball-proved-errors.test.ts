/**
 * The radius at an exact argument is the error that the function's comment proves: not less, for no value is ever that
 * far off, so that nothing else here would notice; and not more than radii are rounded up by, on either side of where
 * one method gives way to the next.
 * @module
 */
import { expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { errorQuotient } from '../../src/numbers/ball-erf-kernel.js';
import { point } from './ball-image.js';
import { dyadic, parts } from './ball-fractions.js';
import { atMost, ofDouble, plus, times } from './rational.js';

/** A function, the precision, an argument, and what is proved: a unit for the last cut, and so many smaller ones. */
const proved = [
  ['exp', 64, [1n, 0], 1 + 23 * 2 ** -8, -66],
  ['log', 64, [3n, 0], 1 + 44 * 2 ** -25, -67],
  // From 2^-8 on; nearer to 1 than that, relative to the distance.
  ['log', 64, [257n, -8], 1 + 44 * 2 ** -16, -76], ['log', 64, [255n, -8], 1 + 44 * 2 ** -17, -75],
  ['log', 64, [513n, -9], 1 + 19 * 2 ** -13, -77], ['log', 64, [511n, -9], 1 + 19 * 2 ** -13, -76],
  ['log', 64, [(1n << 20n) + 1n, -20], 1 + 19 * 2 ** -13, -88],
  ['atan', 64, [3n, -2], 1 + 18.8 * 2 ** -32, -68], ['atan', 64, [1n, -8], 1 + 18.8 * 2 ** -24, -76],
  // A quarter turn less what the kernel gives at 1/x; from 2^100 on nothing but the quarter turn.
  ['atan', 64, [1n, 99], 1 + 18.8 * 2 ** -33, -67], ['atan', 64, [1n, 100], 1 + 3 * 2 ** -33, -67],
  // Relative to the argument up to 2^-8, and where the cube is below the last place the argument itself.
  ['atan', 64, [1n, -9], 1 + 4 * 2 ** -32, -76], ['atan', 64, [1n, -36], 1 + 4 * 2 ** -32, -103],
  ['atan', 64, [1n, -37], 1, -109], ['atan', 64, [7n, -39], 1, -109], ['atan', 64, [7n, -38], 1 + 4 * 2 ** -32, -103],
  ['sin', 64, [1n, 0], 1 + 16 * 2 ** -28, -68], ['cos', 64, [1n, 0], 1 + 16 * 2 ** -28, -68],
  ['sin', 64, [1n, -8], 1 + 16 * 2 ** -20, -76], ['sin', 64, [1n, -9], 1 + 10 * 2 ** -28, -76],
  ['sin', 64, [1n, -36], 1 + 10 * 2 ** -28, -103], ['sin', 64, [1n, -37], 1, -110], ['sin', 64, [7n, -39], 1, -110],
  ['sin', 64, [7n, -38], 1 + 10 * 2 ** -28, -103], ['sin', 64, [1n, 65535], 1 + 16 * 2 ** -28, -68],
  // By tables from 2^-3 to 2, by exponentials to either side, and relative to the argument below 2^-17.
  ['tanh', 64, [5n, -1], 1 + 48 * 2 ** -5, -71], ['tanh', 64, [1n, 1], 1 + 48 * 2 ** -5, -71],
  ['tanh', 64, [1n, -1], 1 + 21 * 2 ** -5, -71], ['tanh', 64, [1n, -3], 1 + 21 * 2 ** -5, -71],
  ['tanh', 64, [(1n << 40n) - 1n, -39], 1 + 21 * 2 ** -5, -71],
  ['tanh', 64, [(1n << 10n) - 1n, -13], 1 + 1.375 * 2 ** -14, -71],
  ['tanh', 64, [1n, -16], 1 + 48 * 2 ** -7, -85], ['tanh', 64, [1n, -17], 1 + 48 * 2 ** -7, -85],
  ['tanh', 64, [1n, -18], 2 + 13 * 2 ** -12, -85], ['tanh', 64, [(1n << 40n) - 1n, -57], 2 + 13 * 2 ** -12, -85],
  ['tanh', 64, [1n, -36], 2 + 13 * 2 ** -12, -103], ['tanh', 64, [1n, -37], 1, -109], ['tanh', 64, [7n, -39], 7, -111],
  ['tanh', 64, [7n, -38], 2 + 13 * 2 ** -12, -103], ['tanh', 64, [-(1n << 20n), -38], 2 + 13 * 2 ** -12, -85],
  // Beyond 0.35 * 72 = 25.2 there is only the distance from 1; the ball before that is cut off at 1.
  ['tanh', 64, [25n, 0], 1, -67], ['tanh', 64, [26n, 0], 1, -70],
  // Tables up to 900 bits.
  ['tanh', 900, [1n, 0], 1 + 21 * 2 ** -5, -907], ['tanh', 901, [1n, 0], 1 + 48 * 2 ** -5, -908],
  ['tanh', 901, [3n, -4], 1 + 48 * 2 ** -5, -908], ['tanh', 901, [3n, -5], 1 + 1.375 * 2 ** -14, -908],
  // From 1/2 on an exponential less 1, and beyond 0.7 * 70 = 49 only the distance from -1.
  ['expm1', 64, [1n, -1], 1 + 23 * 2 ** -8, -67], ['expm1', 64, [-1n, -1], 1 + 23 * 2 ** -8, -68],
  ['expm1', 64, [-49n, 0], 1, -67], ['expm1', 64, [-50n, 0], 1, -70],
  ['erf', 64, [1n, -40], 1 + errorQuotient(1n << 12n, 92).error * 2 ** -24, -107],
  ['erf', 64, [3n, -2], 1 + errorQuotient(9n << 88n, 92).error * 2 ** -24, -68],
  ['erf', 64, [3n, -1], 1 + errorQuotient(9n << 90n, 92).error * 2 ** -23, -68],
  ['erf', 64, [705n, -7], 1 + errorQuotient(705n ** 2n << 78n, 92).error * 2 ** -21, -68],
  ['erf', 64, [8n, 0], 1, -70],
] as const;

/** What radii are rounded up by, and a little. */
const upward = plus(dyadic(1n, 0), dyadic(1n, -47));

test.each(proved)('%s at %i bits and %o has a radius of %d units of 2^%i', (name, bits, [m, e], units, power) => {
  const { radius } = parts(ball(bits)[name](point(m, e)));
  const stated = times(ofDouble(units), dyadic(1n, power));
  expect([atMost(stated, radius), atMost(radius, times(stated, upward))]).toEqual([true, true]);
});

test('where the value is a number of the system, it is that number', () => {
  for (const bits of [16, 64, 1000]) {
    const K = ball(bits);
    const [zero, one, half] = [K.fromNumber(0), K.fromNumber(1), K.fromNumber(0.5)];
    const known = [
      [K.exp(zero), one], [K.expm1(zero), zero], [K.log(one), zero], [K.logistic(zero), half], [K.tanh(zero), zero],
      [K.sin(zero), zero], [K.cos(zero), one], [K.atan(zero), zero], [K.erf(zero), zero],
    ] as const;
    expect(known.map(([value, number]) => [K.isExact(value), K.eq(value, number)]))
      .toEqual(known.map(() => [true, true]));
  }
});
