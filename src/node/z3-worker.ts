/**
 * The entry point of the threads of `solver-threads.ts` with Z3: says which one it is, and answers every script.
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../verification/solver/message-of.js';
import { z3 } from '../verification/solver/z3.js';
import type { Greeting } from './solver-threads.js';

const say = (greeting: Greeting): void => { parentPort?.postMessage(greeting); };

try {
  const solver = await z3();
  parentPort?.on('message', (text: string) => {
    void solver.solve({ text, expected: 'unsat', constants: new Map() })
      .then((solved) => { parentPort?.postMessage(solved); });
  });
  say({ name: solver.name, version: solver.version });
} catch (error) {
  say({ failure: messageOf(error) });
}
