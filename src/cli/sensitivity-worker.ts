/**
 * The entry point of the worker threads of `attack --sensitivity`: answers every task with its result.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ledger } from '../../proofs-checks/index.js';
import { runSensitivityTask } from '../verification/sensitivity/run-sensitivity-task.js';
import type { SensitivitySettings } from '../verification/sensitivity/settings.js';
import type { SensitivityTask } from '../verification/sensitivity/task.js';

const settings = workerData as SensitivitySettings;

parentPort?.on('message', (task: SensitivityTask) => {
  parentPort?.postMessage(runSensitivityTask(ledger, settings, task));
});
