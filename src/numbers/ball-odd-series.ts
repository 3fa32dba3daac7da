/**
 * $\sum_{n\ge0}\frac{u^n}{2n+1}$, which is $\operatorname{artanh}z/z$ at $u=z^2$ and $\arctan z/z$ at $u=-z^2$: the
 * last step of the logarithm and of the arc tangent, in fixed point, and their first one, in doubles.
 * @module
 */
import { big, bitLength } from './ball-size.js';

/**
 * The sum at $u2^{-p}$ in units of $2^{-p}$, for an integer $\lvert u\rvert<2^{p-8}$.
 *
 * *Error.* At most {@link ODD_SERIES_ERROR} units. With $\lvert u\rvert2^{-p}\le2^{-g}$ there are $N\ge1$ terms and
 * $gN\ge p$, so what is left out is at most $\frac{2^{-gN}}{(2N+1)(1-2^{-8})}$, less than 0.4 units. A step of the
 * Horner scheme cuts less than 1 unit off the quotient and less than 1 off the product, and takes over at most
 * $2^{-8}$ of what the sum before it is off by: together less than $2/(1-2^{-8})<2.1$.
 */
export function oddSeries(u: bigint, p: number): bigint {
  const shift = big(p);
  const one = 1n << shift;
  let n = Math.ceil(p / (p - bitLength(u))) - 1;
  let sum = one / big(2 * n + 1);
  for (n -= 1; n >= 0; n--) sum = one / big(2 * n + 1) + ((u * sum) >> shift);
  return sum;
}

/** What {@link oddSeries} may be off by, in units of $2^{-p}$. */
export const ODD_SERIES_ERROR = 3;

const TERMS = 17;

/**
 * The sum in doubles, for $\lvert u\rvert\le\tfrac19$. *Error.* Less than $2^{-49}$: what is left out is below
 * $\tfrac{9^{-17}}{35}\cdot\tfrac98<2^{-58}$; each step rounds three times numbers of at most $1.2$ and takes over
 * $\tfrac19$ of the errors before it, together less than $4\cdot2^{-53}\cdot\tfrac98\cdot1.2$.
 */
export function oddSeriesDouble(u: number): number {
  let sum = 0;
  for (let n = TERMS - 1; n >= 0; n--) sum = 1 / (2 * n + 1) + u * sum;
  return sum;
}
