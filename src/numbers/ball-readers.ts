/**
 * Balls read as doubles, rounded outward.
 * @module
 */
import { ends } from './ball-ends.js';
import { powerOfTwo } from './ball-radius.js';
import { big, bitLength } from './ball-size.js';
import { Ball, definedness } from './ball-value.js';

/**
 * The greatest double that is at most $n\,2^e$. *Error.* $n$ is cut by a floor to a multiple of the last place of a
 * double of its magnitude, at most 53 bits, or of $2^{-1074}$; that integer and its product with the unit are exact.
 */
function doubleBelow(n: bigint, e: number): number {
  if (n === 0n) return 0;
  const top = e + bitLength(n);
  if (top > 1024) return n > 0n ? Number.MAX_VALUE : -Infinity;
  const unit = Math.max(top - 53, -1074);
  const cut = unit - e;
  return Number(n >> big(cut)) * powerOfTwo(unit);
}

/** The greatest double that is at most every number of `x`; `-Infinity` if there is none, NaN if `x` is undefined. */
export function lower(x: Ball): number {
  if (definedness(x) === 'undefined') return NaN;
  if (!(x.radius < Infinity)) return -Infinity;
  const { lo, exponent } = ends(x);
  return doubleBelow(lo, exponent);
}

/** The least double that is at least every number of `x`; `Infinity` if there is none, NaN if `x` is undefined. */
export function upper(x: Ball): number {
  if (definedness(x) === 'undefined') return NaN;
  if (!(x.radius < Infinity)) return Infinity;
  const { hi, exponent } = ends(x);
  return 0 - doubleBelow(-hi, exponent);
}

/** The radius as a double that is not below it; NaN if `x` is undefined or may be. */
export function radius(x: Ball): number {
  if (!(x.radius < Infinity)) return x.radius;
  const { hi, lo, exponent } = ends(x);
  return 0 - doubleBelow(lo - hi, exponent - 1);
}

/**
 * The midpoint as an exact ball, for further work in any system; 0 for the whole line, undefined if `x` is or may be.
 */
export function midpoint(x: Ball): Ball {
  return x.radius >= 0 ? new Ball(x.mantissa, x.exponent, 0, x.size, x.fraction) : x;
}

/** Whether `x` is one number, exactly. */
export function isExact(x: Ball): boolean {
  return x.radius === 0;
}
