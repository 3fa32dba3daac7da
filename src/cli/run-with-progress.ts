/**
 * Work on a pool while standard error shows how far it is.
 * @module
 */
import { progress } from '../node/progress.js';
import type { Terminal } from '../node/terminal.js';
import type { PoolWork } from '../node/worker-pool.js';

/**
 * Does the work on the pool; every task counts in the progress of its label.
 * @returns how many tasks were done: all of them, unless the signal was aborted
 */
export async function runWithProgress<Settings, Task, Result>(
  pool: (work: PoolWork<Settings, Task, Result>) => Promise<void>,
  work: PoolWork<Settings, Task, Result>,
  terminal: Terminal,
  labelOf: (task: Task) => string,
): Promise<number> {
  const shown = progress(terminal, work.tasks.map(labelOf));
  let done = 0;
  try {
    await pool({
      ...work,
      onResult(result, task) {
        work.onResult(result, task);
        done += 1;
        shown.done(labelOf(task));
      },
    });
  } finally {
    shown.end();
  }
  return done;
}
