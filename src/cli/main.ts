#!/usr/bin/env node
/**
 * The command `recurrent-proofs`.
 * @module
 */
import { interruption } from '../node/interruption.js';
import { processTerminal } from '../node/terminal.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  interruption,
  async runTasks(work) {
    // Loaded here, so that the other commands start without it.
    const { runOnWorkers } = await import('../node/worker-pool.js');
    await runOnWorkers(new URL('verify-worker.js', import.meta.url), work);
  },
});
