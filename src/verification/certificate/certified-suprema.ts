/**
 * The suprema that a claim states, as its certificate states them.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { suprema } from '../suprema/certified.js';
import type { CertifiedSupremum } from './certificate.js';
import { scientific } from './stated-interval.js';

/** The suprema of the claim; `undecided` if one of them is not proved, `undefined` if the claim states none. */
export function certifiedSuprema(
  { suprema: activations }: Claim,
): readonly CertifiedSupremum[] | 'undecided' | undefined {
  if (activations === undefined) return undefined;
  const found = suprema(activations);
  if (found.some(({ verdict }) => verdict !== 'proved')) return 'undecided';
  return found.map(({ activation, enclosure: { lower, upper }, order, points, witness }) =>
    ({ activation, enclosure: [scientific(lower), scientific(upper)], order, points, witness }));
}
