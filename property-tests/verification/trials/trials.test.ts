import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/verification/build-report.js';
import { planTasks } from '../../../src/verification/plan-tasks.js';
import { exitStatus, type PartReport } from '../../../src/verification/report.js';
import { runTask } from '../../../src/verification/run-task.js';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import { verify } from '../../../src/verification/verify.js';
import { toyConfiguration, toyTrialClaim, toyTrials, uniform, type ToyConfiguration } from './toy-trials.js';

function partOf(configurations: readonly ToyConfiguration[], trials = 2000): PartReport {
  const report = verify([toyTrialClaim(toyTrials(configurations))], { trials });
  const part = report.claims[0]?.parts[0];
  if (part === undefined) throw new Error('no part');
  return part;
}

describe('a statement that holds with high probability', () => {
  it('holds where the upper limit of the failure probability is at most delta', () => {
    const { verdict, evidence: { statistical } } = partOf([toyConfiguration(1, 0.005)]);
    expect(verdict).toBe('holds');
    expect(statistical).toMatchObject({ trials: 2000, failures: 0, lower: 0, delta: 0.005 });
    expect(statistical?.upper).toBe(binomialLimits({ trials: 2000, failures: 0, level: 0.001 }).upper);
  });

  it('is undecided with too few trials, although nothing failed', () => {
    const { verdict, evidence: { statistical } } = partOf([toyConfiguration(1, 0.005)], 1000);
    expect(statistical).toMatchObject({ trials: 1000, failures: 0 });
    expect(verdict).toBe('undecided');
    expect(exitStatus(verify([toyTrialClaim(toyTrials([toyConfiguration(1, 0.005)]))], { trials: 1000 }))).toBe(3);
  });

  it('is undecided where the limits are on both sides of delta', () => {
    expect(partOf([toyConfiguration(0.9, 0.1)]).verdict).toBe('undecided');
  });

  it('is refuted where the lower limit is above delta', () => {
    const { verdict, evidence: { statistical } } = partOf([toyConfiguration(0.8, 0.1)]);
    expect(verdict).toBe('refuted');
    const rate = (statistical?.failures ?? 0) / 2000;
    expect(rate).toBeGreaterThan(0.15);
    expect(rate).toBeLessThan(0.25);
    expect(statistical?.lower).toBeLessThan(rate);
    expect(statistical?.upper).toBeGreaterThan(rate);
  });

  it('is as bad as its worst configuration', () => {
    const good = toyConfiguration(1, 0.5);
    expect(partOf([good, toyConfiguration(0.9, 0.1)]).verdict).toBe('undecided');
    expect(partOf([good, toyConfiguration(0.8, 0.1), toyConfiguration(0.9, 0.1)]).verdict).toBe('refuted');
  });

  it('counts what may have failed for the upper limit, and only what did fail for the lower one', () => {
    const { evidence: { statistical } } = partOf([toyConfiguration(0.5, 0.9, 0.5)]);
    expect(statistical).toMatchObject({ failures: 2000, lower: 0, upper: 1 });
  });

  it('shows how much of the bound is used: all but a share delta of the errors stay below it', () => {
    const [found] = partOf([toyConfiguration(2, 0.25)]).evidence.statistical?.experiments ?? [];
    const errors = Array.from({ length: 2000 }, (_, k) => k / 2000);
    expect(found?.room).toBeGreaterThan((errors[1450] ?? 0) / 2);
    expect(found?.room).toBeLessThan((errors[1550] ?? 0) / 2);
  });

  it('finds the exponent of the width, with an interval that holds it', () => {
    const exponent = partOf([toyConfiguration(1, 0.5)]).evidence.statistical?.exponent;
    expect(exponent?.lower).toBeLessThanOrEqual(-0.5);
    expect(exponent?.upper).toBeGreaterThanOrEqual(-0.5);
    expect((exponent?.upper ?? 1) - (exponent?.lower ?? 0)).toBeLessThan(0.1);
  });

  it('refutes a false neighbour by trials, and calls one that is not refuted a survivor', () => {
    expect(partOf([toyConfiguration(1, 0.5)]).mutants).toEqual({ total: 1, refuted: 1, survivors: [] });
    const weak = toyTrials([toyConfiguration(1, 0.5)], {
      mutants: { same: { belief: 'true', assertion: 1, refutedAt: toyConfiguration(1, 0.5), trials: 100 } },
    });
    const report = verify([toyTrialClaim(weak)]);
    expect(report.claims[0]?.mutants).toEqual({ total: 1, refuted: 0, survivors: ['same'] });
    expect(exitStatus(report)).toBe(1);
  });

  it('says the same however the work is divided, and whatever comes back first', () => {
    const claims = [toyTrialClaim(toyTrials([toyConfiguration(0.9, 0.1), toyConfiguration(0.5, 0.4)]))];
    const results = planTasks(claims, DEFAULT_SETTINGS).map((task) => runTask(claims, DEFAULT_SETTINGS, task));
    const frame = { version: '1', interrupted: false };
    const [forward, backward] = [results, results.toReversed()].map((order) =>
      buildReport(claims, DEFAULT_SETTINGS, order, frame));
    expect(backward).toEqual(forward);
  });

  it('draws every initialization anew', () => {
    const seen: number[] = [];
    const part = toyTrials([toyConfiguration(1, 0.5)], {
      prepare: () => (seed) => { seen.push(seed); return { error: uniform(seed), slack: 0 }; },
      mutants: {},
    });
    verify([toyTrialClaim(part)], { trials: 500 });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(500 + 4 * 400);
  });

  it('does not take a false neighbour that leaves out a hypothesis which it does not have', () => {
    expect(() => toyTrials([], { mutants: {
      lost: { belief: 'none', without: 'nothing', refutedAt: toyConfiguration(1, 0.5), trials: 1 },
    } })).toThrow('leaves out nothing');
  });
});
