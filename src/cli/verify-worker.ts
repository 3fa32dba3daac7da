/**
 * The entry point of the worker threads of `verify`.
 * @module
 */
import { workerData } from 'node:worker_threads';
import { ledger } from '../../proofs-checks/index.js';
import { runTask, type TaskResult } from '../verification/run-task.js';
import type { VerifySettings } from '../verification/settings.js';
import type { Task } from '../verification/task.js';

// The pool hands over its own data first, then the settings that it was started with.
const [, settings] = workerData as [unknown, VerifySettings];

/** Does one piece of the work. */
export function run(task: Task): TaskResult {
  return runTask(ledger, settings, task);
}
