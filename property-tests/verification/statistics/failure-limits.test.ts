import { describe, expect, it } from 'vitest';
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import { failureLimits, mostAdverse } from '../../../src/verification/statistics/failure-limits.js';

describe('the limits of a probability of failure', () => {
  it('are from below those of what failed for sure, from above those of what may have', () => {
    const exact = (failures: number) => binomialLimits({ trials: 50, failures, level: 0.001 });
    expect(failureLimits({ trials: 50, sure: 5, possible: 9 }))
      .toEqual({ lower: exact(5).lower, upper: exact(9).upper });
  });

  it('say nothing without trials', () => {
    expect(failureLimits({ trials: 0, sure: 0, possible: 0 })).toEqual({ lower: 0, upper: 1 });
  });
});

describe('what speaks most against a statement', () => {
  const found = (name: string, verdict: string, upper: number, delta: number) => ({ name, verdict, upper, delta });
  const worst = (...all: readonly ReturnType<typeof found>[]): readonly unknown[] =>
    [mostAdverse(all)?.name, mostAdverse(all.toReversed())?.name];

  it('is a refutation before what is undecided, and that before what holds', () => {
    const [good, open, bad] = [
      found('good', 'holds', 0.9, 0.1), found('open', 'undecided', 0.5, 0.1), found('bad', 'refuted', 0.2, 0.1),
    ];
    expect(worst(good, open, bad)).toEqual(['bad', 'bad']);
    expect(worst(good, open)).toEqual(['open', 'open']);
    expect(worst(bad, good)).toEqual(['bad', 'bad']);
    expect(mostAdverse<ReturnType<typeof found>>([])).toBeUndefined();
  });

  it('is among the same verdicts the upper limit that is the largest beside delta', () => {
    expect(worst(found('small', 'holds', 0.1, 0.2), found('large', 'holds', 0.4, 0.9))).toEqual(['small', 'small']);
    expect(worst(found('small', 'holds', 0.1, 0.5), found('large', 'holds', 0.4, 0.9))).toEqual(['large', 'large']);
    expect(worst(found('one', 'holds', 0.3, 0.4), found('two', 'holds', 0.35, 0.4), found('three', 'holds', 0.1, 0.4)))
      .toEqual(['two', 'two']);
  });
});
