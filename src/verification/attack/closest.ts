/**
 * How close an instance comes to breaking a statement, measured in balls.
 * @module
 */
import type { BoundInstance, Relation } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { Place } from '../../claims/verdict.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { decide, ratioOf } from '../decide.js';

/** An instance at which a bound is nearly or fully used. */
export interface Closest {
  readonly instance: Json;
  readonly at: Place;
  /** left/right at least, rounded down. */
  readonly ratio: number;
  /** Whether the sides are equal; `open` if they are not told apart at the largest precision. */
  readonly equality: boolean | 'open';
  /** The inequalities of the proof on the way from left to right, where the statement tells them. */
  readonly losses: readonly Loss[];
}

/** An inequality of a proof, and smaller/larger side there, rounded down: 1 where it loses nothing. */
export interface Loss {
  readonly by: string;
  readonly factor: number;
}

/** What each inequality on the way of the proof loses; those between two zeros are left out. */
function lossesOf(K: BallSystem, { left, through }: Relation<Ball>): readonly Loss[] {
  let before = left;
  return (through?.() ?? []).flatMap(({ by, value }) => {
    const ratio = ratioOf(K, { at: {}, relation: 'le', left: before, right: value });
    before = value;
    return ratio === undefined ? [] : [{ by, factor: Math.min(1, ratio.lower) }];
  });
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
  let closest: Omit<Closest, 'losses'> | undefined;
  let where: Relation<Ball> | undefined;
  for (const relation of relations) {
    const ratio = time === undefined || relation.at['t'] === time ? ratioOf(K, relation) : undefined;
    if (ratio === undefined || ratio.lower <= (closest?.ratio ?? -Infinity)) continue;
    const apart = relation.relation === 'le' && K.lt(relation.left, relation.right) === true;
    // What holds without being apart is decided: by exact enclosures, or by identical formulas.
    const equality = apart ? false : isOpen && K.eq(relation.left, relation.right) !== true ? 'open' : true;
    where = relation;
    closest = { instance: instance.json, at: relation.at, ratio: Math.min(1, ratio.lower), equality };
  }
  return closest === undefined || where === undefined ? undefined : { ...closest, losses: lossesOf(K, where) };
}
