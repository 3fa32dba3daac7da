/**
 * The strongest kind of evidence for a claim: what the map of the claims is coloured by.
 * @module
 */
import { isDeterministic, type ClaimReport } from '../../verification/report.js';

/** The kinds, from the strongest to the weakest. */
export const STRENGTHS = ['coq', 'solver', 'certified', 'tested', 'statistical', 'measured', 'none'] as const;

/** A kind of evidence. */
export type Strength = typeof STRENGTHS[number];

/** What each kind is called. */
export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  coq: 'proved in Coq',
  solver: 'proved by solvers',
  certified: 'certified at instances',
  tested: 'tested at instances',
  statistical: 'tried from random initializations',
  measured: 'measured',
  none: 'no evidence recorded',
};

/** Every kind of evidence that there is for a claim, from the strongest to the weakest. */
export function strengthsOf(claim: ClaimReport | undefined): readonly Strength[] {
  if (claim === undefined) return ['none'];
  const { evidence: { tested, certified, proved, statistical, run, measured }, parts } = claim;
  const has: Readonly<Record<Strength, boolean>> = {
    coq: proved?.coq !== undefined,
    solver: proved !== null && proved.obligations > 0 && proved.discharged === proved.obligations,
    certified: certified.instances + certified.suprema > 0,
    tested: parts.some(isDeterministic) && tested.holds + tested.touches > 0,
    statistical: statistical !== null || run !== null,
    measured: measured !== null,
    none: false,
  };
  const found = STRENGTHS.filter((strength) => has[strength]);
  return found.length === 0 ? ['none'] : found;
}

/** The strongest kind. */
export function strongest(claim: ClaimReport | undefined): Strength {
  return strengthsOf(claim)[0] ?? 'none';
}
