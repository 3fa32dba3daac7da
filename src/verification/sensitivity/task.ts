/**
 * The work of a measurement of sensitivity in pieces that can be done in any order and on any worker.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { selectParts } from '../select.js';
import type { SensitivitySettings } from './settings.js';

/** The checks of a part: the contact that it states, the instances that `verify` draws, and the search of an attack. */
export const CHECKS = ['stated', 'drawn', 'search'] as const;

/** The name of a check. */
export type CheckName = (typeof CHECKS)[number];

/** One piece of work: one check of one part. */
export interface SensitivityTask {
  readonly claim: string;
  readonly part: string;
  readonly check: CheckName;
}

/**
 * All pieces, in the order of the ledger.
 * @throws InputError if a selected claim does not exist
 */
export function planSensitivity(
  claims: readonly Claim[],
  { select }: Pick<SensitivitySettings, 'select'>,
): readonly SensitivityTask[] {
  return selectParts(claims, select).flatMap(({ claim, part }) =>
    CHECKS.map((check) => ({ claim: claim.id, part: part.id, check })));
}
