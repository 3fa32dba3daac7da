/**
 * Work on several threads.
 * @module
 */
import { Worker } from 'node:worker_threads';

/** Work in independent pieces. */
export interface PoolWork<Settings, Task, Result> {
  /** Plain data that every piece needs; each worker receives it once, as its `workerData`. */
  readonly settings: Settings;
  readonly tasks: readonly Task[];
  /** The number of worker threads. */
  readonly jobs: number;
  /** Aborting it stops all workers at once. */
  readonly signal: AbortSignal;
  /** Receives the result of a task as soon as it is there, in no particular order. */
  readonly onResult: (result: Result, task: Task) => void;
}

/** Gives one thread a task at a time until none is left. */
function keepBusy<Settings, Task, Result>(
  thread: Worker,
  tasks: Iterator<Task, undefined>,
  { signal, onResult }: PoolWork<Settings, Task, Result>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const { done, value: task } = tasks.next();
      if (done === true) {
        resolve();
        return;
      }
      thread.once('message', (result: Result) => {
        if (signal.aborted) return;
        onResult(result, task);
        next();
      });
      thread.postMessage(task);
    };
    thread.once('error', reject);
    thread.once('exit', (code) => { reject(new Error(`a worker thread ended with status ${String(code)}`)); });
    next();
  });
}

/**
 * Runs every task on worker threads. The main thread does no work of its own, so that it answers an interruption at
 * once even where a single task takes long.
 * @param worker the module of the workers: it answers every message, a task, with one message, the result
 * @returns when every task is done, or the signal is aborted; every worker has stopped by then
 * @throws whatever a task throws; the other workers are stopped
 */
export async function runOnWorkers<Settings, Task, Result>(
  worker: URL,
  work: PoolWork<Settings, Task, Result>,
): Promise<void> {
  const { settings, tasks, jobs, signal } = work;
  if (signal.aborted) return;
  const stopped = new Promise<void>((resolve) => { signal.addEventListener('abort', () => { resolve(); }); });
  const queue = tasks.values();
  const count = Math.min(jobs, tasks.length);
  const threads = Array.from({ length: count }, () => new Worker(worker, { workerData: settings }));
  try {
    await Promise.race([stopped, Promise.all(threads.map((thread) => keepBusy(thread, queue, work)))]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
