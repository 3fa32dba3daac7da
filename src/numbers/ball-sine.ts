/**
 * Sine and cosine of a ball.
 * @module
 */
import { clipped } from './ball-ends.js';
import { reduceByQuarters } from './ball-quarters.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big } from './ball-size.js';
import { cosineSum, sineQuotient, TAYLOR_ERROR } from './ball-taylor.js';
import { Ball, EXTRA, one, propagate, rounded, unitInterval } from './ball-value.js';

/** Beyond $2^{65536}$ a reduction would need more of $\pi$ than the answer is worth. */
const LARGEST = 65536;
/** Below $2^{-8}$ the sine is computed relative to its argument. */
const SMALL = -8;
const GUARD = 32;

/**
 * $\sin x$ for $x=(m\pm r)2^e$, $0<\lvert m\rvert2^e<2^{top}\le2^{-7}$, where $m$ has `size` bits. *Error.* The radius
 * passes, for $\lvert\cos\rvert\le1$. For $2\,top\le-bits-8$ the sine is the argument within $\lvert x\rvert^3/6$.
 * Otherwise it is $m$ times $h=\sin x/x$, where $h$ is off by at most 10 units of $2^{-p}$ (the series, and 1 for the
 * cut of $x^2$); this and 1 for the cut is added in units of the last place.
 */
function smallSine(m: bigint, e: number, r: number, size: number, bits: number): Ball {
  const top = size + e;
  if (2 * top <= -bits - 8) return rounded(m, e, up(r + powerOfTwo(size + 2 * top - 2)), bits);
  const p = bits + GUARD;
  const square = m * m;
  const shift = 2 * e + p;
  const h = sineQuotient(square << big(shift), p);
  const s = Math.max(0, bits + EXTRA - size);
  const error = (TAYLOR_ERROR + 1) * powerOfTwo(size + s - p) + 1;
  return rounded(((m << big(s)) * h) >> big(p), e - s, up(scale(r, s) + error), bits);
}

/**
 * $\sin(x+q\tfrac\pi2)$ for an exact $x\ne0$, $q\in\lbrace0,1\rbrace$. *Error.* With $x=n\tfrac\pi2+s$ and $s$ off by
 * at most 4 units of $2^{-w}$ ({@link reduceByQuarters}), the value is $\pm\sin s$ or $\pm\cos s$. Their slopes are at
 * most 1, which gives 4; the series give 9, the square of $s$ and the product with it 1 each; altogether less than 16,
 * and what {@link rounded} adds.
 */
function ofExact(x: Ball, q: 0 | 1, bits: number): Ball {
  const top = x.size + x.exponent;
  if (top > LARGEST) return unitInterval;
  if (q === 0 && top <= SMALL) return smallSine(x.mantissa, x.exponent, 0, x.size, bits);
  const { quarters, s, w, size } = reduceByQuarters(x, q, bits + GUARD);
  const sign = (quarters & 2) === 0 ? 1n : -1n;
  if ((quarters & 1) === 0 && size - w <= SMALL) return smallSine(sign * s, -w, 4, size, bits);
  const square = (s * s) >> big(w);
  const value = (quarters & 1) === 1 ? cosineSum(square, w) : (s * sineQuotient(square, w)) >> big(w);
  return clipped(rounded(sign * value, -w, 16, bits), bits);
}

/** $\sin(x+q\tfrac\pi2)$, the error rule of {@link sine}. */
function circular(x: Ball, q: 0 | 1, bits: number): Ball {
  if (!(x.radius >= 0)) return propagate(x);
  const rho = scale(x.radius, x.exponent);
  if (!(rho < 1)) return unitInterval;
  if (x.mantissa === 0n && q === 0) return x;
  const value = x.mantissa === 0n ? one : ofExact(x, q, bits);
  if (x.radius === 0) return value;
  const spread = scale(x.radius, x.exponent - value.exponent);
  if (spread === Infinity) return circular(x, q, 64);
  return clipped(rounded(value.mantissa, value.exponent, up(value.radius + spread), bits), bits);
}

/**
 * $\sin x$, inside of $[-1,1]$; all of that interval for $r2^e\ge1$ or $\lvert x\rvert\ge2^{65536}$. *Error.* At the
 * midpoint: that of a reduction by multiples of $\tfrac\pi2$ and of a Taylor sum, to full relative accuracy also near
 * zeros. From the input radius: at most the radius, for the slope is at most 1.
 */
export function sine(x: Ball, bits: number): Ball {
  return circular(x, 0, bits);
}

/** $\cos x=\sin(x+\tfrac\pi2)$, inside of $[-1,1]$. *Error.* That of {@link sine}. */
export function cosine(x: Ball, bits: number): Ball {
  return circular(x, 1, bits);
}
