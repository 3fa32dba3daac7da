import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { seriesWindows } from '../../src/data/series.js';

/** Values of moderate size, so that the test can do its own arithmetic in integers; not all of them exact in binary. */
const value = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }).map((k) => k / 1000));

const table = fc.integer({ min: 1, max: 4 }).chain((d) => fc.array(
  fc.array(value, { minLength: d, maxLength: d }),
  { minLength: 2, maxLength: 12 },
)).filter(([first, ...rest]) => (first ?? []).every((cell, k) => rest.some((row) => row[k] !== cell)));

/** $m\,2^{-200}$, as an integer: exact for every double that is a multiple of $2^{-200}$. */
function fixed(x: number): bigint {
  const scaled = x * 2 ** 200;
  expect(Number.isInteger(scaled)).toBe(true);
  return BigInt(scaled);
}

function squaredLength(row: readonly number[]): bigint {
  return row.map(fixed).reduce((sum, m) => sum + m * m, 0n);
}

describe('windows of a series', () => {
  test.prop([table, fc.integer({ min: 1, max: 12 })])(
    'hold every run of consecutive rows, all in the unit ball, scaled down no more than needed',
    (rows, size) => {
      const window = Math.min(size, rows.length);
      const columns = (rows[0] ?? []).map((_, k) => `c${String(k)}`);
      const text = [columns, ...rows].map((row) => row.join(',')).join('\n');
      const { windows } = seriesWindows(text, { name: 'f.csv', columns, window });

      expect(windows).toHaveLength(rows.length - window + 1);
      const shapes = windows.map((one) => [one.length, ...one.map((row) => row.length)].join());
      expect(new Set(shapes)).toEqual(new Set([[window, ...rows.slice(0, window).map(() => columns.length)].join()]));
      windows.slice(1).forEach((one, i) => { expect(one.slice(0, -1)).toEqual(windows[i]?.slice(1)); });

      const one = fixed(1) * fixed(1);
      const lengths = windows.flat().map(squaredLength);
      expect(lengths.every((length) => length <= one)).toBe(true);
      // With the half of the power of two, a row would be outside: twice its length is more than 1.
      expect(lengths.some((length) => 4n * length > one)).toBe(true);
    },
  );
});
