/**
 * The entry point of the worker threads of `attack`: answers every task with its result.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ledger } from '../../proofs-checks/index.js';
import { runAttackTask } from '../verification/attack/run-attack-task.js';
import type { AttackSettings } from '../verification/attack/settings.js';
import type { AttackTask } from '../verification/attack/task.js';

const settings = workerData as AttackSettings;

parentPort?.on('message', (task: AttackTask) => { parentPort?.postMessage(runAttackTask(ledger, settings, task)); });
