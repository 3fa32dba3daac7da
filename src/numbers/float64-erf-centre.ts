/**
 * The Taylor polynomials of the error function at the multiples of $\tfrac18$, in integers: what the error function of
 * doubles is made of.
 * @module
 */

/** $\lfloor2^{256}\cdot2/\sqrt\pi\rfloor$. */
export const scaledSlope = 0x120dd750429b6d11ae3a914fed7fd8688281341d7587cea2e7342b06199cc4161n;

const bits = 256n;
const one = 1n << bits;
const DEGREE = 12;

/** A Taylor polynomial of the error function: its coefficients, the constant first, in units of $2^{-256}$. */
export type Centre = readonly bigint[];

/** $\sum_nt_n$ with $t_0=1$ and $t_n=t_{n-1}\,p/q_n$, until the terms vanish. */
function sumOfTerms(p: bigint, q: (n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = one;
  for (let n = 1n; term > 0n; n += 1n) {
    sum += term;
    term = (term * p) / q(n);
  }
  return sum;
}

/**
 * The coefficients up to $h^{12}$ of $\operatorname{erf}(c+h)$, $c=k/8$, $0\le c\le6$; each is off by less than
 * $2^{-200}$.
 *
 * $e^{c^2}=\sum c^{2n}/n!$ and $\operatorname{erf}c=\frac{2c}{\sqrt\pi}e^{-c^2}\sum(2c^2)^n/(2n+1)!!$ have positive
 * terms of falling ratio: a cut of 1 unit in one term costs at most the whole sum in units, and there are fewer than
 * 500 terms, so both sums have a relative error below $2^{-247}$. With $\operatorname{erf}'(c+h)=\sum b_nh^n$ the
 * equation $g'=-2xg$ of $g=\operatorname{erf}'$ gives $(n+1)\,b_{n+1}=-2\,(c\,b_n+b_{n-1})$, each step of which
 * magnifies an error at most $14/(n+1)$ times, all twelve by less than $2^{20}$.
 */
export function centre(k: number): Centre {
  const c = BigInt(k);
  const square = c * c;
  const slope = (scaledSlope << bits) / sumOfTerms(square, (n) => 64n * n);
  const coefficients = [(slope * c * sumOfTerms(square, (n) => 32n * (2n * n + 1n))) >> (bits + 3n)];
  let before = 0n;
  let b = slope;
  for (let n = 1n; n <= DEGREE; n += 1n) {
    coefficients.push(b / n);
    [before, b] = [b, -(c * b + 8n * before) / (4n * n)];
  }
  return coefficients;
}
