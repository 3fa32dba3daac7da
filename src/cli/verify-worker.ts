/**
 * The entry point of the worker threads of `verify`: answers every task with its result.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ledger } from '../../proofs-checks/index.js';
import { certificateChecker } from '../verification/check-certificate.js';
import { runTask } from '../verification/run-task.js';
import type { VerifySettings } from '../verification/settings.js';
import type { Task } from '../verification/task.js';

const settings = workerData as VerifySettings;

const check = await certificateChecker();

parentPort?.on('message', (task: Task) => { parentPort?.postMessage(runTask(ledger, settings, task, check)); });
