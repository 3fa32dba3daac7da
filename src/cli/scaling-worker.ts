/**
 * The entry point of the worker threads of `scaling`: answers every task, the number of a draw, with the draw.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { runDraw } from '../training/scaling/run-draw.js';
import type { ScalingSettings } from '../training/scaling/settings.js';

const settings = workerData as ScalingSettings;

parentPort?.on('message', (draw: number) => {
  // What fails here ends the thread, which the pool reports.
  void runDraw(settings, draw).then((found) => { parentPort?.postMessage(found); });
});
