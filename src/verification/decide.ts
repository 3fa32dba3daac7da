/**
 * Decides a statement at one instance in balls: a comparison that a precision leaves open is asked again with twice the
 * bits, up to a cap. Enclosures never prove the equality of two numbers that they do not hold exactly; where an
 * identity is claimed, or a few doublings did not help, the two sides are compared as formulas. What is decided is a
 * theorem about this instance.
 * @module
 */
import type { BoundInstance, Relation } from '../claims/claim.js';
import type { Place, Verdict } from '../claims/verdict.js';
import { ball, definedness, type Ball, type BallSystem } from '../numbers/ball.js';
import { enclosedFormulas } from '../numbers/enclosed-formula.js';
import type { Reals } from '../numbers/number-system.js';
import type { Truth } from '../numbers/truth.js';
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

/** The precision at which an open comparison is first looked at as a formula: before that, more bits are cheaper. */
const FORMULA_BITS = 4 * FIRST_BITS;

/** Whether the relation is seen to hold, or not to hold. */
function truthOf<N>(K: Reals<N>, { relation, left, right }: Relation<N>): Truth {
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

/** The name of a hypothesis that is false; otherwise whether all are seen to be true. */
function hypothesesOf<N>(K: Reals<N>, instance: BoundInstance): { broken: string } | 'true' | 'open' {
  const hypotheses = instance.hypotheses(K);
  const broken = hypotheses.find(({ holds: truth }) => truth === false);
  if (broken !== undefined) return { broken: broken.name };
  return hypotheses.every(({ holds: truth }) => truth === true) ? 'true' : 'open';
}

/** The verdict at one precision; `open` as long as more bits may help. */
function decideAt(K: BallSystem, instance: BoundInstance, isLast: boolean): Decision | 'open' {
  const withFormulas = enclosedFormulas(K);
  const asksFormulas = isLast || K.bits === FORMULA_BITS;

  const enclosed = hypothesesOf(K, instance);
  const hypotheses = enclosed === 'open' && asksFormulas ? hypothesesOf(withFormulas, instance) : enclosed;
  if (hypotheses === 'open') return 'open';
  if (hypotheses !== 'true') {
    return { verdict: { verdict: 'inapplicable', hypothesis: hypotheses.broken }, system: K, relations: [] };
  }

  const relations = [...instance.relations(K)];
  let truths = relations.map((relation) => truthOf(K, relation));
  const isIdentity = relations.some(({ relation }) => relation === 'eq');
  if (truths.includes('unknown') && (asksFormulas || isIdentity)) {
    truths = Array.from(instance.relations(withFormulas), (relation) => truthOf(withFormulas, relation));
  }
  const refuted = relations[truths.indexOf(false)];
  if (refuted !== undefined) {
    const ratio = ratioOf(K, refuted)?.lower ?? Number.MAX_VALUE;
    return { verdict: { verdict: 'refuted', bits: K.bits, ratio, at: refuted.at }, system: K, relations };
  }
  return truths.includes('unknown') ? 'open' : { verdict: holds(K, relations), system: K, relations };
}

/** The verdict where the largest precision left something open: a relation, or else a hypothesis. */
function openVerdict(K: BallSystem, instance: BoundInstance, atContact: boolean): Verdict {
  const withFormulas = enclosedFormulas(K);
  const relations = [...instance.relations(withFormulas)];
  const open = relations.find((relation) => truthOf(withFormulas, relation) === 'unknown');
  if (open === undefined) return { verdict: 'undecided', bits: K.bits, at: {} };
  const isDefined = [open.left, open.right].every(({ enclosure }) => definedness(enclosure) === 'defined');
  if (!isDefined) return { verdict: 'undefined', bits: K.bits, at: open.at };
  return { verdict: atContact ? 'touches' : 'undecided', bits: K.bits, at: open.at };
}

/** Decides the statement at the instance, from {@link FIRST_BITS} bits up to the cap. */
export function decide(instance: BoundInstance, { maxBits: cap, atContact }: DecisionOptions): Decision {
  const maxBits = Math.min(cap, instance.maxBits ?? cap);
  for (let bits = Math.min(FIRST_BITS, maxBits); ; bits = Math.min(2 * bits, maxBits)) {
    const system = ball(bits);
    const decision = decideAt(system, instance, bits >= maxBits);
    if (decision !== 'open') return decision;
    if (bits < maxBits) continue;
    const verdict = openVerdict(system, instance, atContact);
    return { verdict, system, relations: [...instance.relations(system)] };
  }
}
