/**
 * How close an instance comes to breaking a statement, measured in balls.
 * @module
 */
import type { BoundInstance } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { Place } from '../../claims/verdict.js';
import { decide, ratioOf } from '../decide.js';

/** An instance at which a bound is nearly or fully used. */
export interface Closest {
  readonly instance: Json;
  readonly at: Place;
  /** left/right at least, rounded down. */
  readonly ratio: number;
  /** Whether the sides are equal; `open` if they are not told apart at the largest precision. */
  readonly equality: boolean | 'open';
}

/**
 * Measures the relation with the largest ratio; `undefined` if a hypothesis fails in balls, if a relation is refuted,
 * or if no ratio is defined.
 * @param time only relations at this time; all if `undefined`
 */
export function measure(instance: BoundInstance, time: number | undefined, maxBits: number): Closest | undefined {
  const { verdict, system: K, relations } = decide(instance, { maxBits, atContact: true });
  if (verdict.verdict !== 'holds' && verdict.verdict !== 'touches') return undefined;
  const isOpen = verdict.verdict === 'touches';
  let closest: Closest | undefined;
  for (const relation of relations) {
    const ratio = time === undefined || relation.at['t'] === time ? ratioOf(K, relation) : undefined;
    if (ratio === undefined || ratio.lower <= (closest?.ratio ?? -Infinity)) continue;
    const apart = relation.relation === 'le' && K.lt(relation.left, relation.right) === true;
    // What holds without being apart is decided: by exact enclosures, or by identical formulas.
    const equality = apart ? false : isOpen && K.eq(relation.left, relation.right) !== true ? 'open' : true;
    closest = { instance: instance.json, at: relation.at, ratio: Math.min(1, ratio.lower), equality };
  }
  return closest;
}
