/**
 * Targets in any dimension, estimated by randomized quasi-Monte Carlo (`systems/shifted-lattices.ts`).
 * @module
 */
import type { Engine } from '../engine/engine.js';
import { sumOverNodes } from './both-signs.js';
import type { GradientRun } from './integrand-bound.js';
import { mappingAt } from './mapping-at.js';
import { sequencesOf } from './sequences-of.js';
import { meanOf, shiftedLattices, type Estimates, type Randomization } from './shifted-lattices.js';
import type { MappingFormula } from './transportation-mapping.js';

/**
 * $f^\star_t(x^{(j)})$ at `j * T + t`, and the largest standard error.
 * @throws RangeError if the mapping is not finite somewhere, or the randomization cannot be taken
 */
export function estimatedTargets(
  { activation, alpha, inputs }: GradientRun,
  mapping: MappingFormula,
  randomization: Randomization,
  machine: Engine,
): Estimates {
  const sequences = sequencesOf(inputs, mapping.dimension);
  return meanOf([...shiftedLattices(mapping.dimension, randomization)].map((nodes) =>
    sumOverNodes(nodes, alpha, sequences.count * sequences.length, ({ neurons, weights }) => {
      const directions = mappingAt(mapping, neurons);
      return machine.directional({ activation, neurons, directions, weights, sequences });
    })));
}
