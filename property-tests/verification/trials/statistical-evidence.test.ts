import { describe, expect, it } from 'vitest';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import { experimentsOf } from '../../../src/verification/trials/experiments.js';
import { NO_TRIALS, type TrialResults } from '../../../src/verification/trials/run-trials.js';
import { statisticalEvidence } from '../../../src/verification/trials/statistical-evidence.js';
import { toyConfiguration, toyTrials } from './toy-trials.js';

const passed = (count: number): TrialResults =>
  ({ ...NO_TRIALS, ratios: Array.from({ length: count }, (_, k) => (k + 1) / count) });

/** What these results of the one configuration say, with nothing known of the rest. */
function evidence(delta: number, results: TrialResults) {
  const part = toyTrials([toyConfiguration(1, delta)]);
  return statisticalEvidence(part, experimentsOf(part, { trials: 100 }), (k) => (k === 0 ? results : undefined));
}

describe('the evidence of trials', () => {
  it('decides at the limits themselves', () => {
    const { upper } = binomialLimits({ trials: 100, failures: 0, level: 0.001 });
    expect(evidence(upper, passed(100)).verdict).toBe('holds');
    // No number of trials shows that something never happens.
    expect(evidence(0, passed(100)).verdict).toBe('undecided');
  });

  it('decides nothing without trials, whatever is claimed', () => {
    expect(evidence(1, NO_TRIALS)).toMatchObject({ verdict: 'undecided', evidence: { lower: 0, upper: 1 } });
  });

  it('has as its room the ratio that all but a share delta stay at or below', () => {
    const room = (delta: number, count: number) => evidence(delta, passed(count)).evidence.experiments[0]?.room;
    expect([room(0.25, 4), room(0.5, 8), room(0.3, 10), room(0.001, 10)]).toEqual([0.75, 0.5, 0.7, 1]);
  });

  it('calls a false neighbour without trials a survivor', () => {
    const part = toyTrials([]);
    expect(statisticalEvidence(part, [], () => undefined).mutants)
      .toEqual({ total: 1, refuted: 0, survivors: ['half'] });
  });
});
