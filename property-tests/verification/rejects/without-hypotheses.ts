import type { BoundInstance, Claim, Part } from '../../../src/claims/claim.js';
import { ball } from '../../../src/numbers/ball.js';
import { sealed, type CertifiedInstance } from '../../../src/verification/certificate/certificate.js';
import { showRelation, statedInterval } from '../../../src/verification/certificate/stated-interval.js';
import { statementFingerprint } from '../../../src/verification/certificate/statement.js';
import { VERSION } from '../../../src/version.js';

/** The precision of what is certified here. */
export const BITS = 64;

/** What the tool would certify of the instance if there were no hypotheses: intervals, and the verdict of them. */
function certified(instance: BoundInstance): CertifiedInstance {
  const K = ball(BITS);
  const all = Array.from(instance.relations(K), ({ at, relation, left, right }) =>
    ({ at, relation, left: statedInterval(K, left, 17), right: statedInterval(K, right, 17) }));
  const isShown = all.every(({ relation, left, right }) => showRelation(relation, left, right));
  return {
    bits: BITS,
    ...(instance.computed !== undefined && { computed: instance.computed() }),
    instance: instance.json,
    relations: all.map(({ at, left, right }) => ({ at, left, right })),
    verdict: isShown ? 'holds' : 'touches',
  };
}

/** A certificate of the part for an instance, as if it had no hypotheses. */
export function withoutHypotheses(claim: Claim, part: Part, bound: BoundInstance): string {
  const instance = certified(bound);
  const { verdict } = instance;
  return sealed({
    claim: claim.id, statement: statementFingerprint(claim), parts: [{ part: part.id, instances: [instance], verdict }],
    seed: 0, tool: VERSION, verdict,
  }).text;
}
