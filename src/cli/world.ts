/**
 * What the commands need of the world around them. Tests hand in a world of their own.
 * @module
 */
import type { PoolWork } from '../node/worker-pool.js';
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
}
