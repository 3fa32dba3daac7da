/**
 * How much wider a result is than the rule of its operation says.
 * @module
 */
import type { Ball } from '../../src/numbers/ball.js';
import { dyadic, parts } from './ball-fractions.js';
import { atMost, magnitude, minus, plus, type Rational, times } from './rational.js';

/**
 * Whether a ball reaches as far from the exact midpoint as `spread`, and at most as far as that, a share of $2^{-22}$
 * of it (radii are kept to 24 bits) and so many units of the last of `bits` bits of the result.
 */
export function obeys(
  value: Ball, exact: Rational, spread: Rational, bits: number, units: bigint,
): readonly [wide: boolean, narrow: boolean] {
  const { middle, radius } = parts(value);
  const off = magnitude(minus(middle, exact));
  const size = plus(magnitude(exact), spread);
  const rounding = times(times(size, dyadic(2n, -bits)), { p: units, q: 1n });
  const most = plus(plus(spread, times(spread, dyadic(1n, -22))), rounding);
  return [atMost(plus(spread, off), radius), atMost(radius, most)];
}
