/**
 * The reduction of an argument by multiples of $\tfrac\pi2$.
 * @module
 */
import { fixedPi } from './ball-constants.js';
import { big, bitLength } from './ball-size.js';
import type { Ball } from './ball-value.js';

/** $x=n\tfrac\pi2+s2^{-w}$ with $\lvert s\rvert2^{-w}<0.786$. */
export interface Reduced {
  /** $n+q$ modulo 4. */
  readonly quarters: number;
  readonly s: bigint;
  readonly w: number;
  /** The length of `s` in bits. */
  readonly size: number;
}

/**
 * Reduces an exact $x$ at $w\ge p$ bits, and where $n+q$ is even, so that the sine of $s$ is asked for, at as many
 * that $s$ keeps at least $p-8$ bits.
 *
 * *Error.* $s$ is off by at most 4 units of $2^{-w}$: $x$ is cut by less than 1; $\tfrac\pi2$ is taken with $top+2$
 * more bits, where it is off by less than 1, $n\le2^{top}$ times which is at most $\tfrac14$; the cut of the product
 * is 1. If $x$ is so near a multiple of $\tfrac\pi2$ that four times the bits of $x$ and $p$ do not tell it from zero,
 * $s$ stays short, with the same error.
 */
export function reduceByQuarters(x: Ball, q: 0 | 1, p: number): Reduced {
  const more = Math.max(0, x.size + x.exponent) + 2;
  for (let w = p; ; ) {
    const shift = x.exponent + w;
    const t = x.mantissa << big(shift);
    const pi = fixedPi(w + more);
    // The nearest multiple: floor(t / (pi / 2) + 1/2) = floor((4 t + pi) / (2 pi)).
    const scaled = t << big(more);
    const n = floorDivision(4n * scaled + pi, 2n * pi);
    const s = t - ((n * pi) >> big(more + 1));
    const size = bitLength(s);
    const quarters = Number(BigInt.asUintN(2, n)) + q;
    if (quarters % 2 === 1 || size >= p - 8 || w > 4 * (p + more + x.size)) {
      return { quarters: quarters & 3, s, w, size };
    }
    w += p - size;
  }
}

/** $\lfloor a/b\rfloor$ for $b>0$. */
function floorDivision(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}
