/**
 * Definiteness of symmetric matrices, decided by elimination. If all pivots of $A=LDL^\top$ are positive, $A$ is
 * positive definite; if the first pivots are positive and the next is negative, it is not (Sylvester's law of
 * inertia). So an operator norm is decided without being computed: $\lVert H\rVert\le\beta$ if the pivots of
 * $\beta I-H$ and of $\beta I+H$ are positive.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/**
 * The pivots $D$ of $A=LDL^\top$ by elimination without exchanges.
 * @param matrix the rows of a symmetric matrix, or their parts from the diagonal on
 */
function pivots<N>(K: Arithmetic<N>, matrix: readonly (readonly N[])[]): readonly N[] {
  const [first, ...rest] = matrix;
  const pivot = first?.[0];
  if (first === undefined || pivot === undefined) return [];
  const row = first.slice(1);
  const complement = rest.map((entries, i) => {
    const factor = K.div(row[i] as N, pivot);
    return entries.slice(1).map((entry, j) => K.sub(entry, K.mul(factor, row[j] as N)));
  });
  return [pivot, ...pivots(K, complement)];
}

/** The smallest pivot of $\beta I-A$ and $\beta I+A$; if it is positive, the operator norm of $A$ is below $\beta$. */
export function smallestShiftedPivot<N>(K: Arithmetic<N>, matrix: readonly (readonly N[])[], beta: N): N {
  const shifted = (sign: (entry: N) => N): readonly (readonly N[])[] =>
    matrix.map((row, i) => row.map((entry, j) => (i === j ? K.add(beta, sign(entry)) : sign(entry))));
  const all = [...pivots(K, shifted((entry) => entry)), ...pivots(K, shifted((entry) => K.neg(entry)))];
  return all.reduce((least, pivot) => K.min(least, pivot), beta);
}
