import { expect, it } from 'vitest';
import { upperBinomialLimit } from '../../../src/verification/statistics/binomial-limits.js';

it('limits are there for as many trials as are promised', () => {
  const rare = upperBinomialLimit({ trials: 2 ** 26, failures: 0, level: { p: 1n, q: 20n } });
  // The rule of three, for -log 0.05 = 2.9957.
  expect(rare * 2 ** 26).toBeGreaterThan(2.9957);
  expect(rare * 2 ** 26).toBeLessThan(2.9958);
  expect(() => upperBinomialLimit({ trials: 2 ** 26 + 1, failures: 0, level: 0.05 })).toThrow(RangeError);
});
