/**
 * Smooth bounded maps: $v(\theta)=c+\tanh(\langle e,u\rangle+s)\,b$. If the imaginary part of $u$ has norm at most $y$,
 * that of $\langle e,u\rangle+s$ is at most $\lVert e\rVert y$, and the hyperbolic tangent is bounded as in
 * `activations/tanh.ts`.
 * @module
 */
import { tanhStrip } from '../../activations/tanh.js';
import { liftReals } from '../../network/coordinates.js';
import { innerProduct, norm } from '../../network/vector.js';
import type { MappingFormula } from '../transportation-mapping.js';
import { combined, combinedNorms, type Directions } from './affine.js';

/** $v(\theta)=c+\tanh(\langle e,u\rangle+s)\,b$. */
export function smoothMapping(along: readonly number[], shift: number, directions: Directions): MappingFormula {
  return {
    dimension: along.length,
    at(K, { u }) {
      const z = innerProduct(K, liftReals(K, along), u);
      return combined(K, directions, K.tanh(K.add(z, K.fromNumber(shift))));
    },
    strip(K, y) {
      const size = tanhStrip(K, K.mul(norm(K, liftReals(K, along)), y)).value;
      return combinedNorms(K, directions, size);
    },
    along: undefined,
  };
}
