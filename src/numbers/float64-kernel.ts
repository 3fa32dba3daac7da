/**
 * The few operations that the elementary functions of `float64` are made of. The algorithms are written
 * once over this dictionary: run with plain doubles they give the value, run with tracked doubles they give the same
 * value and a bound of its rounding error. Truncation errors enter through `widen`.
 * @module
 */

/** Arithmetic for one algorithm that starts from an exactly known double. */
export interface Kernel<N> {
  /** The double `x`, exactly. */
  exact(x: number): N;
  /** The rational $p/q$, rounded to nearest. */
  rational(p: bigint, q: bigint): N;
  neg(a: N): N;
  add(a: N, b: N): N;
  sub(a: N, b: N): N;
  mul(a: N, b: N): N;
  div(a: N, b: N): N;
  /** $a\,2^k$, rounded once. */
  scale(a: N, k: number): N;
  /** The same value `a`; its error grows by `fraction` times the magnitude of `of`. */
  widen(a: N, fraction: number, of: N): N;
}

/** An elementary function of an exactly known double, computed in some {@link Kernel}. */
export type KernelFunction<N> = (x: number) => N;

/** $c_0+x(c_1+x(c_2+\cdots))$ by Horner's rule, for at least one coefficient. */
export function horner<N>(A: Kernel<N>, coefficients: readonly N[], x: N): N {
  return coefficients.reduceRight((sum, c) => A.add(c, A.mul(x, sum)));
}

/**
 * The Taylor coefficients $s_k/k!$ for $k$ = `first`, `first + step`, … up to `last`, with signs that alternate or
 * not.
 */
export function inverseFactorials<N>(A: Kernel<N>, first: number, last: number, step: 1 | 2): N[] {
  const coefficients: N[] = [];
  let factorial = 1n;
  for (let k = 1; k <= last; k += 1) {
    factorial *= BigInt(k);
    const sign = step === 2 && k % 4 > 1 ? -1n : 1n;
    if (k >= first && (k - first) % step === 0) coefficients.push(A.rational(sign, factorial));
  }
  return coefficients;
}
