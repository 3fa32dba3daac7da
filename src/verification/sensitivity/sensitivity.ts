/**
 * Measures sensitivity in one call, without workers: for programs that use the library, and for tests.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { VERSION } from '../../version.js';
import { buildSensitivityReport } from './build-sensitivity-report.js';
import { runSensitivityTask } from './run-sensitivity-task.js';
import type { SensitivityReport } from './sensitivity-report.js';
import { DEFAULT_SENSITIVITY, type SensitivitySettings } from './settings.js';
import { planSensitivity } from './task.js';

/**
 * Multiplies every bound by $1-2^{-k}$ and finds the smallest such change that the checks of each part notice; the
 * report is what `recurrent-proofs attack --sensitivity --json` prints.
 * @param settings what differs from the default settings
 * @throws InputError if a selected claim does not exist
 */
export function sensitivity(
  claims: readonly Claim[],
  settings: Partial<SensitivitySettings> = {},
): SensitivityReport {
  const complete = { ...DEFAULT_SENSITIVITY, ...settings };
  const results = planSensitivity(claims, complete).map((task) => runSensitivityTask(claims, complete, task));
  return buildSensitivityReport(claims, complete, results, { version: VERSION, interrupted: false });
}
