/**
 * Decides a statement at one instance in balls: a comparison that a precision leaves open is asked again with twice
 * the bits, up to a cap. Enclosures never prove the equality of two numbers that they do not hold exactly; where an
 * identity is claimed, or a few doublings did not help, the two sides are compared as formulas. What is decided is a
 * theorem about this instance.
 * @module
 */
import type { BoundInstance, Relation } from '../claims/claim.js';
import type { Place, Verdict } from '../claims/verdict.js';
import { ball, definedness, type Ball, type BallSystem } from '../numbers/ball.js';
import { areIdentical } from '../numbers/term-normal-form.js';
import { term } from '../numbers/term.js';
import { conjunction, type Truth } from '../numbers/truth.js';
import { FIRST_BITS } from './settings.js';

/** A verdict with the enclosures on which it rests; none if a hypothesis decided it. */
export interface Decision {
  readonly verdict: Verdict;
  /** The system of the last precision asked. */
  readonly system: BallSystem;
  readonly relations: readonly Relation<Ball>[];
}

/** The precision at which an open inequality is first looked at as a formula: before that, more bits are cheaper. */
const FORMULA_BITS = 4 * FIRST_BITS;

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
 * The truths of the relations, where those that are open but whose sides are defined and identical as formulas (with
 * the instance's numbers in them) count as true.
 */
function settled(
  instance: BoundInstance,
  relations: readonly Relation<Ball>[],
  truths: readonly Truth[],
): readonly Truth[] {
  const formulas = [...instance.relations(term)];
  return truths.map((truth, i) => {
    const [enclosed, formula] = [relations[i], formulas[i]];
    if (truth !== 'unknown' || enclosed === undefined || formula === undefined) return truth;
    return isDefined(enclosed) && areIdentical(formula.left, formula.right) ? true : truth;
  });
}

function isDefined({ left, right }: Relation<Ball>): boolean {
  return definedness(left) === 'defined' && definedness(right) === 'defined';
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

/** The verdict at one precision; `open` as long as more bits may help. */
function decideAt(K: BallSystem, instance: BoundInstance, isLast: boolean): Decision | 'open' {
  const hypotheses = instance.hypotheses(K);
  const broken = hypotheses.find(({ holds: truth }) => truth === false);
  if (broken !== undefined) {
    return { verdict: { verdict: 'inapplicable', hypothesis: broken.name }, system: K, relations: [] };
  }
  if (conjunction(hypotheses.map(({ holds: truth }) => truth)) !== true) return 'open';
  const relations = [...instance.relations(K)];
  const enclosed = relations.map((relation) => truthOf(K, relation));
  const isIdentity = relations.some(({ relation }) => relation === 'eq');
  const formal = enclosed.includes('unknown') && (isIdentity || isLast || K.bits === FORMULA_BITS);
  const truths = formal ? settled(instance, relations, enclosed) : enclosed;
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
  if (open !== undefined && !isDefined(open)) return { verdict: 'undefined', bits: K.bits, at };
  return { verdict: atContact && open !== undefined ? 'touches' : 'undecided', bits: K.bits, at };
}

/** Decides the statement at the instance, from {@link FIRST_BITS} bits up to the cap. */
export function decide(instance: BoundInstance, { maxBits, atContact }: DecisionOptions): Decision {
  for (let bits = Math.min(FIRST_BITS, maxBits); ; bits = Math.min(2 * bits, maxBits)) {
    const system = ball(bits);
    const decision = decideAt(system, instance, bits >= maxBits);
    if (decision !== 'open') return decision;
    if (bits < maxBits) continue;
    const relations = [...instance.relations(system)];
    return { verdict: openVerdict(system, relations, atContact), system, relations };
  }
}
