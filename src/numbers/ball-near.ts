/**
 * Balls of numbers that are known up to a bound.
 * @module
 */
import { sum } from './ball-arithmetic.js';
import { scale, up } from './ball-radius.js';
import { type Ball, propagate, rounded } from './ball-value.js';

/**
 * The numbers that differ from one of `center` by at most the modulus of one of `bound`. *Error.* The sum of `center`
 * and the ball around 0 with the radius $\lvert m\rvert+r$ of the bound, which three roundings and
 * {@link rounded} increase; `center` itself if the bound is exactly zero.
 */
export function near(center: Ball, bound: Ball, bits: number): Ball {
  if (!(center.radius >= 0 && bound.radius >= 0)) return propagate(center, bound);
  if (bound.radius === 0 && bound.mantissa === 0n) return center;
  const { size, exponent } = bound;
  const reach = up(bound.fraction + scale(bound.radius, -size));
  return sum(center, rounded(0n, exponent + size, reach, bits), bits);
}
