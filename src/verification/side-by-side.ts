/**
 * One instance in floats, with the running bound of their rounding error, next to balls. Floats and balls share no
 * elementary function, so that each checks the other: a float that is further from the enclosure than its proved bound
 * is a contradiction, whichever of the two is wrong.
 * @module
 */
import type { BoundInstance, Relation } from '../claims/claim.js';
import { ball, type Ball, type BallSystem } from '../numbers/ball.js';
import { float64 } from '../numbers/float64.js';
import { trackedDecimal } from '../numbers/tracked-decimal.js';
import { tracked64 } from '../numbers/tracked-float64.js';
import type { Decision } from './decide.js';

/** What floats say of an instance that balls have decided. */
export interface FloatComparison {
  /** The largest share of its proved error bound by which a float misses the ball; more than 1 is a contradiction. */
  readonly budgetUsed: number;
  /** Whether plain floats give another verdict than balls. */
  readonly overturned: boolean;
}

/** The share of `error` by which `value` provably misses every number in `enclosure`; at most the largest double. */
function shareUsed(K: BallSystem, enclosure: Ball, value: Ball, error: number): number {
  const gap = K.lower(K.abs(K.sub(enclosure, value)));
  if (gap <= 0 || error === Infinity) return 0;
  return Math.min(gap / error, Number.MAX_VALUE);
}

/** Both sides of corresponding relations. */
function pairs<A, B>(a: readonly Relation<A>[], b: readonly Relation<B>[]): readonly (readonly [A, B])[] {
  return a.flatMap((relation, i) => {
    const other = b[i];
    if (other === undefined) throw new RangeError(`${String(a.length)} relations against ${String(b.length)}`);
    return [[relation.left, other.left], [relation.right, other.right]] as const;
  });
}

/** Runs the instance in float64 and in tracked floats, and compares both with the balls of the decision. */
export function compareFloats(instance: BoundInstance, { verdict, system: K, relations }: Decision): FloatComparison {
  const floats = [...instance.relations(float64)];
  const tracked = [...instance.relations(tracked64)];
  const sameBits = pairs(floats, tracked).every(([float, { value }]) => Object.is(float, value));
  const shares = pairs(relations, tracked)
    .filter(([, { value }]) => Number.isFinite(value))
    .map(([enclosure, { value, error }]) => shareUsed(K, enclosure, K.fromNumber(value), error));
  const floatsHold = floats.every(({ relation, left, right }) => relation === 'le' ? left <= right : left === right);
  const decided = verdict.verdict === 'holds' || verdict.verdict === 'refuted';
  return {
    budgetUsed: sameBits ? Math.max(0, ...shares) : Number.MAX_VALUE,
    overturned: decided && floatsHold !== (verdict.verdict === 'holds'),
  };
}

/**
 * Runs the instance in decimals of that many digits and returns the largest share of their rounding budget by which one
 * of them misses the ball, both the ball of the decision and one of the decimals' own precision.
 */
export function compareDecimals(instance: BoundInstance, decision: Decision, digits: number): number {
  const decimals = [...instance.relations(trackedDecimal(digits))];
  const fine = ball(64 * Math.ceil(digits / 16));
  const fineRelations = [...instance.relations(fine)];
  const shareIn = (K: BallSystem, relations: readonly Relation<Ball>[]): number[] =>
    pairs(relations, decimals)
      .filter(([, { value }]) => value.isFinite())
      .map(([enclosure, { value, error }]) => shareUsed(K, enclosure, K.fromString(value.toString()), error));
  return Math.max(0, ...shareIn(decision.system, decision.relations), ...shareIn(fine, fineRelations));
}
