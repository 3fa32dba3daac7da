import { describe, expect, it } from 'vitest';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import type { PlannedExperiment } from '../../../src/verification/trials/experiments.js';
import { NO_TRIALS, type TrialResults } from '../../../src/verification/trials/run-trials.js';
import { statisticalEvidence } from '../../../src/verification/trials/statistical-evidence.js';
import { toyTrials } from './toy-trials.js';

const part = toyTrials([]);
const planned = (role: PlannedExperiment['role'], delta: number): PlannedExperiment => ({
  role,
  experiment: {
    name: 'toy', configuration: {}, width: 1, delta, start: () => { throw new Error('it is not run here'); },
  },
  trials: 100,
});
const counted = (trials: number, failures: number): TrialResults => ({
  sure: failures, possible: failures, errors: [],
  ratios: Array.from({ length: trials }, (_, k) => ((7 * k) % trials) / trials),
});
const alone = (results: TrialResults, delta: number) =>
  statisticalEvidence(part, [planned('stated', delta)], () => results);

describe('what counted failures say', () => {
  it('is nothing without trials, whatever is claimed', () => {
    expect([alone(NO_TRIALS, 0.5).verdict, alone(NO_TRIALS, 1).verdict]).toEqual(['undecided', 'undecided']);
    expect(alone(NO_TRIALS, 0.5).evidence).toMatchObject({ trials: 0, lower: 0, upper: 1, delta: 0.5 });
    expect(alone(NO_TRIALS, 0.5).evidence.experiments[0]?.room).toBeNull();
  });

  it('decides at the very limits: an upper one of delta holds, and a lower one of delta does not refute', () => {
    const { lower, upper } = binomialLimits({ trials: 100, failures: 10, level: 0.001 });
    const verdict = (delta: number) => alone(counted(100, 10), delta).verdict;
    expect([verdict(upper), verdict(upper * (1 - 2 ** -50))]).toEqual(['holds', 'undecided']);
    expect([verdict(lower), verdict(lower * (1 - 2 ** -50))]).toEqual(['undecided', 'refuted']);
  });

  it('has as room the smallest ratio that all but a share delta stay below', () => {
    const room = (delta: number) => alone(counted(10, 0), delta).evidence.experiments[0]?.room;
    // The ratios are 0, 0.1, ..., 0.9 in some order.
    expect([room(0.25), room(0.5), room(0)]).toEqual([0.7, 0.4, 0.9]);
  });

  it('takes a false neighbour for refuted only if it is seen to fail more often than delta', () => {
    const { mutants } = statisticalEvidence(part, [planned('mutant', 0.5)], () => counted(100, 90));
    expect(mutants).toEqual({ total: 1, refuted: 1, survivors: [] });
    for (const none of [[planned('mutant', 0.5)], [planned('stated', 0.5)], []]) {
      expect(statisticalEvidence(part, none, () => counted(100, 50)).mutants)
        .toEqual({ total: 1, refuted: 0, survivors: ['half'] });
    }
  });
});
