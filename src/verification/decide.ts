/**
 * Decides a statement at one instance in balls: a comparison that a precision leaves open is asked again with twice the
 * bits, up to a cap. What is decided is a theorem about this instance.
 * @module
 */
import type { BoundInstance, Relation } from '../claims/claim.js';
import type { Place, Verdict } from '../claims/verdict.js';
import { ball, definedness, type Ball, type BallSystem } from '../numbers/ball.js';
import { conjunction, type Truth } from '../numbers/truth.js';
import { FIRST_BITS } from './settings.js';

/** A verdict with the enclosures on which it rests; none if a hypothesis decided it. */
export interface Decision {
  readonly verdict: Verdict;
  /** The system of the last precision asked. */
  readonly system: BallSystem;
  readonly relations: readonly Relation<Ball>[];
}

/** How far to go, and what an open comparison at the cap means. */
export interface DecisionOptions {
  readonly maxBits: number;
  /** Whether the claim says that its sides meet at this instance. */
  readonly atContact: boolean;
}

/** Whether the relation holds for every pair of numbers in its two enclosures. */
function truthOf(K: BallSystem, { relation, left, right }: Relation<Ball>): Truth {
  return relation === 'le' ? K.le(left, right) : K.eq(left, right);
}

/**
 * left/right, as an enclosure; `undefined` where the right side may be zero. A relation `le` that holds has a ratio of
 * at most 1 even where the quotient's own enclosure is a little wider.
 */
export function ratioOf(K: BallSystem, { left, right }: Relation<Ball>): { lower: number; upper: number } | undefined {
  if (!(K.lower(right) > 0)) return undefined;
  const quotient = K.div(left, right);
  return { lower: K.lower(quotient), upper: K.upper(quotient) };
}

function holds(K: BallSystem, relations: readonly Relation<Ball>[]): Verdict {
  let ratio = -Infinity;
  let at: Place = {};
  for (const relation of relations) {
    const upper = Math.min(1, ratioOf(K, relation)?.upper ?? -Infinity);
    if (upper <= ratio) continue;
    ratio = upper;
    at = relation.at;
  }
  return { verdict: 'holds', bits: K.bits, ratio, at };
}

/** The verdict at one precision; `undefined` as long as more bits may help. */
function decideAt(K: BallSystem, instance: BoundInstance): Decision | 'open' {
  const hypotheses = instance.hypotheses(K);
  const broken = hypotheses.find(({ holds: truth }) => truth === false);
  if (broken !== undefined) {
    return { verdict: { verdict: 'inapplicable', hypothesis: broken.name }, system: K, relations: [] };
  }
  if (conjunction(hypotheses.map(({ holds: truth }) => truth)) !== true) return 'open';
  const relations = [...instance.relations(K)];
  const truths = relations.map((relation) => truthOf(K, relation));
  const refuted = relations[truths.indexOf(false)];
  if (refuted !== undefined) {
    const ratio = ratioOf(K, refuted)?.lower ?? Number.MAX_VALUE;
    return { verdict: { verdict: 'refuted', bits: K.bits, ratio, at: refuted.at }, system: K, relations };
  }
  return truths.includes('unknown') ? 'open' : { verdict: holds(K, relations), system: K, relations };
}

/** The verdict where the largest precision left something open. */
function openVerdict(K: BallSystem, relations: readonly Relation<Ball>[], atContact: boolean): Verdict {
  const open = relations.find((relation) => truthOf(K, relation) === 'unknown');
  const at = open?.at ?? {};
  const defined = open === undefined
    || [open.left, open.right].every((side) => definedness(side) === 'defined');
  if (!defined) return { verdict: 'undefined', bits: K.bits, at };
  return { verdict: atContact && open !== undefined ? 'touches' : 'undecided', bits: K.bits, at };
}

/** Decides the statement at the instance, from {@link FIRST_BITS} bits up to the cap. */
export function decide(instance: BoundInstance, { maxBits, atContact }: DecisionOptions): Decision {
  for (let bits = Math.min(FIRST_BITS, maxBits); ; bits = Math.min(2 * bits, maxBits)) {
    const system = ball(bits);
    const decision = decideAt(system, instance);
    if (decision !== 'open') return decision;
    if (bits < maxBits) continue;
    const relations = [...instance.relations(system)];
    return { verdict: openVerdict(system, relations, atContact), system, relations };
  }
}
