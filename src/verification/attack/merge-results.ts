/**
 * Takes the results of two rounds together.
 * @module
 */
import type { Closest } from './closest.js';
import type { AttackResult } from './run-attack-task.js';

function closer(a: Closest | null, b: Closest | null): Closest | null {
  return b !== null && b.ratio > (a?.ratio ?? -Infinity) ? b : a;
}

/** Both rounds of one statement: counts added, the closest instance of either, the first refutation. */
export function mergeResults(a: AttackResult, b: AttackResult): AttackResult {
  return {
    task: b.task,
    evaluations: a.evaluations + b.evaluations,
    unconfirmed: a.unconfirmed + b.unconfirmed,
    undefinedInstances: a.undefinedInstances + b.undefinedInstances,
    refutation: a.refutation ?? b.refutation,
    closest: closer(a.closest, b.closest),
    times: a.times.map(({ t, closest }) =>
      ({ t, closest: closer(closest, b.times.find((other) => other.t === t)?.closest ?? null) })),
  };
}
