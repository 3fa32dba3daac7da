/**
 * Sign maps: $v(\theta)=c+\operatorname{sign}\langle e,u\rangle\,b$. On either side of the hyperplane
 * $\langle e,u\rangle=0$ they are constant, so that they continue into the complex plane as constants.
 *
 * The sign is written $z/\lvert z\rvert$: at $z=0$ the mapping is undefined, a set of probability zero.
 * @module
 */
import { liftReals } from '../../network/coordinates.js';
import { innerProduct } from '../../network/vector.js';
import type { MappingFormula } from '../transportation-mapping.js';
import { combined, combinedNorms, type Directions } from './affine.js';

/** $v(\theta)=c+\operatorname{sign}\langle e,u\rangle\,b$. */
export function signMapping(along: readonly number[], directions: Directions): MappingFormula {
  return {
    dimension: along.length,
    at(K, { u }) {
      const z = innerProduct(K, liftReals(K, along), u);
      return combined(K, directions, K.div(z, K.abs(z)));
    },
    strip: (K) => combinedNorms(K, directions, K.fromRational(1n, 1n)),
    along,
  };
}
