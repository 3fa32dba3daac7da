import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/data/input-error.js';
import { solverThreads } from '../../src/node/solver-threads.js';
import type { Script } from '../../src/verification/solver/script.js';
import type { Solver } from '../../src/verification/solver/solver.js';
import { obligationScript, vacuityScript } from '../../src/verification/solver/script.js';
import { z3 } from '../../src/verification/solver/z3.js';
import { EMPTY, FALSE, TRUE } from '../verification/solver/obligations.js';
import { script as module, transpiledWorker } from './transpiled-worker.js';

const Z3 = transpiledWorker(new URL('../../src/node/z3-worker.ts', import.meta.url));

const asked = (text: string): Script => ({ text, expected: 'unsat', constants: new Map() });

/** A thread that answers by its own number, and does with a script what the body says. */
const scripted = (body: string): URL => module(`
  import { parentPort, threadId } from 'node:worker_threads';
  const answer = (reason) =>
    parentPort.postMessage({ answer: { says: 'unknown', reason }, resources: threadId, millis: 0 });
  parentPort.on('message', (text) => { ${body} });
  parentPort.postMessage({ name: 'toy', version: '1' });
`);

let open: Solver | undefined;
afterEach(() => open?.close());

describe('a solver on threads', { timeout: 60_000 }, () => {
  it('answers as it does on one', async () => {
    open = await solverThreads(Z3, 2);
    const alone = await z3();
    expect([open.name, open.version]).toEqual([alone.name, alone.version]);
    const scripts = [TRUE, FALSE, EMPTY].flatMap((one) => [obligationScript('o', one), vacuityScript('v', one)]);
    const [found, expected] = await Promise.all([open, alone].map((solver) =>
      Promise.all(scripts.map(async (script) => (await solver.solve(script)).answer))));
    alone.close();
    expect(found).toEqual(expected);
    expect(found?.map(({ says }) => says)).toEqual(['unsat', 'sat', 'sat', 'sat', 'unsat', 'unsat']);
  });

  it('gives every thread a script, and each answer to its own script', async () => {
    const solver = open = await solverThreads(scripted('setTimeout(() => answer(text), 20);'), 3);
    const texts = Array.from({ length: 9 }, (_, i) => String(i));
    const solved = await Promise.all(texts.map((text) => solver.solve(asked(text))));
    expect(solved.map(({ answer }) => answer)).toEqual(texts.map((reason) => ({ says: 'unknown', reason })));
    expect(new Set(solved.map(({ resources }) => resources)).size).toBe(3);
  });

  it('goes on with one thread less where a script ends one, and says so where none is left', async () => {
    const body = 'if (text === "deadly") throw new Error("out of memory"); answer(text);';
    const solver = open = await solverThreads(scripted(body), 2);
    const reasons = async (...texts: readonly string[]): Promise<readonly unknown[]> =>
      Promise.all(texts.map(async (text) => (await solver.solve(asked(text))).answer));
    const ended = { says: 'unknown', reason: 'a thread of toy ended: out of memory' };
    const answered = { says: 'unknown', reason: 'harmless' };
    expect(await reasons('deadly', 'harmless', 'harmless')).toEqual([ended, answered, answered]);
    expect(await reasons('harmless', 'deadly', 'harmless')).toEqual([answered, ended, ended]);
  });

  it('complains of a solver that cannot be loaded, and of a thread that ends at once', async () => {
    const says = (greeting: string): URL => module(`
      import { parentPort } from 'node:worker_threads';
      parentPort.postMessage(${greeting});
    `);
    const none = says('{ failure: "there is none" }');
    await expect(solverThreads(none, 2)).rejects.toThrow(new InputError('there is none'));
    await expect(solverThreads(module('process.exit(3)'), 2)).rejects.toThrow('free some memory');
    await expect(solverThreads(module(''), 0)).rejects.toThrow('0 is no number of threads');
  });
});
