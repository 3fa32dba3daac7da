import { describe, expect, it } from 'vitest';
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
  });
});

describe('what speaks most against a statement', () => {
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
  });
});
