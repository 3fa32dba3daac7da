import type { Answer, ModelValue, Solver } from '../../../src/verification/solver/solver.js';

export const UNSAT: Answer = { says: 'unsat' };
export const SAT: Answer = { says: 'sat', values: new Map() };
export const OPEN: Answer = { says: 'unknown', reason: 'too hard' };

/** The answer that there is a model, with these values. */
export function model(values: Readonly<Record<string, ModelValue>>): Answer {
  return { says: 'sat', values: new Map(Object.entries(values)) };
}

/** A rational number of a model, or all between two. */
export function value(p: bigint, q = 1n, upperP = p, upperQ = q): ModelValue {
  return { lower: { p, q }, upper: { p: upperP, q: upperQ } };
}

/** A solver that gives these answers to obligations and to their premises. */
export function oracle(toObligation: Answer, toPremises: Answer): Solver {
  return {
    name: 'oracle',
    version: '1',
    solve: ({ expected }) =>
      Promise.resolve({ answer: expected === 'unsat' ? toObligation : toPremises, resources: 1, millis: 2 }),
    close: () => undefined,
  };
}

/** A solver that proves everything, counts what it is asked, and may take its time. */
export function counting(wait: () => Promise<void> = () => Promise.resolve()) {
  const asked: string[] = [];
  const solver: Solver = {
    name: 'counting', version: '2', close: () => undefined,
    async solve({ text, expected }) {
      asked.push(text);
      await wait();
      return { answer: expected === 'unsat' ? UNSAT : SAT, resources: 7, millis: 5 };
    },
  };
  return { solver, asked };
}
