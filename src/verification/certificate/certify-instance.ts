/**
 * Certifies one instance: both sides of every relation in intervals, and the verdict that follows from them.
 * @module
 */
import type { BoundInstance, Relation } from '../../claims/claim.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { decide, type DecisionOptions } from '../decide.js';
import type { CertifiedInstance, CertifiedRelation } from './certificate.js';
import { showRelation, statedInterval } from './stated-interval.js';

/** A certified instance; otherwise why there is none. */
export type CertifiedOutcome =
  | { readonly outcome: 'certified'; readonly instance: CertifiedInstance }
  | { readonly outcome: 'inapplicable' | 'undefined' | 'refuted' };

const DIGITS = 17;
/** More digits than any exact end that is met has; where they do not show a relation, nothing does. */
const MOST_DIGITS = 64 * DIGITS;

/** Both sides, with as many digits as it takes to show what the enclosures show. */
function stated(K: BallSystem, { at, relation, left, right }: Relation<Ball>): CertifiedRelation & { shown: boolean } {
  const isTrue = (relation === 'le' ? K.le(left, right) : K.eq(left, right)) === true;
  for (let digits = DIGITS; ; digits *= 2) {
    const sides = { left: statedInterval(K, left, digits), right: statedInterval(K, right, digits) };
    const shown = showRelation(relation, sides.left, sides.right);
    if (shown || !isTrue || digits >= MOST_DIGITS) return { at, ...sides, shown };
  }
}

/** Certifies the statement at the instance. */
export function certifyInstance(instance: BoundInstance, options: DecisionOptions): CertifiedOutcome {
  const { verdict: { verdict }, system, relations } = decide(instance, options);
  if (verdict === 'inapplicable' || verdict === 'undefined' || verdict === 'refuted') return { outcome: verdict };
  const all = relations.map((relation) => stated(system, relation));
  const isShown = all.every(({ shown }) => shown);
  return {
    outcome: 'certified',
    instance: {
      bits: system.bits,
      ...(instance.computed !== undefined && { computed: instance.computed() }),
      instance: instance.json,
      relations: all.map(({ at, left, right }) => ({ at, left, right })),
      verdict: isShown ? 'holds' : verdict === 'undecided' ? 'undecided' : 'touches',
    },
  };
}
