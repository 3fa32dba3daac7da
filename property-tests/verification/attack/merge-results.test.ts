import { describe, expect, it } from 'vitest';
import type { Closest } from '../../../src/verification/attack/closest.js';
import { mergeResults } from '../../../src/verification/attack/merge-results.js';
import type { AttackResult } from '../../../src/verification/attack/run-attack-task.js';

const closest = (ratio: number): Closest => ({ instance: { ratio }, at: { t: 1 }, ratio, equality: false, losses: [] });
const refutation = (ratio: number) => ({ instance: { ratio }, at: { t: 1 }, ratio, bits: 64 });
const result = (round: number, more: Partial<AttackResult>): AttackResult => ({
  task: { claim: 'c', part: 'p', mutant: null, round, evaluations: 10 },
  evaluations: 0, unconfirmed: 0, undefinedInstances: 0, refutation: null, closest: null, times: [], ...more,
});

describe('two rounds of one statement', () => {
  it('have counts that add up, and the task of the second', () => {
    const merged = mergeResults(result(0, { evaluations: 1, unconfirmed: 2, undefinedInstances: 3 }),
      result(1, { evaluations: 10, unconfirmed: 20, undefinedInstances: 30 }));
    expect(merged).toEqual(result(1, { evaluations: 11, unconfirmed: 22, undefinedInstances: 33 }));
  });

  it('keep the first refutation', () => {
    const refuted = (a: number | null, b: number | null) => mergeResults(
      result(0, { refutation: a === null ? null : refutation(a) }),
      result(1, { refutation: b === null ? null : refutation(b) })).refutation?.ratio;
    expect([refuted(2, 3), refuted(null, 3), refuted(2, null), refuted(null, null)]).toEqual([2, 3, 2, undefined]);
  });

  it('keep the closest instance of either, the first of two that are as close', () => {
    const [low, same] = [closest(0.5), { ...closest(0.5), instance: 'same' }];
    const best = (a: Closest | null, b: Closest | null) =>
      mergeResults(result(0, { closest: a }), result(1, { closest: b })).closest;
    expect([best(low, closest(0.7)), best(closest(0.7), low), best(low, same), best(null, low), best(low, null),
      best(null, null)]).toEqual([closest(0.7), closest(0.7), low, low, low, null]);
  });

  it('do so time by time', () => {
    const times = (...ratios: readonly (number | null)[]) =>
      ratios.map((ratio, i) => ({ t: i + 1, closest: ratio === null ? null : closest(ratio) }));
    const merged = mergeResults(result(0, { times: times(0.5, 0.9, null, 0.1) }),
      result(1, { times: times(0.7, 0.8, 0.3).toReversed() }));
    expect(merged.times).toEqual(times(0.7, 0.9, 0.3, 0.1));
  });
});
