/**
 * A statement with every bound multiplied by a factor a little below 1.
 * @module
 */
import type { BoundInstance } from '../../claims/claim.js';

/**
 * The instance with every relation left ≤ right changed to left ≤ $(1-2^{-k})$ right, and left = right likewise. What a
 * lower bound is multiplied by is $1/(1-2^{-k})$ then: it is the left side.
 * @param k a whole number, at least 1
 */
export function tightened(instance: BoundInstance, k: number): BoundInstance {
  const denominator = 1n << BigInt(k);
  return {
    ...instance,
    *relations(K) {
      const factor = K.fromRational(denominator - 1n, denominator);
      for (const { at, relation, left, right } of instance.relations(K)) {
        yield { at, relation, left, right: K.mul(factor, right) };
      }
    },
  };
}
