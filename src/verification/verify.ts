/**
 * Checks claims in one call, without workers: for programs that use the library, and for tests.
 * @module
 */
import type { Claim } from '../claims/claim.js';
import { VERSION } from '../version.js';
import { buildReport } from './build-report.js';
import type { CertificateCheck } from './certificate/certify-part.js';
import type { Report } from './report.js';
import { runTask } from './run-task.js';
import { DEFAULT_SETTINGS, type VerifySettings } from './settings.js';
import { planTasks } from './plan-tasks.js';

/**
 * Verifies the claims and returns the report that `recurrent-proofs verify --json` prints.
 * @param settings what differs from the default settings
 * @param check the independent checker of certificates, which knows the claims of the ledger; without it nothing is
 * certified
 * @throws InputError if a selected claim does not exist or a given instance is not of its domain
 */
export function verify(
  claims: readonly Claim[],
  settings: Partial<VerifySettings> = {},
  check?: CertificateCheck,
): Report {
  const complete = { ...DEFAULT_SETTINGS, ...settings };
  const results = planTasks(claims, complete).map((task) => runTask(claims, complete, task, check));
  return buildReport(claims, complete, results, { version: VERSION, interrupted: false });
}
