/**
 * The arc tangent of a ball.
 * @module
 */
import { negative } from './ball-arithmetic.js';
import { fittingArgument } from './ball-argument.js';
import { FIXED_ATAN_ERROR, fixedArctangent } from './ball-atan-kernel.js';
import { fixedPi } from './ball-constants.js';
import { ends, hull } from './ball-ends.js';
import { ODD_SERIES_ERROR, oddSeries } from './ball-odd-series.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, bitLength } from './ball-size.js';
import { type Ball, EXTRA, propagate, rounded, zero } from './ball-value.js';

/** Below $2^{-8}$ the arc tangent is computed relative to its argument. */
const SMALL = -8;
const GUARD = 36;

/**
 * $\arctan x$ for $x=m\,2^e$, $0<\lvert x\rvert<2^{top}\le2^{-8}$, where $m$ has `size` bits.
 *
 * *Error.* Where $2\,top\le-bits-8$ the value is $x$ within $\lvert x\rvert^3/3$. Otherwise it is $m$ times
 * $h=\arctan x/x$, off by less than 4 units of $2^{-p}$: the series' 3 and a third of the cut of $x^2$. That counts
 * $\lvert m\rvert2^s$ times, and 1 unit is added for the cut of the product.
 */
function smallPoint(m: bigint, e: number, size: number, bits: number): Ball {
  const top = size + e;
  if (2 * top <= -bits - 8) return rounded(m, e, up(powerOfTwo(size + 2 * top - 1)), bits);
  const p = bits + GUARD;
  const shift = 2 * e + p;
  const square = m * m;
  const h = oddSeries(-(square << big(shift)), p);
  const s = Math.max(0, bits + EXTRA - size);
  const error = (ODD_SERIES_ERROR + 1) * powerOfTwo(size + s - p) + 1;
  return rounded(((m << big(s)) * h) >> big(p), e - s, up(error), bits);
}

/**
 * $\arctan x$ for $x=m\,2^e$, $m>0$, $2^{-9}<x$.
 *
 * *Error.* In units of $2^{-p}$, of which the value has more than $2^{bits+26}$: for $x<1$ the kernel's, and less than
 * 1 for the cut of $x$. For $x\ge1$ it is $\tfrac\pi2-\arctan\tfrac1x$: the kernel's, less than 1 for the cut of
 * $\tfrac1x$, and less than 2 for $\tfrac\pi2$. From $2^p$ on $\tfrac1x\le1$ unit is nothing but error.
 */
function positivePoint(m: bigint, e: number, top: number, bits: number): Ball {
  const p = bits + GUARD;
  if (top > p) return rounded(fixedPi(p) >> 1n, -p, 3, bits);
  const inner = top <= 0 ? m << big(e + p) : (1n << big(p - e)) / m;
  const angle = fixedArctangent(inner, p);
  return rounded(top <= 0 ? angle : (fixedPi(p) >> 1n) - angle, -p, FIXED_ATAN_ERROR + 3, bits);
}

/** $\arctan(m\,2^e)$. */
function ofPoint(m: bigint, e: number, bits: number): Ball {
  if (m === 0n) return zero;
  const size = bitLength(m);
  const top = size + e;
  if (top <= SMALL) return smallPoint(m, e, size, bits);
  return m > 0n ? positivePoint(m, e, top, bits) : negative(positivePoint(-m, e, top, bits));
}

/**
 * What the input radius adds, in units of $2^{to}$, for $r\le2^{-6}\lvert m\rvert$: with $z=\lvert m\rvert2^e-r2^e>0$
 * the slope is at most $\frac1{1+z^2}=\frac{4^{-n}}{4^{-n}+(z2^{-n})^2}$, where $n=\max(0,top)$ lets nothing overflow;
 * $2^{-50}$ makes up for the roundings of $z$, and $1+2^{-40}$ for those of its square.
 */
function spread(x: Ball, to: number): number {
  const top = x.size + x.exponent;
  const n = Math.max(0, top);
  const z = (x.fraction - scale(x.radius, -x.size) - 2 ** -50) * powerOfTwo(top - n);
  return scale((x.radius * (1 + 2 ** -40)) / (powerOfTwo(-2 * n) + z * z), x.exponent - 2 * n - to);
}

/**
 * $\arctan x$. *Error.* At the midpoint: to full relative accuracy for every size of $x$, as `smallPoint` and
 * `positivePoint` in the source state. An input radius of at most $2^{-6}$ of the midpoint counts times the greatest
 * slope in the ball, $\frac1{1+z^2}$ at the number $z$ nearest to zero. For a larger one the ball reaches from the
 * value of the lower end to that of the upper end, for the function increases; for the whole line that is
 * $[-\tfrac\pi2,\tfrac\pi2]$.
 */
export function arctangent(argument: Ball, bits: number): Ball {
  const x = fittingArgument(argument, bits);
  if (x.radius === 0) return ofPoint(x.mantissa, x.exponent, bits);
  if (!(x.radius < Infinity)) {
    const quarter = positivePoint(1n, 2 ** 30, 2 ** 30, bits);
    return x.radius >= 0 ? hull(negative(quarter), quarter, bits) : propagate(x);
  }
  if (scale(x.radius, -x.size) < 2 ** -6 * x.fraction) {
    const value = ofPoint(x.mantissa, x.exponent, bits);
    const added = spread(x, value.exponent);
    if (added < powerOfTwo(900)) return rounded(value.mantissa, value.exponent, up(value.radius + added), bits);
  }
  const { lo, hi, exponent } = ends(x);
  return hull(ofPoint(lo, exponent, bits), ofPoint(hi, exponent, bits), bits);
}
