import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import type { RunExperiment, RunOutcome, RunPart } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { buildReport } from '../../../src/verification/build-report.js';
import { planTasks } from '../../../src/verification/plan-tasks.js';
import { exitStatus } from '../../../src/verification/report.js';
import { runTask } from '../../../src/verification/run-task.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import { verify } from '../../../src/verification/verify.js';

const good: RunOutcome = { event: true, holds: true, relations: 3, ratio: 0.5, at: { s: 2 } };
const formula = term.le(symbol('a'), symbol('b'));

function experiment(outcome: (seed: number) => RunOutcome, delta = 0.1): RunExperiment {
  return { settle: () => ({ name: 'toy', configuration: { delta }, delta }), start: () => outcome };
}

function claimOf(experiments: readonly RunExperiment[], mutant = experiment(() => ({ ...good, holds: false }))): Claim {
  const part: RunPart = {
    id: 'toy', title: 'a toy', kind: 'along-a-run', hypotheses: [], formula, experiments, proof: undefined,
    mutants: [
      { name: 'false', belief: 'no', without: undefined, formula, experiment: mutant, runs: 2, proof: undefined },
    ],
  };
  return { id: 'runs', section: '4', title: 'Runs', uses: [], proofIdea: '', parts: [], runs: [part] };
}

const reported = (claim: Claim, runs = 100) => verify([claim], { runs });
const evidenceOf = (claim: Claim, runs = 100) => {
  const part = reported(claim, runs).claims[0]?.parts[0];
  return { verdict: part?.verdict, run: part?.evidence.run, mutants: part?.mutants };
};
/** One run in that many has this outcome. */
const oneIn = (n: number, other: Partial<RunOutcome>) =>
  experiment((seed) => (seed % n === 0 ? { ...good, ...other } : good));

describe('a statement along runs', () => {
  it('holds where nothing is refuted and the upper limit is at most delta', () => {
    const { verdict, run, mutants } = evidenceOf(claimOf([experiment(() => good)]));
    const { upper } = binomialLimits({ trials: 100, failures: 0, level: 0.001 });
    expect(verdict).toBe('holds');
    expect(run).toMatchObject({
      runs: 100, relations: 300, eventsFailed: 0, refuted: 0, open: 0, failures: 0, lower: 0, upper, delta: 0.1,
      ratio: 0.5,
    });
    expect(mutants).toEqual({ total: 1, refuted: 1, survivors: [] });
    expect(exitStatus(reported(claimOf([experiment(() => good)])))).toBe(0);
  });

  it('is undecided with too few runs, and says how many would decide', () => {
    const { verdict, run } = evidenceOf(claimOf([experiment(() => good)]), 50);
    expect(verdict).toBe('undecided');
    const needed = run?.configurations[0]?.runsNeeded ?? 0;
    expect(needed).toBe(73);
    expect([needed - 1, needed].map((trials) => binomialLimits({ trials, failures: 0, level: 0.001 }).upper <= 0.1))
      .toEqual([false, true]);
    expect(evidenceOf(claimOf([experiment(() => good)]), needed).verdict).toBe('holds');
  });

  it('is refuted by one run with its event in which a relation is false, and names it', () => {
    const { verdict, run } = evidenceOf(claimOf([oneIn(50, { holds: false, ratio: 2, at: { s: 7 } })]));
    expect(verdict).toBe('refuted');
    expect(run?.refuted).toBeGreaterThan(0);
    const [found] = run?.configurations ?? [];
    expect(found?.worst?.at).toEqual({ s: 7 });
    expect((found?.worst?.seed ?? 1) % 50).toBe(0);
  });

  it('is not refuted by runs without their event, but by too many of them', () => {
    const few = evidenceOf(claimOf([oneIn(50, { event: false, holds: false })]));
    expect(few.run).toMatchObject({ refuted: 0 });
    expect(few.run?.eventsFailed).toBe(few.run?.failures);
    expect(few.verdict).not.toBe('refuted');
    const many = evidenceOf(claimOf([oneIn(2, { event: 'unknown', holds: false })]));
    expect([many.verdict, many.run?.refuted]).toEqual(['refuted', 0]);
  });

  it('is undecided where a relation is open', () => {
    const { verdict, run } = evidenceOf(claimOf([oneIn(100, { holds: 'unknown' }), experiment(() => good)]), 400);
    expect(run?.open).toBeGreaterThan(0);
    expect([verdict, run?.runs, run?.failures]).toEqual(['undecided', 800, run?.open]);
  });

  it('has survivors: false neighbours that no run with its event refutes', () => {
    const weak = claimOf([experiment(() => good)], experiment(() => ({ ...good, event: false, holds: false })));
    expect(evidenceOf(weak).mutants).toEqual({ total: 1, refuted: 0, survivors: ['false'] });
    expect(exitStatus(reported(weak))).toBe(1);
  });

  it('makes every run from a seed of its own, and says the same in whatever order pieces come back', () => {
    const seen: number[] = [];
    const claim = claimOf([experiment((seed) => { seen.push(seed); return { ...good, ratio: seed / 2 ** 32 }; })]);
    const settings = { ...DEFAULT_SETTINGS, runs: 600 };
    const results = planTasks([claim], settings).map((task) => runTask([claim], settings, task));
    expect([seen.length, new Set(seen).size]).toEqual([600, 600]);
    const frame = { version: '1', interrupted: false };
    const [forward, backward] = [results, results.toReversed()].map((order) =>
      buildReport([claim], settings, order, frame));
    expect(backward).toEqual(forward);
    expect(forward?.claims[0]?.evidence.run?.ratio).toBe(Math.max(...seen) / 2 ** 32);
  });
});
