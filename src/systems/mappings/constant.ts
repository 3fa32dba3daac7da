/**
 * Constant directions: $v(\theta)=c$.
 * @module
 */
import { liftVector, type Vector } from '../../network/coordinates.js';
import { norm } from '../../network/vector.js';
import type { MappingFormula } from '../transportation-mapping.js';

/** $v(\theta)=c$ for all $\theta$. */
export function constantMapping(direction: Vector<number>): MappingFormula {
  return {
    dimension: direction.u.length,
    at: (K) => liftVector(K, direction),
    strip: (K) => {
      const { w, u } = liftVector(K, direction);
      return { w: K.abs(w), u: norm(K, u) };
    },
    along: undefined,
  };
}
