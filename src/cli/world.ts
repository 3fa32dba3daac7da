/**
 * What the commands need of the world around them. Tests hand in a world of their own.
 * @module
 */
import type { RiskSettings } from '../engine/risk.js';
import type { PoolWork } from '../node/worker-pool.js';
import type { RiskWorkers } from '../node/risk-workers.js';
import type { Terminal } from '../node/terminal.js';
import type { TaskResult } from '../verification/run-task.js';
import type { VerifySettings } from '../verification/settings.js';
import type { Task } from '../verification/task.js';

/** The work of `verify`. */
export type VerifyWork = PoolWork<VerifySettings, Task, TaskResult>;

/** What a command may use besides its arguments. */
export interface World {
  readonly terminal: Terminal;
  /** A signal that is aborted when the user interrupts the command. */
  interruption(): AbortSignal;
  /** Does the tasks, or as many of them as are done before the signal is aborted. */
  runTasks(work: VerifyWork): Promise<void>;
  /** Starts threads that compute risks and gradients; absent for those of `node/risk-workers.ts`. */
  readonly startRisk?: (settings: RiskSettings, jobs: number) => Promise<RiskWorkers>;
  /** The bytes of memory that are free; absent for what the system says. */
  readonly freeMemory?: () => number;
}
