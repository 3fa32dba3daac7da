/**
 * Vectors without matrices: over this space the recursion computes hidden states and gradients and skips the Hessian,
 * which is most of the work.
 * @module
 */
import type { Operations } from './space.js';

/** The operations on vectors of `space`; every matrix is `null`. */
export function firstOrder<N, X, V, M>(space: Operations<N, X, V, M>): Operations<N, X, V, null> {
  return {
    ...space,
    zeroMatrix: null,
    outer: () => null,
    axisSymmetric: () => null,
    addMatrices: () => null,
    scaleMatrix: () => null,
  };
}
