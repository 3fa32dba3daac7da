import { expect, test } from 'vitest';
import { cothSeries } from '../../src/numbers/ball-coth-series.js';

/** Of $3y\coth y-3=y^2-\tfrac{y^4}{15}+\tfrac{2y^6}{315}-\tfrac{y^8}{1575}+\cdots$, signs dropped. */
const coefficients = [[1n, 1n], [1n, 15n], [2n, 315n], [1n, 1575n], [2n, 31185n], [1382n, 212837625n]] as const;

test.each([[12, 300], [8, 100], [36, 400], [10, 64], [30, 1000]])(
  'with y < 2^-%i at %i bits the coefficients are those of the series, cut, as many as count', (small, p) => {
    const series = [...cothSeries(small, p)].reverse();
    for (const [i, c] of series.slice(0, coefficients.length).entries()) {
      const [numerator, denominator] = coefficients[i] ?? [0n, 1n];
      const place = BigInt(p - i * (2 * small - 8));
      const exact = (numerator << place) / denominator;
      expect([i, c === exact || c === exact - 1n]).toEqual([i, true]);
    }
    // The first coefficient left out counts for less than 5 units of 2^-p, and the last one taken for more than 4.
    const weight = (i: number): bigint => {
      const [numerator, denominator] = coefficients[i] ?? [0n, 1n];
      const bits = BigInt(p - (2 * (i + 1) + 1) * small);
      return bits >= 0n ? (numerator << bits) / denominator : 0n;
    };
    if (series.length < coefficients.length) expect(weight(series.length)).toBeLessThan(5n);
    if (series.length > 0 && series.length <= coefficients.length) {
      expect(weight(series.length - 1)).toBeGreaterThan(3n);
    }
  });

test('nothing counts where the powers are below the last place', () => {
  expect(cothSeries(36, 40)).toEqual([]);
});
