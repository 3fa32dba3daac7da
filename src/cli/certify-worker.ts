/**
 * The entry point of the worker threads of `certify`: answers every task with what it certified.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ledger } from '../../proofs-checks/index.js';
import { certifyTask } from '../verification/certificate/certify-task.js';
import type { VerifySettings } from '../verification/settings.js';
import type { Task } from '../verification/task.js';

const settings = workerData as VerifySettings;

parentPort?.on('message', (task: Task) => { parentPort?.postMessage(certifyTask(ledger, settings, task)); });
