import { describe, expect, it } from 'vitest';
import type { RunExperiment, RunPart } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { NO_RUNS, type RunResults } from '../../../src/verification/runs/do-runs.js';
import type { PlannedRuns } from '../../../src/verification/runs/planned-runs.js';
import { runEvidence, runsTogether } from '../../../src/verification/runs/run-evidence.js';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';

const formula = term.le(symbol('a'), symbol('b'));
const experiment = (delta: number): RunExperiment => ({
  settle: () => ({ name: `delta ${String(delta)}`, configuration: { delta }, delta }),
  start: () => { throw new Error('it is not run here'); },
});
const part = (...mutants: readonly string[]): RunPart => ({
  id: 'toy', title: 'a toy', kind: 'along-a-run', hypotheses: [], formula, experiments: [], proof: undefined,
  mutants: mutants.map((name) =>
    ({ name, belief: 'no', without: undefined, formula, experiment: experiment(0.5), runs: 2, proof: undefined })),
});
const planned = (role: PlannedRuns['role'], delta = 0.5): PlannedRuns =>
  ({ role, experiment: experiment(delta), runs: 100 });
const good: RunResults = { ...NO_RUNS, runs: 100, relations: 300, ratio: 0.5, worst: { seed: 1, at: { s: 1 } } };

/** The evidence of one configuration with these results. */
const alone = (results: RunResults | undefined, delta = 0.5) =>
  runEvidence(part(), [planned('stated', delta)], () => results);
const verdict = (results: RunResults, delta = 0.5) => alone(results, delta).verdict;

describe('what runs say', () => {
  it('is nothing without runs, whatever is claimed', () => {
    for (const delta of [0.5, 1]) {
      expect(verdict(NO_RUNS, delta)).toBe('undecided');
      expect(alone(undefined, delta).evidence).toMatchObject({ runs: 0, lower: 0, upper: 1, delta, ratio: null });
    }
    expect(runEvidence(part(), [], () => undefined)).toEqual({
      evidence: {
        runs: 0, relations: 0, eventsFailed: 0, refuted: 0, open: 0, failures: 0, lower: 0, upper: 1, delta: 1,
        ratio: null, configurations: [],
      },
      verdict: 'undecided',
      mutants: { total: 0, refuted: 0, survivors: [] },
    });
  });

  it('decides at the very limits: an upper one of delta holds, and a lower one of delta does not refute', () => {
    const { lower, upper } = binomialLimits({ trials: 100, failures: 10, level: 0.001 });
    const failed = { ...good, eventsFailed: 10, sure: 10, possible: 10 };
    expect([verdict(failed, upper), verdict(failed, upper * (1 - 2 ** -50))]).toEqual(['holds', 'undecided']);
    expect([verdict(failed, lower), verdict(failed, lower * (1 - 2 ** -50))]).toEqual(['undecided', 'refuted']);
  });

  it('says how many runs are needed: one where nothing is claimed, all the more the smaller delta is', () => {
    const needed = (delta: number) => alone(good, delta).evidence.configurations[0]?.runsNeeded;
    // 2^-10 and 2^-11 have 0.0005 between them.
    expect([needed(2), needed(1), needed(0.5), needed(1 - 2 ** -10), needed(1 - 0.0005)]).toEqual([1, 1, 11, 2, 1]);
    expect([needed(1e-9), needed(0)]).toEqual([7600902456, Infinity]);
  });

  it('names the run that refutes, or else the worst one', () => {
    const counterexample = { seed: 7, at: { s: 3 } };
    const worst = (results: RunResults) => alone(results).evidence.configurations[0]?.worst;
    expect(worst(good)).toEqual(good.worst);
    expect(worst({ ...good, refuted: 1, sure: 1, possible: 1, counterexample })).toEqual(counterexample);
  });

  it('takes a false neighbour for refuted if some run with its event refutes it', () => {
    const results: readonly RunResults[] = [good, { ...good, sure: 100, possible: 100 }, { ...good, refuted: 1 }];
    const { mutants, evidence } = runEvidence(part('none', 'some', 'missing'),
      [planned('stated'), ...[0, 1, 2].map(() => planned('mutant'))], (k) => results[k]);
    expect(mutants).toEqual({ total: 3, refuted: 1, survivors: ['none', 'missing'] });
    expect(evidence.configurations).toHaveLength(1);
  });

  it('is counted over all configurations, with the limits of the one that speaks most against it', () => {
    const open = { ...good, relations: 30, eventsFailed: 2, open: 1, possible: 3, ratio: 0.25 };
    const refuted = { ...good, refuted: 1, sure: 1, possible: 1, ratio: null, worst: null };
    const three = [planned('stated', 0.25), planned('stated'), planned('stated', 0.75)];
    const { evidence } = runEvidence(part(), three, (k) => [good, open, refuted][k]);
    const { lower, upper } = binomialLimits({ trials: 100, failures: 1, level: 0.001 });
    const counted = { runs: 300, relations: 630, eventsFailed: 2, refuted: 1, open: 1, failures: 4, ratio: 0.5 };
    expect(evidence).toMatchObject({ ...counted, lower, upper, delta: 0.75 });
    expect(runsTogether([evidence, evidence]))
      .toMatchObject({ runs: 600, relations: 1260, failures: 8, delta: 0.75, ratio: 0.5 });
    expect(runsTogether([])).toBeNull();
  });
});
