/**
 * Work on several threads.
 * @module
 */
import { Tinypool } from 'tinypool';

/** Work in independent pieces. */
export interface PoolWork<Settings, Task, Result> {
  /** Plain data that every piece needs; each worker receives it once. */
  readonly settings: Settings;
  readonly tasks: readonly Task[];
  /** The number of worker threads. */
  readonly jobs: number;
  /** Aborting it stops all workers at once. */
  readonly signal: AbortSignal;
  /** Receives the result of a task as soon as it is there, in no particular order. */
  onResult(this: void, result: Result, task: Task): void;
}

/** What is used of the pool, with the types of the work. */
interface Pool<Task, Result> {
  run(task: Task): Promise<Result>;
  destroy(): Promise<void>;
}

/**
 * Runs every task on a pool of worker threads. The main thread does no work of its own, so that it answers an
 * interruption at once even where a single task takes long.
 *
 * The worker module exports a function `run` that takes a task and returns its result; it finds the settings as the
 * second entry of its `workerData`.
 * @returns when every task is done, or the signal is aborted and every worker has stopped
 * @throws whatever a task throws; the other workers are stopped
 */
export async function runOnWorkers<Settings, Task, Result>(
  worker: URL,
  { settings, tasks, jobs, signal, onResult }: PoolWork<Settings, Task, Result>,
): Promise<void> {
  if (signal.aborted || tasks.length === 0) return;
  const threads = Math.min(jobs, tasks.length);
  const pool: Pool<Task, Result> = new Tinypool({
    filename: worker.href, name: 'run', minThreads: threads, maxThreads: threads, workerData: settings,
  });
  const stopped = new Promise<void>((resolve) => { signal.addEventListener('abort', () => { resolve(); }); });
  const finished = Promise.all(tasks.map(async (task) => {
    const result = await pool.run(task);
    if (!signal.aborted) onResult(result, task);
  }));
  // Destroying the pool rejects what is under way: after an interruption nobody waits for it.
  finished.catch(() => undefined);
  try {
    await Promise.race([finished, stopped]);
  } finally {
    await pool.destroy();
  }
}
