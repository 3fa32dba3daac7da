/**
 * The natural logarithm of a ball.
 * @module
 */
import { fixedLn2 } from './ball-constants.js';
import { ends, hull } from './ball-ends.js';
import { workingPrecision } from './ball-exp-kernel.js';
import { FIXED_LOG_ERROR, fixedLogarithm } from './ball-log-kernel.js';
import { ODD_SERIES_ERROR, oddSeries } from './ball-odd-series.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, bitLength } from './ball-size.js';
import { type Ball, possiblyUndefinedBall, propagate, rounded, undefinedBall, zero } from './ball-value.js';

/** Nearer than $2^{-8}$ to 1 the logarithm is computed relative to the distance from 1. */
const NEAR = -8;
const GUARD = 16;

/**
 * $\ln x$ for $x=m\,2^e$ with $x-1=d\,2^e\ne0$, $\lvert x-1\rvert<2^{-8}$: $2zh$ with $z=\frac{x-1}{x+1}$ and
 * $h=\operatorname{artanh}z/z$.
 *
 * *Error.* Let $m$ have $l$ bits, so that $e$ is $-l$ or $1-l$ and $2^l\le m+2^{-e}<2^{l+1}$, and $d$ have $n$. With
 * $t=p+l-n+2$ the integer $Z=d2^t/(m+2^{-e})$ has $2^p<\lvert Z\rvert<2^{p+2}$ and is cut by less than 1; $h<1.01$ is
 * off by the series' 3 units and by a third of the cut of $z^2$, less than 4 units, $\lvert Z\rvert2^{-p}<4$ times
 * which counts; the product is cut by less than 1. The sum is below $1.01+16+1$ of at least $2^p$ units.
 */
function besideOnePoint(m: bigint, d: bigint, e: number, bits: number): Ball {
  const p = bits + GUARD;
  const t = p + bitLength(m) - bitLength(d) + 2;
  const z = (d << big(t)) / (m + (1n << big(-e)));
  const h = oddSeries((z * z) >> big(2 * t - p), p);
  return rounded((z * h) >> big(p), 1 - t, 4 * (ODD_SERIES_ERROR + 1) + 3, bits);
}

/**
 * $\ln(m\,2^e)$ for $m>0$ and any $\lvert e\rvert<2^{41}-2^{30}$; zero exactly for 1.
 *
 * *Error.* With $m\,2^e=y\,2^k$, $1\le y<2$, it is $k\ln2+\ln y$: the cut of $y$ to $p$ bits takes less than 1 unit;
 * $\ln2$ with 42 more bits, off by less than 2 of its units, gives at most 1 and its cut less than 1. Outside of
 * $\lvert x-1\rvert<2^{-8}$ the value has more than $p-9\ge bits+19$ bits, so that this is far below its last place.
 */
function ofPoint(m: bigint, e: number, bits: number): Ball {
  const length = bitLength(m);
  const k = length - 1 + e;
  if (k === 0 || k === -1) {
    const d = m - (1n << big(-e));
    if (d === 0n) return zero;
    if (bitLength(d) + e <= NEAR) return besideOnePoint(m, d, e, bits);
  }
  const p = workingPrecision(bits + GUARD);
  const shift = p + 1 - length;
  const logarithm = fixedLogarithm(m << big(shift), p);
  const multiple = k === 0 ? 0n : (BigInt(k) * fixedLn2(p + 42)) >> 42n;
  return rounded(logarithm + multiple, -p, FIXED_LOG_ERROR + 3, bits);
}

/**
 * $\ln x$. Undefined if no number of $x$ is positive, possibly undefined if some are and some are not.
 *
 * *Error.* Beyond that of the midpoint's logarithm: for $\lvert d\rvert\le r$ and $\delta=r/m\le2^{-10}$,
 * $$
 * \Bigl\lvert\ln\Bigl(1+\frac dm\Bigr)\Bigr\rvert\le-\ln(1-\delta)\le\delta+\frac{\delta^2}{2(1-\delta)}
 * \le\delta\,(1+\delta).
 * $$
 * For a larger $\delta$, or where that has no room as a double, the ball reaches from the logarithm of the lower end
 * to that of the upper end, for the function increases.
 */
export function logarithm(x: Ball, bits: number): Ball {
  // Of the whole line, too, some numbers have no logarithm.
  if (!(x.radius < Infinity)) return propagate(x);
  if (x.radius === 0) return x.mantissa > 0n ? ofPoint(x.mantissa, x.exponent, bits) : undefinedBall;
  const relative = x.radius / x.fraction;
  const delta = scale(relative, -x.size);
  if (x.mantissa > 0n && delta < 2 ** -11) {
    const value = ofPoint(x.mantissa, x.exponent, bits);
    const e = value.mantissa === 0n ? -x.size : value.exponent;
    const spread = scale(relative * (1 + delta), -x.size - e);
    if (spread < powerOfTwo(900)) return rounded(value.mantissa, e, up(value.radius + spread), bits);
  }
  const { lo, hi, exponent } = ends(x);
  if (hi <= 0n) return undefinedBall;
  if (lo <= 0n) return possiblyUndefinedBall;
  return hull(ofPoint(lo, exponent, bits), ofPoint(hi, exponent, bits), bits);
}
