/**
 * Negation, sums, differences and products of balls.
 * @module
 */
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, exponentOf } from './ball-size.js';
import { Ball, bounded, EXTRA, propagate, rounded, wholeLine, zero } from './ball-value.js';

/** $-x$. *Error.* None. */
export function negative(x: Ball): Ball {
  return x.radius >= 0 ? new Ball(-x.mantissa, x.exponent, x.radius, x.size, x.fraction) : x;
}

/**
 * $a+b$. *Error.* Midpoints are added exactly, so the radius is $r_a+r_b$, and what {@link rounded} adds. An operand
 * too small to matter, less than $2^{-bits}$ units of the other's last place, is not added but counted as radius.
 * The sum of exact values is exact if it fits into `bits` bits, for then neither is too small.
 */
export function sum(a: Ball, b: Ball, bits: number): Ball {
  const gap = a.exponent - b.exponent;
  const r = a.radius + b.radius;
  if (gap === 0 && r < Infinity) return rounded(a.mantissa + b.mantissa, a.exponent, r === 0 ? 0 : up(r), bits);
  return gap > 0 ? aligned(a, b, gap, bits) : aligned(b, a, -gap, bits);
}

/** $a-b$. *Error.* That of {@link sum}. */
export function difference(a: Ball, b: Ball, bits: number): Ball {
  return sum(a, negative(b), bits);
}

/** $a+b$ where the exponent of $a$ is the greater by `gap`. */
function aligned(a: Ball, b: Ball, gap: number, bits: number): Ball {
  const r = a.radius + b.radius;
  if (!(r < Infinity)) return r >= 0 ? wholeLine : propagate(a, b);
  if (a.mantissa === 0n && a.radius === 0) return b;
  if (b.mantissa === 0n && b.radius === 0) return a;
  if (gap > bits && gap > bits + b.size + 2) {
    const small = b.fraction * powerOfTwo(b.size - gap) + scale(b.radius, -gap);
    return rounded(a.mantissa, a.exponent, up(a.radius + small), bits);
  }
  // Bits of b far below the radius of a say nothing: cut them, so that the radius does not become a huge number.
  const useful = a.radius === 0 ? gap : Math.max(0, 40 - exponentOf(a.radius));
  if (useful < gap) {
    const cut = gap - useful;
    const m = (a.mantissa << big(useful)) + (b.mantissa >> big(cut));
    return rounded(m, a.exponent - useful, up(scale(a.radius, useful) + scale(b.radius, -cut) + 1), bits);
  }
  const m = (a.mantissa << big(gap)) + b.mantissa;
  return rounded(m, b.exponent, r === 0 ? 0 : up(scale(a.radius, gap) + b.radius), bits);
}

/**
 * $ab$. *Error.* $\lvert(m_a+\delta_a)(m_b+\delta_b)-m_am_b\rvert\le\lvert m_a\rvert r_b+\lvert m_b\rvert r_a+r_ar_b$,
 * and 1 unit of the last place for cutting the product to `bits + 4` bits (none if the cut bits are zero). The product
 * with an exact zero is exact.
 */
export function product(a: Ball, b: Ball, bits: number): Ball {
  const exact = a.radius === 0 && b.radius === 0;
  if (!(a.radius + b.radius < Infinity)) return unboundedProduct(a, b);
  const m = a.mantissa * b.mantissa;
  const e = a.exponent + b.exponent;
  let cut = Math.max(0, a.size + b.size - bits - EXTRA);
  if (exact) {
    if (cut === 0) return rounded(m, e, 0, bits);
    const shift = big(cut);
    const short = m >> shift;
    return rounded(short, e + cut, short << shift === m ? 0 : 1, bits);
  }
  if (vanishes(a) || vanishes(b)) return zero;
  let r = productRadius(a, b, cut);
  while (r === Infinity) {
    cut += 900;
    r = productRadius(a, b, cut);
  }
  // The floor of a negative number may reach the bound itself.
  const bound = Math.max(0, a.size + b.size - cut);
  return bounded(cut === 0 ? m : m >> big(cut), e + cut, up(cut === 0 ? r : r + 1), bits, bound);
}

/** Whether the ball is the exact zero: its product with any real number is the exact zero. */
function vanishes(x: Ball): boolean {
  return x.radius === 0 && x.mantissa === 0n;
}

/** The radius of a product in units of $2^{cut}$, seven roundings. */
function productRadius(a: Ball, b: Ball, cut: number): number {
  const fromA = scale(a.radius * b.fraction, b.size - cut);
  const fromB = scale(b.radius * a.fraction, a.size - cut);
  return fromA + fromB + scale(a.radius * b.radius, -cut);
}

/** The product where a factor is the whole line or undefined. */
function unboundedProduct(a: Ball, b: Ball): Ball {
  if (!(a.radius >= 0 && b.radius >= 0)) return propagate(a, b);
  return vanishes(a) || vanishes(b) ? zero : wholeLine;
}
