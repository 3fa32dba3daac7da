/**
 * Whole numbers beside a ball.
 * @module
 */
import { ends } from './ball-ends.js';
import { big } from './ball-size.js';
import type { Ball } from './ball-value.js';

/** Bits of the largest whole number that is made. */
const MOST_BITS = 2 ** 20;

/** $\lceil n\,2^e\rceil$. */
function ceilingOf(n: bigint, e: number): bigint {
  return -((-n) << big(e));
}

/**
 * The least whole numbers that are at least the lower and at least the upper end of `x`; `undefined` if `x` is
 * unbounded, may be undefined or is beyond $2^{1048576}$. *Error.* None: the ends are exact.
 */
export function ceilings(x: Ball): { readonly lower: bigint; readonly upper: bigint } | undefined {
  if (!(x.radius < Infinity)) return undefined;
  const { lo, hi, exponent } = ends(x);
  if (x.size + x.exponent > MOST_BITS) return undefined;
  return { lower: ceilingOf(lo, exponent), upper: ceilingOf(hi, exponent) };
}
