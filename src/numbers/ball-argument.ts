/**
 * Arguments of a length that fits the precision.
 * @module
 */
import { big } from './ball-size.js';
import { type Ball, rounded } from './ball-value.js';

/** What is kept of a long argument beyond the precision. */
const MORE = 48;
/** By so many bits a midpoint may be shorter than the precision: radii in its units reach down to $2^{-1000}$. */
const ROOM = 900;

/**
 * `x`, cut to about `bits + 52` bits if it is longer than `bits + 64`, as an exact number from a system of more bits
 * may be; an exact one that is much shorter than `bits` with zeros at its end, so that a radius in units of its last
 * place may be small enough. For functions whose relative change is at most $2^{30}$ times that of their argument.
 *
 * *Error.* That of {@link rounded}: less than 1 unit of the last place kept, a relative error below $2^{-bits-51}$.
 */
export function fittingArgument(x: Ball, bits: number): Ball {
  if (x.size > bits + MORE + 16) return rounded(x.mantissa, x.exponent, x.radius, bits + MORE);
  if (x.size >= bits - ROOM || x.radius !== 0) return x;
  return rounded(x.mantissa << big(bits - x.size), x.exponent - bits + x.size, 0, bits);
}

/** {@link fittingArgument} for $\lvert x\rvert<2^{-8}$, where sine and cosine are such functions; else `x` itself. */
export function fittingIfSmall(x: Ball, bits: number): Ball {
  return x.size + x.exponent <= -8 ? fittingArgument(x, bits) : x;
}
