/**
 * Derivatives of the two sides of a relation along a direction in the space of the numbers of an instance.
 * @module
 */
import type { BoundInstance } from '../../claims/claim.js';
import { dual, type Dual } from '../../numbers/dual.js';
import { float64 } from '../../numbers/float64.js';

const system = dual(float64);

/**
 * left/right of one relation with its first two derivatives, while every number of the instance moves with its
 * velocity; left − right where left is zero, and its magnitude for an identity. NaN where a side has no derivative.
 * @param index which relation
 * @param velocities of the numbers of the instance
 * @param entrances which number of the instance each number that enters is
 */
export function slopeAlong(
  instance: BoundInstance,
  index: number,
  velocities: readonly number[],
  entrances: readonly (number | undefined)[],
): Dual<number> {
  let call = 0;
  const moving = {
    ...system,
    fromNumber(x: number) {
      const number = entrances[call];
      call += 1;
      return system.variable(x, number === undefined ? 0 : velocities[number] ?? 0);
    },
  };
  let i = 0;
  for (const { relation, left, right } of instance.relations(moving)) {
    if (i === index) {
      const difference = system.sub(left, right);
      if (relation === 'eq') return system.abs(difference);
      return left.value === 0 ? difference : system.div(left, right);
    }
    i += 1;
  }
  return system.constant(NaN);
}
