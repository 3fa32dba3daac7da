/**
 * $\arctan y$ for $0\le y\le1$ in fixed point, the innermost part of `atan`.
 *
 * One step from an approximation $\vartheta$, with the sine $s$ and the cosine $c$ of it:
 * $$
 * \arctan y=\vartheta+\arctan w,\qquad w=\frac{yc-s}{c+ys}.
 * $$
 * The smaller $w$, the fewer terms; that the approximation is good is a matter of time, not of truth.
 * @module
 */
import { oddSeries, oddSeriesDouble } from './ball-odd-series.js';
import { integerRoot } from './ball-root.js';
import { big } from './ball-size.js';
import { sineQuotient, TAYLOR_ERROR } from './ball-taylor.js';

/** From here on a quarter of the bits costs less than the terms that it saves. */
const FROM_DOUBLE = 4000;

/** The tangent of half of the angle whose tangent is `t`. */
function half(t: number): number {
  return t / (1 + Math.sqrt(1 + t * t));
}

/**
 * An approximation of the arc tangent in units of $2^{-p}$, not negative, at most $0.7855$ and off by less than
 * $2^{-30}$: in doubles from a quarter of the angle, whose tangent is below $0.2$; or that of a quarter of the bits,
 * off by less than $FIXED\_ATAN\_ERROR+1$ of its units.
 */
function start(y: bigint, p: number): bigint {
  if (p > FROM_DOUBLE) {
    const cut = p - (p >>> 2) - 16;
    const angle = fixedArctangent(y >> big(cut), p - cut);
    return angle < 0n ? 0n : angle << big(cut);
  }
  const t = half(half(Number(y >> big(p - 52)) * 2 ** -52));
  return BigInt(Math.floor(t * oddSeriesDouble(-t * t) * 2 ** 54)) << big(p - 52);
}

/**
 * $2^p\arctan(y2^{-p})$ for an integer $0\le y\le2^p$, $p\ge40$.
 *
 * *Error.* At most {@link FIXED_ATAN_ERROR} units. $\sin\vartheta/\vartheta$ is off by $T$ (`TAYLOR_ERROR`) and by a
 * sixth of the cut of $\vartheta^2$, so $s$ by less than $0.79\,(T+\tfrac16)+1<0.79\,T+1.2$. For the integers $s$ and
 * $c$ as computed the equation holds with the angle $\vartheta'$ of the point $(c,s)$ in place of $\vartheta$. As $c$
 * is the integer part of $\sqrt{1-s^2}\ge0.7$, that point is less than 1 unit off the point $(\sqrt{1-s^2},s)$, and so
 * is $\vartheta'$ off $\arcsin s$ by less than $1.1$ units; $\arcsin s$ is off $\vartheta$ by less than $1.13\,T+1.8$.
 * The quotient $w$ is cut by less than 1, and its series, off by 3 units and a third of the cut of $w^2$, is
 * multiplied by $\lvert w\rvert<2^{-29}$; the last cut is less than 1. The sum is below $1.13\,T+1.8+1.1+2.1$.
 */
export function fixedArctangent(y: bigint, p: number): bigint {
  const shift = big(p);
  const angle = start(y, p);
  const s = (angle * sineQuotient((angle * angle) >> shift, p)) >> shift;
  const c = integerRoot((1n << big(2 * p)) - s * s);
  const w = ((y * c - (s << shift)) << shift) / ((c << shift) + y * s);
  return angle + ((w * oddSeries(-((w * w) >> shift), p)) >> shift);
}

/** What {@link fixedArctangent} may be off by, in units of $2^{-p}$. */
export const FIXED_ATAN_ERROR = 1.2 * TAYLOR_ERROR + 5;
