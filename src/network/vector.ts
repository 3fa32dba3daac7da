/**
 * The Euclidean inner product and norm over any number system.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/**
 * $\langle a,b\rangle=\sum_ka_kb_k$, summed in the order of the indices; 0 for empty vectors.
 * @throws RangeError if the lengths differ
 */
export function innerProduct<N>(K: Arithmetic<N>, a: readonly N[], b: readonly N[]): N {
  if (a.length !== b.length) throw new RangeError(`vectors of ${String(a.length)} and ${String(b.length)} entries`);
  let sum = K.fromRational(0n, 1n);
  for (const [k, x] of a.entries()) sum = K.add(sum, K.mul(x, b[k] as N));
  return sum;
}

/** $\lVert a\rVert_2^2$: the square of the norm, exact wherever sums and products are. */
export function squaredNorm<N>(K: Arithmetic<N>, a: readonly N[]): N {
  return innerProduct(K, a, a);
}

/** $\lVert a\rVert_2$. */
export function norm<N>(K: Arithmetic<N>, a: readonly N[]): N {
  return K.sqrt(squaredNorm(K, a));
}
