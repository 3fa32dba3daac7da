/**
 * A solver on several threads: each has a copy of its own and takes the next script when it is free.
 * @module
 */
import { Worker } from 'node:worker_threads';
import { InputError } from '../data/input-error.js';
import type { Solved, Solver } from '../verification/solver/solver.js';
import { stopwatch } from '../verification/solver/stopwatch.js';
import { atMost } from './at-most.js';

/** Which solver a thread has. */
export type Introduction = Pick<Solver, 'name' | 'version'>;

/** What a thread says first; if it has no solver, why. */
export type Greeting = Introduction | { readonly failure: string };

/** The next message of the thread; `undefined` if it ends before. */
function nextMessage(thread: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message: unknown): void => {
      thread.off('message', settle).off('exit', ended);
      resolve(message);
    };
    const ended = (): void => { settle(undefined); };
    thread.on('message', settle).on('exit', ended);
  });
}

async function introduced(thread: Worker): Promise<Introduction> {
  const greeting = await nextMessage(thread) as Greeting | undefined;
  if (greeting === undefined) throw new InputError('a thread ended before its solver was ready: free some memory');
  if ('failure' in greeting) throw new InputError(greeting.failure);
  return greeting;
}

/**
 * Starts the threads.
 * @param module what runs on each: says a {@link Greeting}, and answers the text of a script by a `Solved`
 * @returns when all are ready. A script whose thread ends has no answer; the others go on with one thread less
 * @throws InputError with what a thread says if it cannot load its solver
 */
export async function solverThreads(module: URL, count: number): Promise<Solver> {
  const threads = Array.from({ length: count }, () => new Worker(module));
  let fault = '';
  const keep = ({ message }: Error): void => { fault = `: ${message.split('\n', 1).join('')}`; };
  for (const thread of threads) thread.on('error', keep);
  const close = (): void => {
    for (const thread of threads) void thread.terminate();
  };
  const [first] = await Promise.all(threads.map(introduced)).catch((error: unknown) => {
    close();
    throw error;
  });
  if (first === undefined) throw new RangeError(`${count} is no number of threads: pass a positive integer`);

  const { name, version } = first;
  const free = [...threads];
  const inTurn = atMost(count);
  async function solve(text: string): Promise<Solved> {
    const millis = stopwatch();
    const thread = free.pop();
    thread?.postMessage(text);
    const solved = thread && await nextMessage(thread) as Solved | undefined;
    if (thread === undefined || solved === undefined) {
      const reason = `a thread of ${name} ended${fault}`;
      return { answer: { says: 'unknown', reason }, resources: null, millis: millis() };
    }
    free.push(thread);
    return solved;
  }
  return { name, version, solve: ({ text }) => inTurn(() => solve(text)), close };
}
