/**
 * Quotients of balls and of integers.
 * @module
 */
import { scale, up } from './ball-radius.js';
import { big, bitLength } from './ball-size.js';
import {
  type Ball, EXTRA, possiblyUndefinedBall, propagate, rounded, undefinedBall, wholeLine, zero,
} from './ball-value.js';
import { holdsZero } from './ball-ends.js';

/** A quotient of exact midpoints: $\lfloor p\,2^s/q\rfloor$ as a ball with exponent $e-s$, exact if $q$ divides. */
function integerQuotient(p: bigint, q: bigint, s: number, e: number, bits: number): Ball {
  const numerator = p << big(s);
  const m = numerator / q;
  return rounded(m, e - s, m * q === numerator ? 0 : 1, bits);
}

/**
 * The rational number $p/q$. *Error.* The quotient $p\,2^s/q$ is cut to an integer of more than `bits` bits, which
 * costs less than 1 unit, and nothing if the division leaves no remainder; so it is exact if $p/q$ is dyadic and fits.
 * @throws RangeError if $q\le0$
 */
export function rational(p: bigint, q: bigint, bits: number): Ball {
  if (q <= 0n) throw new RangeError(`denominator ${String(q)} of a rational is not positive: move its sign to p`);
  if (q === 1n) return rounded(p, 0, 0, bits);
  return integerQuotient(p, q, Math.max(0, bits + EXTRA + bitLength(q) - bitLength(p)), 0, bits);
}

/**
 * $a/b$. Undefined if $b$ is exactly zero, possibly undefined if $b$ holds zero among other numbers.
 *
 * *Error.* With $Q=m_a/m_b$,
 * $$
 * \Bigl\lvert\frac{m_a+\delta_a}{m_b+\delta_b}-Q\Bigr\rvert
 * =\Bigl\lvert\frac{\delta_a-Q\delta_b}{m_b+\delta_b}\Bigr\rvert
 * \le\frac{r_a+\lvert Q\rvert r_b}{\lvert m_b\rvert-r_b},
 * $$
 * and 1 unit of the last place for cutting the quotient of the midpoints to `bits + 4` bits, none if that is exact.
 */
export function quotient(a: Ball, b: Ball, bits: number): Ball {
  if (!(a.radius >= 0 && b.radius >= 0)) return propagate(a, b);
  if (holdsZero(b)) return b.radius === 0 ? undefinedBall : possiblyUndefinedBall;
  if (a.mantissa === 0n && a.radius === 0) return zero;
  if (a.radius === Infinity) return wholeLine;
  const s = Math.max(0, bits + EXTRA + b.size - a.size);
  const e = a.exponent - b.exponent;
  if (a.radius === 0 && b.radius === 0) return integerQuotient(a.mantissa, b.mantissa, s, e, bits);
  // A lower bound of (|m_b| - r_b) 2^-size: every rounding here is of numbers in [0, 1], so by at most 2^-53.
  const divisor = b.fraction - scale(b.radius, -b.size) - 2 ** -50;
  if (divisor <= 0) return wholeLine;
  const ofA = a.radius / divisor;
  const ofB = (a.fraction / b.fraction) * (b.radius / divisor);
  // In units of 2^-s. Units are doubled until the radius is a finite number of them.
  let units = s - b.size;
  while (scale(ofA, units) + scale(ofB, units + a.size - b.size) === Infinity) units -= 900;
  const drop = s - b.size - units;
  const r = scale(ofA, units) + scale(ofB, units + a.size - b.size);
  const m = (a.mantissa << big(s)) / b.mantissa;
  return rounded(drop === 0 ? m : m >> big(drop), e - s + drop, up(r + 2), bits);
}
