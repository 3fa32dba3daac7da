import { describe, expect, it } from 'vitest';
import type { RunPart } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { NO_RUNS, type RunResults } from '../../../src/verification/runs/do-runs.js';
import type { PlannedRuns } from '../../../src/verification/runs/planned-runs.js';
import { runEvidence, runsTogether } from '../../../src/verification/runs/run-evidence.js';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';

const formula = term.le(symbol('a'), symbol('b'));
const part: RunPart = {
  id: 'toy', title: 'a toy', kind: 'along-a-run', hypotheses: [], formula, experiments: [], mutants: [],
  proof: undefined,
};

function planned(delta: number, role: PlannedRuns['role'] = 'stated'): PlannedRuns {
  const settle = () => ({ name: 'toy', configuration: {}, delta });
  return { role, runs: 100, experiment: { settle, start: () => () => { throw new Error('nothing is run'); } } };
}

const clean: RunResults = { ...NO_RUNS, runs: 100, relations: 300 };

/** The evidence of configurations with these shares, and what was found at each. */
const evidence = (...found: readonly (readonly [delta: number, results: RunResults])[]) =>
  runEvidence(part, found.map(([delta]) => planned(delta)), (k) => found[k]?.[1]);

describe('the evidence of runs', () => {
  it('decides at the limits themselves', () => {
    const { upper } = binomialLimits({ trials: 100, failures: 0, level: 0.001 });
    expect(evidence([upper, clean]).verdict).toBe('holds');
    // No number of runs shows that something never happens, and none that fails refutes it.
    expect(evidence([0, clean]).verdict).toBe('undecided');
  });

  it('decides nothing without runs, whatever is claimed', () => {
    const nothing = { lower: 0, upper: 1, ratio: null };
    expect(evidence([1, NO_RUNS])).toMatchObject({ verdict: 'undecided', evidence: nothing });
    expect(evidence()).toMatchObject({ verdict: 'undecided', evidence: { runs: 0, lower: 0, upper: 1, delta: 1 } });
  });

  it('says that one run decides where every share of failures is allowed', () => {
    expect(evidence([1, clean]).evidence.configurations[0]?.runsNeeded).toBe(1);
  });

  it('names the run that refutes the statement, and otherwise the one with the largest ratio', () => {
    const worst = { seed: 1, at: { s: 1 } };
    const counterexample = { seed: 2, at: { s: 2 } };
    const first = (results: RunResults) => evidence([0.1, results]).evidence.configurations[0]?.worst;
    expect(first({ ...clean, worst })).toEqual(worst);
    expect(first({ ...clean, refuted: 1, worst, counterexample })).toEqual(counterexample);
  });

  it('has the largest ratio of all configurations that have one', () => {
    const found = (ratio: number | null) => [0.1, { ...clean, ratio }] as const;
    expect(evidence(found(0.25), found(null), found(0.75), found(0.5)).evidence.ratio).toBe(0.75);
    expect(evidence(found(null)).evidence.ratio).toBeNull();
  });

  it('calls a false neighbour without runs a survivor', () => {
    const mutant = { name: 'false', belief: 'no', without: undefined, formula, experiment: planned(0.1).experiment };
    const one = { ...part, mutants: [{ ...mutant, runs: 1, proof: undefined }] };
    expect(runEvidence(one, [], () => undefined).mutants).toEqual({ total: 1, refuted: 0, survivors: ['false'] });
    expect(runEvidence(one, [planned(0.1, 'mutant')], () => ({ ...clean, refuted: 1 })).mutants.refuted).toBe(1);
  });

  it('of several parts is that of all their configurations, and none of none', () => {
    expect(runsTogether([])).toBeNull();
    const [a, b] = [evidence([0.1, clean]).evidence, evidence([0.2, { ...clean, runs: 50 }]).evidence];
    expect(runsTogether([a, b])).toMatchObject({ runs: 150, relations: 600, configurations: { length: 2 } });
  });
});
