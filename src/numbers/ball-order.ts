/**
 * Comparisons, the smaller, the greater and the absolute value of balls.
 * @module
 */
import { between, ends, hull } from './ball-ends.js';
import { negative } from './ball-arithmetic.js';
import { scale } from './ball-radius.js';
import { big } from './ball-size.js';
import { Ball, propagate, wholeLine } from './ball-value.js';
import type { Truth } from './truth.js';

/** Midpoints further apart than this are compared by their magnitudes alone; no midpoint is as long. */
const FAR = 2 ** 22;

/**
 * How the numbers of `a` lie to those of `b`: -2 all below, -1 at or below, 0 open, 1 at or above, 2 above, 3 equal.
 */
type Order = -2 | -1 | 0 | 1 | 2 | 3;

/** The sign of the exact number $m_a2^{e_a}-m_b2^{e_b}$. *Error.* None. */
function signOfDifference(ma: bigint, ea: number, mb: bigint, eb: number): number {
  const gap = ea - eb;
  if (gap > FAR && ma !== 0n) return ma > 0n ? 1 : -1;
  if (gap < -FAR && mb !== 0n) return mb > 0n ? -1 : 1;
  const common = Math.min(ma === 0n ? eb : ea, mb === 0n ? ea : eb);
  const a = ma === 0n ? 0n : ma << big(ea - common);
  const b = mb === 0n ? 0n : mb << big(eb - common);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of two balls, from their exact end points. *Error.* None. */
function order(a: Ball, b: Ball): Order {
  if (!(a.radius + b.radius < Infinity)) return 0;
  const x = ends(a);
  const y = ends(b);
  const below = signOfDifference(x.hi, x.exponent, y.lo, y.exponent);
  if (below < 0) return -2;
  const above = signOfDifference(x.lo, x.exponent, y.hi, y.exponent);
  if (above > 0) return 2;
  if (below === 0) return above === 0 ? 3 : -1;
  return above === 0 ? 1 : 0;
}

/** Whether every number of `a` is at most every number of `b`; decided for exact balls. */
export function lessOrEqual(a: Ball, b: Ball): Truth {
  const o = order(a, b);
  return o === 2 ? false : o === 0 || o === 1 ? 'unknown' : true;
}

/** Whether every number of `a` is less than every number of `b`; decided for exact balls. */
export function less(a: Ball, b: Ball): Truth {
  const o = order(a, b);
  return o === -2 ? true : o === 0 || o === -1 ? 'unknown' : false;
}

/** Whether `a` and `b` are the same number; `true` only for exact balls, `false` for disjoint ones. */
export function equal(a: Ball, b: Ball): Truth {
  const o = order(a, b);
  return o === 3 ? true : o === 2 || o === -2 ? false : 'unknown';
}

/**
 * The smaller of two numbers. *Error.* None where the balls do not overlap; otherwise the result reaches from the
 * lower of the lower ends to the lower of the upper ends, rounded outward as {@link hull} states.
 */
export function minimum(a: Ball, b: Ball, bits: number): Ball {
  if (!(a.radius + b.radius < Infinity)) return a.radius >= 0 && b.radius >= 0 ? wholeLine : propagate(a, b);
  const o = order(a, b);
  if (o !== 0) return o < 0 || o === 3 ? a : b;
  const x = ends(a);
  const y = ends(b);
  const lower = signOfDifference(x.lo, x.exponent, y.lo, y.exponent) <= 0 ? a : b;
  const upper = signOfDifference(x.hi, x.exponent, y.hi, y.exponent) <= 0 ? a : b;
  return lower === upper ? lower : hull(lower, upper, bits);
}

/** The greater of two numbers. *Error.* That of {@link minimum}. */
export function maximum(a: Ball, b: Ball, bits: number): Ball {
  return negative(minimum(negative(a), negative(b), bits));
}

/**
 * $\lvert x\rvert$. *Error.* None where zero is outside. A ball with zero inside becomes $[0,\lvert m\rvert+r]$, from
 * exact end points as {@link between} states: half as wide at $m=0$. Where rounding makes that wider than the ball, the
 * ball itself is returned, which holds $[0,\lvert m\rvert+r]$ too.
 */
export function absolute(x: Ball, bits: number): Ball {
  if (!(x.radius >= 0)) return x;
  const positive = x.mantissa < 0n ? negative(x) : x;
  if (x.radius === 0 || x.radius === Infinity) return positive;
  const { lo, hi, exponent } = ends(positive);
  if (lo >= 0n) return positive;
  const folded = between(0n, hi, exponent, bits);
  return scale(folded.radius, folded.exponent - positive.exponent) <= positive.radius ? folded : positive;
}

