import { describe, expect, it } from 'vitest';
<<<<<<< HEAD
import { binomialLimits } from '../../../src/verification/statistics/binomial-limits.js';
import { failureLimits, LIMIT_LEVEL, mostAdverse } from '../../../src/verification/statistics/failure-limits.js';

describe('limits of a failure probability', () => {
  it('say nothing before there are trials', () => {
    expect(failureLimits({ trials: 0, sure: 0, possible: 0 })).toEqual({ lower: 0, upper: 1 });
  });

  it('are made of what failed for sure from below, and of what may have failed from above', () => {
    const limits = (failures: number) => binomialLimits({ trials: 100, failures, level: LIMIT_LEVEL });
    expect(failureLimits({ trials: 100, sure: 20, possible: 30 }))
      .toEqual({ lower: limits(20).lower, upper: limits(30).upper });
    // One trial does not fail with probability 1 - p: the limit is where that is half of the level, up to 2^-32.
    const { upper } = failureLimits({ trials: 1, sure: 0, possible: 0 });
    expect(upper).toBeGreaterThanOrEqual(1 - LIMIT_LEVEL / 2);
    expect(upper).toBeLessThan((1 - LIMIT_LEVEL / 2) * (1 + 2 ** -31));
=======
import { binomialLimits, upperBinomialLimit } from '../../../src/verification/statistics/binomial-limits.js';
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

  it('are there for as many trials as are promised', () => {
    const rare = upperBinomialLimit({ trials: 2 ** 26, failures: 0, level: { p: 1n, q: 20n } });
    // The rule of three, for -log 0.05 = 2.9957.
    expect(rare * 2 ** 26).toBeGreaterThan(2.9957);
    expect(rare * 2 ** 26).toBeLessThan(2.9958);
    expect(() => upperBinomialLimit({ trials: 2 ** 26 + 1, failures: 0, level: 0.05 })).toThrow(RangeError);
>>>>>>> kill
  });
});

describe('what speaks most against a statement', () => {
<<<<<<< HEAD
  const found = (verdict: string, upper: number, delta = 0.1) => ({ verdict, upper, delta });

  it('is the worst verdict, whatever the limits are', () => {
    const [fine, open, wrong] = [found('holds', 0.09), found('undecided', 0.9), found('refuted', 0.2)];
    expect(mostAdverse([fine, open, wrong])).toBe(wrong);
    expect(mostAdverse([open, fine])).toBe(open);
    expect(mostAdverse([fine, open])).toBe(open);
  });

  it('is the largest upper limit over delta among equal verdicts', () => {
    const [close, far] = [found('holds', 0.09), found('holds', 0.3, 0.9)];
    expect(mostAdverse([close, far])).toBe(close);
    expect(mostAdverse([far, close])).toBe(close);
    expect(mostAdverse<typeof close>([])).toBeUndefined();
=======
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
>>>>>>> kill
  });
});
