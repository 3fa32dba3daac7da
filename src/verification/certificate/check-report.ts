/**
 * The report of the independent checker: what `check --json` prints.
 * @module
 */
import type { CheckResult } from '../check-certificate.js';

/** What an accepted certificate does not show. */
export const NOT_CHECKED: readonly string[] = [
  'that the instances are those that the seed gives, and how many were left out because a hypothesis is false there',
  'that hidden states called computed came from a float program (what follows from them is checked)',
  'that the formula behind a fingerprint reads as the theory states it: recurrent-proofs explain prints it',
  'why the two sides of an instance that touches cannot be told apart, and that its precision was tried as stated',
  'that every part of the claim is there, and the version of the tool that is named',
];

/** The answer to one file. */
export type CheckedFile = { readonly file: string } & CheckResult;

/** The whole report. */
export interface CheckReport {
  readonly schema: 'recurrent-proofs/check@1';
  readonly version: string;
  readonly interrupted: boolean;
  readonly results: readonly CheckedFile[];
  readonly notChecked: readonly string[];
}

/** 0: every certificate is accepted. 1: one is rejected. 130: interrupted. */
export function checkStatus({ interrupted, results }: CheckReport): 0 | 1 | 130 {
  if (interrupted) return 130;
  return results.every(({ accepted }) => accepted) ? 0 : 1;
}
