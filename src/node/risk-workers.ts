/**
 * The empirical risk and its gradient on several threads, for many calls one after the other.
 *
 * Each worker has an engine of its own, takes groups of sequences until none is left, and writes what they add into
 * memory that all share. When all groups are there, every worker adds them, in their order, for its share of the
 * parameters. Which worker did what leaves no trace in the sums: the results have the bits of one thread.
 * @module
 */
import { Worker } from 'node:worker_threads';
import { groupsOf } from '../engine/groups.js';
import { checkNetwork, type EngineNetwork, type Neurons } from '../engine/layout.js';
import type { RiskSettings } from '../engine/risk.js';
import { sharedDoubles, sharedNeurons, type RiskShare } from './risk-share.js';

/** The risk on one set of sequences, on worker threads. */
export interface RiskWorkers {
  /** The risk; its gradient goes to `gradient`. One call at a time. */
  riskAndGradient(network: EngineNetwork, gradient: Neurons): Promise<number>;
  /** Ends the threads. */
  close(): Promise<void>;
}

function share({ activation, sequences, labels, width }: RiskSettings, jobs: number): RiskShare {
  const { dimension } = sequences;
  const groups = groupsOf(sequences.count);
  return {
    activation: activation.name,
    sequences,
    labels,
    jobs: Math.min(jobs, groups.length),
    network: { ...sharedNeurons(width, dimension), signs: sharedDoubles(width) },
    parts: groups.map(() => sharedNeurons(width, dimension)),
    gradient: sharedNeurons(width, dimension),
    squares: sharedDoubles(groups.length),
    counters: new Int32Array(new SharedArrayBuffer(8)),
  };
}

/** Waits for one message of the thread. */
function answer(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      thread.off('message', ready).off('error', failed).off('exit', ended);
      end();
    };
    const ready = (): void => { settle(resolve); };
    const failed = (error: Error): void => { settle(() => { reject(error); }); };
    const ended = (code: number): void => {
      failed(new Error(`a worker thread of the engine ended with status ${String(code)}`));
    };
    thread.on('message', ready).on('error', failed).on('exit', ended);
  });
}

/**
 * Starts worker threads, at most one for each group of sequences.
 * @param worker the module of the workers
 * @returns when all of them are ready
 * @throws RangeError as `empiricalRisk` of the engine
 */
export async function riskWorkers(
  settings: RiskSettings,
  jobs: number,
  worker = new URL('risk-worker.js', import.meta.url),
): Promise<RiskWorkers> {
  if (!(Number.isInteger(jobs) && jobs > 0)) {
    throw new RangeError(`${jobs} is no number of worker threads: pass a positive integer`);
  }
  const shared = share(settings, jobs);
  const threads = Array.from({ length: shared.jobs }, (_, k) => new Worker(worker, { workerData: { shared, k } }));
  const close = async (): Promise<void> => { await Promise.all(threads.map((thread) => thread.terminate())); };
  const all = async (): Promise<void> => {
    try {
      await Promise.all(threads.map(answer));
    } catch (error) {
      // The others may wait for what the dead one has not done.
      await close();
      throw error;
    }
  };
  await all();
  const { dimension, count, length } = settings.sequences;
  return {
    close,
    async riskAndGradient(network, gradient) {
      checkNetwork(network, dimension);
      for (const part of ['w', 'u', 'signs'] as const) shared.network[part].set(network[part]);
      shared.counters.fill(0);
      const done = all();
      for (const thread of threads) thread.postMessage(null);
      await done;
      gradient.w.set(shared.gradient.w);
      gradient.u.set(shared.gradient.u);
      return shared.squares.reduce((sum, squares) => sum + squares, 0) / (count * length);
    },
  };
}
