/**
 * How close an instance comes to breaking one of its relations. Plain floats answer first; where they see an
 * improvement, floats with a running error bound are asked how much of it is certain, so that the search never follows
 * rounding errors. Statements about rounding errors themselves are looked at in balls.
 * @module
 */
import type { BoundInstance, Relation } from '../../claims/claim.js';
import type { Place } from '../../claims/verdict.js';
import { ball, type Ball } from '../../numbers/ball.js';
import { float64 } from '../../numbers/float64.js';
import { conjunction } from '../../numbers/truth.js';
import { tracked64 } from '../../numbers/tracked-float64.js';
import type { Tracked } from '../../numbers/tracked-arithmetic.js';
import { ratioOf } from '../decide.js';

/** An instance, and its relation that comes closest to being broken. */
export interface Probed {
  readonly instance: BoundInstance;
  /** left/right, errors subtracted; for an identity the relative difference, if it is certain. */
  readonly score: number;
  readonly at: Place;
  /** Which of the relations it is. */
  readonly index: number;
  /** Whether the relation is false whatever the rounding errors. */
  readonly violated: boolean;
}

/** What was seen of an instance. */
export interface Closeness {
  readonly closest: Probed | undefined;
  /** Plain floats see a broken relation, which their rounding errors may explain. */
  readonly isArtefact: boolean;
  /** No left side could be told from zero; `undefined` where nobody asked. */
  readonly isBlind: boolean | undefined;
}

/** A relation with its certain score. */
interface Scored {
  readonly score: number;
  readonly violated: boolean;
  /** Whether the left side is certainly not zero. */
  readonly sees: boolean;
}

/** Instances with more relations are left out, so that what is found stays small. */
const MOST_RELATIONS = 256;

function relativeDifference(left: number, right: number): number {
  return left === right ? 0 : Math.abs(left - right) / Math.max(Math.abs(left), Math.abs(right));
}

function isBroken({ relation, left, right }: Relation<number>): boolean {
  return relation === 'le' ? left > right : left !== right && !Number.isNaN(left) && !Number.isNaN(right);
}

/**
 * left/right where that is a measure: where right is positive, or the relation broken beyond any ratio. Statements that
 * something is not negative have no ratio; there it is right itself that has to come down.
 */
function ratio(left: number, right: number, broken: boolean): number {
  if (left === 0 && right > 0) return -right;
  const quotient = right > 0 ? left / right : broken ? Number.MAX_VALUE : -Infinity;
  return Number.isNaN(quotient) ? -Infinity : Math.min(quotient, Number.MAX_VALUE);
}

function floatScore(sides: Relation<number>): number {
  const { relation, left, right } = sides;
  if (relation === 'le') return ratio(left, right, isBroken(sides));
  const difference = relativeDifference(left, right);
  return Number.isNaN(difference) ? -Infinity : difference;
}

function trackedScore({ relation, left, right }: Relation<Tracked<number>>): Scored {
  const truth = relation === 'le' ? tracked64.le(left, right) : tracked64.eq(left, right);
  const violated = truth === false;
  const score = relation === 'le'
    ? ratio(left.value === 0 ? 0 : left.value - left.error, right.value + right.error, violated)
    : violated ? relativeDifference(left.value, right.value) : 0;
  return { score, violated, sees: Math.abs(left.value) > left.error };
}

/** The balls of the search: fine enough for what floats cannot see. */
export const balls = ball(128);

function ballScore(sides: Relation<Ball>): Scored {
  const truth = sides.relation === 'le' ? balls.le(sides.left, sides.right) : balls.eq(sides.left, sides.right);
  const violated = truth === false;
  const quotient = ratioOf(balls, sides)?.lower ?? (violated ? Number.MAX_VALUE : -Infinity);
  const score = sides.relation === 'le' ? quotient : violated ? Math.abs(1 - quotient) : 0;
  return { score, violated, sees: true };
}

/** The relations, or none if there are too many. */
function fewRelations<N>(relations: Iterable<Relation<N>>): readonly Relation<N>[] {
  const found: Relation<N>[] = [];
  for (const relation of relations) {
    if (found.length === MOST_RELATIONS) return [];
    found.push(relation);
  }
  return found;
}

function counts({ at }: Relation<unknown>, time: number | undefined): boolean {
  return time === undefined || at['t'] === time;
}

/** The relation that is broken, or else the one with the largest score at that time. */
function closestOf<N>(
  instance: BoundInstance,
  relations: readonly Relation<N>[],
  scoreOf: (relation: Relation<N>) => Scored,
  time: number | undefined,
): { readonly closest: Probed | undefined; readonly isBlind: boolean } {
  const scored = relations.map((relation, index) => ({ relation, index, ...scoreOf(relation) }));
  let best: (typeof scored)[number] | undefined;
  for (const one of scored) {
    if (!one.violated && !counts(one.relation, time)) continue;
    if (best === undefined || (one.violated === best.violated ? one.score > best.score : one.violated)) best = one;
  }
  const isBlind = scored.every(({ sees }) => !sees);
  if (best === undefined) return { closest: undefined, isBlind };
  const { score, violated, index, relation: { at } } = best;
  return { closest: { instance, score, violated, index, at }, isBlind };
}

/** In floats; in tracked ones only if plain ones see something broken or a score as large as asked for. */
export function inFloats(instance: BoundInstance, atLeast: number, time: number | undefined): Closeness {
  const relations = fewRelations(instance.relations(float64));
  const broken = relations.some(isBroken);
  const isWorth = broken || relations.some((relation) => counts(relation, time) && floatScore(relation) >= atLeast);
  if (!isWorth) return { closest: undefined, isArtefact: false, isBlind: undefined };
  const { closest, isBlind } = closestOf(instance, fewRelations(instance.relations(tracked64)), trackedScore, time);
  return { closest, isArtefact: broken && closest?.violated !== true, isBlind };
}

/** The largest ratio of the instance in balls; `undefined` if a hypothesis is not certain. */
export function ratioInBalls(instance: BoundInstance): number | undefined {
  if (conjunction(instance.hypotheses(balls).map(({ holds }) => holds)) !== true) return undefined;
  const relations = fewRelations(instance.relations(balls));
  return Math.max(-Infinity, ...relations.map((relation) => ratioOf(balls, relation)?.lower ?? -Infinity));
}

/** In balls. */
export function inBalls(instance: BoundInstance, time: number | undefined): Closeness {
  const { closest } = closestOf(instance, fewRelations(instance.relations(balls)), ballScore, time);
  return { closest, isArtefact: false, isBlind: undefined };
}
