/**
 * The exponential function of a ball.
 * @module
 */
import { fittingArgument } from './ball-argument.js';
import { hull, wholeEnds } from './ball-ends.js';
import {
  FIXED_EXP_ERROR, fixedExponential, multiplesOfLn2, withoutMultiplesOfLn2, workingPrecision,
} from './ball-exp-kernel.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big } from './ball-size.js';
import { Ball, EXTRA, one, propagate, rounded, wholeLine } from './ball-value.js';

/** From $2^{30}$ on there is no more to say of $e^x$ than that it is very large, or very small. */
const LARGEST = 30;

/** Holds $[0,e^{-2^{30}}]$, since $e^{-2^{30}}<2^{-2^{30}}$. */
const almostZero = new Ball(1n, -(2 ** LARGEST) - 1, 1, 1, 0.5);

/**
 * $e^x$ for an exact $x=m\,2^e$ with $\lvert x\rvert<2^{30}$. *Error.* The cut of $x$ to $p\ge bits+12$ bits and the
 * multiple of $\ln2$ put $s$ off by less than 4 units of $2^{-p}$ and so $e^{-s}$ by less than 5, besides the kernel's
 * error, which is together less than 24, or $24\cdot2^{-8}$ of the last place kept; the cut to that place adds less
 * than 1.
 */
function atPoint(m: bigint, e: number, bits: number): Ball {
  const p = workingPrecision(bits);
  const t = -m << big(e + p);
  const k = multiplesOfLn2(t, p);
  const cut = p - bits - EXTRA;
  const power = fixedExponential(withoutMultiplesOfLn2(t, k, p), p) >> big(cut);
  return rounded(power, cut - p - k, 1 + (FIXED_EXP_ERROR + 5) * powerOfTwo(-cut), bits);
}

/** $e^x$ of an exact ball of any magnitude. */
function ofExact(x: Ball, bits: number): Ball {
  if (x.mantissa === 0n) return one;
  if (x.size + x.exponent <= LARGEST) return atPoint(x.mantissa, x.exponent, bits);
  return x.mantissa < 0n ? almostZero : wholeLine;
}

/**
 * $e^x$. The whole line from $x=2^{30}$ on.
 *
 * *Error.* Beyond that of the midpoint's exponential: the error is largest at $m+r$, where with $\rho=r2^e\le2^{-10}$
 * it is $e^m(e^\rho-1)\le e^m\frac\rho{1-\rho}\le e^m\rho\,(1+2\rho)$; the computed exponential stands for $e^m$ with
 * a factor $1+2^{-16}$, since its radius is below 2 of at least $2^{18}$ units, or else it is the whole line, or
 * `almostZero`, the midpoint of which is far above $e^m$. For $\rho>2^{-10}$ the ball reaches from the exponential of
 * the lower end to that of the upper end, for the function increases.
 */
export function exponential(x: Ball, bits: number): Ball {
  if (x.radius === 0) return ofExact(x, bits);
  if (!(x.radius < Infinity)) return x.radius >= 0 ? wholeLine : propagate(x);
  const rho = scale(x.radius, x.exponent);
  if (rho > powerOfTwo(Math.min(-10, 900 - bits))) {
    const [lower, upper] = wholeEnds(x);
    const last = ofExact(upper, bits);
    return last.radius < Infinity ? hull(ofExact(lower, bits), last, bits) : wholeLine;
  }
  const value = fittingArgument(ofExact(x, bits), bits);
  const slope = value.fraction * (1 + 2 ** -16) * (1 + 2 * rho);
  const spread = scale(x.radius * slope, value.size + x.exponent);
  return rounded(value.mantissa, value.exponent, up(value.radius + spread), bits);
}
