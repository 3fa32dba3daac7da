/**
 * `recurrent-proofs attack --sensitivity`.
 * @module
 */
import { ledger } from '../../proofs-checks/index.js';
import type { PoolWork } from '../node/worker-pool.js';
import { buildSensitivityReport } from '../verification/sensitivity/build-sensitivity-report.js';
import type { SensitivityResult } from '../verification/sensitivity/run-sensitivity-task.js';
import type { SensitivityReport } from '../verification/sensitivity/sensitivity-report.js';
import type { SensitivitySettings } from '../verification/sensitivity/settings.js';
import { planSensitivity, type SensitivityTask } from '../verification/sensitivity/task.js';
import { partNameOf } from '../verification/task.js';
import { VERSION } from '../version.js';
import { runWithProgress } from './run-with-progress.js';
import type { World } from './world.js';

/** Does the tasks, or as many of them as are done before the signal is aborted. */
export type SensitivityPool = (
  work: PoolWork<SensitivitySettings, SensitivityTask, SensitivityResult>,
) => Promise<void>;

/** Measures on the workers, and reports what is known when all is done or the user interrupts. */
export async function measureSensitivity(
  settings: SensitivitySettings,
  jobs: number,
  { terminal, interruption }: Pick<World, 'terminal' | 'interruption'>,
  pool: SensitivityPool,
): Promise<SensitivityReport> {
  const tasks = planSensitivity(ledger, settings);
  const signal = interruption();
  const results: SensitivityResult[] = [];
  const onResult = (result: SensitivityResult): void => { results.push(result); };
  const done = await runWithProgress(pool, { settings, tasks, jobs, signal, onResult }, terminal, partNameOf);
  const interrupted = signal.aborted && done < tasks.length;
  return buildSensitivityReport(ledger, settings, results, { version: VERSION, interrupted });
}
