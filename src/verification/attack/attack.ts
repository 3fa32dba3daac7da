/**
 * Attacks claims in one call, without workers: for programs that use the library, and for tests.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { VERSION } from '../../version.js';
import type { AttackReport } from './attack-report.js';
import { buildAttackReport } from './build-attack-report.js';
import { runAttackTask } from './run-attack-task.js';
import { DEFAULT_ATTACK, type AttackSettings } from './settings.js';
import { planAttack } from './task.js';

/**
 * Searches for an instance that breaks a claim, and refutes every false neighbour; the report is what
 * `recurrent-proofs attack --json` prints.
 * @param settings what differs from the default settings
 * @throws InputError if a selected claim does not exist
 */
export function attack(claims: readonly Claim[], settings: Partial<AttackSettings> = {}): AttackReport {
  const complete = { ...DEFAULT_ATTACK, ...settings };
  const results = planAttack(claims, complete).map((task) => runAttackTask(claims, complete, task));
  return buildAttackReport(claims, complete, results, { version: VERSION, interrupted: false, seconds: null });
}
