/**
 * The value of a saturated function.
 * @module
 */
import { big } from './ball-size.js';
import { type Ball, rounded } from './ball-value.js';

/**
 * $[1-2^{-bits-5},1]$, or its opposite: the value of an odd function that is in there. *Error.* None: it is the ball
 * with midpoint $1-2^{-bits-6}$ and a radius of 1 unit $2^{-bits-6}$.
 */
export function besideOne(negative: boolean, bits: number): Ball {
  const m = (1n << big(bits + 6)) - 1n;
  return rounded(negative ? -m : m, -bits - 6, 1, bits);
}
