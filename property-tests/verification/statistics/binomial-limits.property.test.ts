import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  binomialLimits, lowerBinomialLimit, upperBinomialLimit,
} from '../../../src/verification/statistics/binomial-limits.js';
import { atMost, ofDouble, rational, type Rational } from '../../numbers/rational.js';
import { probability } from './binomial-exact.js';

/** Beyond the stated relative distance of the limits from the exact ones. */
const BEYOND = 2 ** -31;
const levels: readonly Rational[] = [[1n, 2n], [1n, 20n], [1n, 10n ** 9n], [99n, 100n]].map(([p = 0n, q]) =>
  rational(p, q));

const thousandths = fc.integer({ min: 1, max: 999 }).map((k) => rational(BigInt(k), 1000n));
const level = fc.oneof(fc.constantFrom(...levels), thousandths);
const counts = fc.integer({ min: 1, max: 60 }).chain((trials) =>
  fc.record({ trials: fc.constant(trials), failures: fc.integer({ min: 0, max: trials }), level }));

/** Whether the upper limit is at least the exact one, and a slightly smaller one is not. */
function isUpperLimit(n: number, k: number, alpha: Rational, limit: number): boolean {
  if (k === n) return limit === 1;
  const isRare = (p: number): boolean => atMost(probability(n, ofDouble(p), (j) => j <= k), alpha);
  return isRare(limit) && !isRare(limit * (1 - BEYOND));
}

/** Whether the lower limit is at most the exact one, and a slightly larger one is not. */
function isLowerLimit(n: number, k: number, alpha: Rational, limit: number): boolean {
  if (k === 0) return limit === 0;
  const isRare = (p: number): boolean => atMost(probability(n, ofDouble(p), (j) => j >= k), alpha);
  return isRare(limit) && !isRare(limit * (1 + BEYOND));
}

describe('binomial limits', () => {
  test.prop([counts], { numRuns: 100 })('are the exact ones of Clopper and Pearson, rounded outward', (count) => {
    const { trials: n, failures: k, level: { p, q } } = count;
    const { lower, upper } = binomialLimits(count);
    expect(isUpperLimit(n, k, rational(p, 2n * q), upper)).toBe(true);
    expect(isLowerLimit(n, k, rational(p, 2n * q), lower)).toBe(true);
  });

  test.prop([counts], { numRuns: 60 })('of one side are at the whole level', (count) => {
    const { trials: n, failures: k, level: alpha } = count;
    expect(isUpperLimit(n, k, alpha, upperBinomialLimit(count))).toBe(true);
    expect(isLowerLimit(n, k, alpha, lowerBinomialLimit(count))).toBe(true);
  });

  it.each([[300, 150], [1500, 3], [400, 399]])('are exact for %d trials with %d failures too', (trials, failures) => {
    const { lower, upper } = binomialLimits({ trials, failures, level: { p: 1n, q: 1000n } });
    expect(isUpperLimit(trials, failures, rational(1n, 2000n), upper)).toBe(true);
    expect(isLowerLimit(trials, failures, rational(1n, 2000n), lower)).toBe(true);
  });

  it.each([1, 2, 10, 300, 2000])('obey the rule of three: (1-u)^n is the level if none of %d trials fails', (n) => {
    const one = { trials: n, failures: 0, level: { p: 1n, q: 20n } };
    const upper = upperBinomialLimit(one);
    const isRare = ({ p, q }: Rational): boolean => 20n * (q - p) ** BigInt(n) <= q ** BigInt(n);
    expect(lowerBinomialLimit(one)).toBe(0);
    expect([upper, upper * (1 - BEYOND)].map((u) => isRare(ofDouble(u)))).toEqual([true, false]);
  });

  it('fail to hold the probability with at most the probability that is stated', () => {
    const alpha = { p: 1n, q: 10n };
    for (const n of [1, 2, 5, 11, 20, 30]) {
      const limits = Array.from({ length: n + 1 }, (_, k) =>
        binomialLimits({ trials: n, failures: k, level: alpha }));
      for (let i = 0; i <= 64; i++) {
        const misses = (k: number): boolean => {
          const { lower = 0, upper = 1 } = limits[k] ?? {};
          return i / 64 < lower || i / 64 > upper;
        };
        expect(atMost(probability(n, ofDouble(i / 64), misses), rational(alpha.p, alpha.q))).toBe(true);
      }
    }
  });

  it('grow with the failures and move apart as the level falls', () => {
    const at = (failures: number, alpha: number) => binomialLimits({ trials: 25, failures, level: alpha });
    for (let k = 0; k < 25; k++) {
      const [here, next, surer] = [at(k, 0.05), at(k + 1, 0.05), at(k, 0.01)];
      expect([here.lower < next.lower, here.upper < next.upper]).toEqual([true, true]);
      expect([surer.lower <= here.lower, surer.upper >= here.upper]).toEqual([true, true]);
    }
  });

  it('come for a million trials, and for levels far below the range of doubles', () => {
    const limits = (failures: number) => binomialLimits({ trials: 1e6, failures, level: { p: 1n, q: 10n ** 400n } });
    const [none, one, half, all] = [0, 1, 500_000, 1e6].map(limits);
    // The lower limit of one failure is about 1e-406, which no positive double is below.
    expect([none?.lower, one?.lower, all?.upper]).toEqual([0, 0, 1]);
    expect((half?.lower ?? 1) + (half?.upper ?? 1)).toBeGreaterThan(1 - 2 ** -30);
    expect((half?.lower ?? 1) + (half?.upper ?? 1)).toBeLessThan(1 + 2 ** -30);
    expect(half?.lower).toBeGreaterThan(0.47);
    expect(none?.upper).toBeLessThan(1e-3);
  });

  it.each([
    [{ trials: 0, failures: 0, level: 0.1 }, '0 trials'],
    [{ trials: 1.5, failures: 0, level: 0.1 }, '1.5 trials'],
    [{ trials: 2 ** 27, failures: 0, level: 0.1 }, 'trials'],
    [{ trials: 3, failures: 4, level: 0.1 }, '4 failures of 3 trials'],
    [{ trials: 3, failures: -1, level: 0.1 }, '-1 failures'],
    [{ trials: 3, failures: 1, level: 0 }, 'error level 0 is'],
    [{ trials: 3, failures: 3, level: 1 }, 'error level 1 is'],
    [{ trials: 3, failures: 1, level: Number.NaN }, 'error level NaN'],
  ])('reject %o', (count, message) => {
    expect(() => binomialLimits(count)).toThrow(RangeError);
    expect(() => binomialLimits(count)).toThrow(message);
    expect(() => upperBinomialLimit(count)).toThrow(message);
    expect(() => lowerBinomialLimit(count)).toThrow(message);
  });
});
