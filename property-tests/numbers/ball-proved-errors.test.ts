/**
 * The radius at an exact argument is not below the error that the function's comment proves. No value is ever that far
 * off, so that nothing else here would notice a radius that is too small by a little.
 * @module
 */
import { expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { point } from './ball-image.js';
import { dyadic, parts } from './ball-fractions.js';
import { compare, ofDouble, times } from './rational.js';

/** A function, an argument, and what is proved at 64 bits: a unit for the last cut, and so many smaller ones. */
const proved = [
  ['exp', [1n, 0], 1 + 23 * 2 ** -8, -66], ['log', [3n, 0], 1 + 44 * 2 ** -25, -67],
  ['log', [(1n << 20n) + 1n, -20], 1 + 19 * 2 ** -13, -88], ['atan', [3n, -2], 1 + 18.8 * 2 ** -32, -68],
  ['atan', [1n, -9], 1 + 4 * 2 ** -32, -76], ['sin', [1n, 0], 1 + 16 * 2 ** -28, -68],
  ['cos', [1n, 0], 1 + 16 * 2 ** -28, -68], ['sin', [1n, -9], 1 + 10 * 2 ** -28, -76],
  ['tanh', [5n, -1], 1 + 48 * 2 ** -5, -71], ['tanh', [1n, -1], 1 + 21 * 2 ** -5, -71],
] as const;

test.each(proved)('%s at %o has a radius of %d units of 2^%i or more', (name, [m, e], units, power) => {
  const { radius } = parts(ball(64)[name](point(m, e)));
  expect(compare(radius, times(ofDouble(units), dyadic(1n, power)))).toBeGreaterThanOrEqual(0);
});
