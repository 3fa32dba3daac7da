import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { standardized } from '../../src/data/standardize.js';

/** Columns whose mean and deviation are exact in doubles: as many of $c-s$ as of $c+s$. */
const twoValued = fc.record({
  center: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  spread: fc.integer({ min: 1, max: 1000 }),
  signs: fc.array(fc.constantFrom<readonly [1 | -1, 1 | -1]>([1, -1], [-1, 1]), { minLength: 1, maxLength: 30 })
    .map((pairs) => pairs.flat()),
  exponent: fc.integer({ min: -900, max: 900 }),
});

describe('standardized columns', () => {
  test.prop([twoValued])(
    'are the signs, where the values are center ± spread',
    ({ center, spread, signs, exponent }) => {
      const unit = 2 ** exponent;
      expect(standardized(signs.map((sign) => (center + sign * spread) * unit))).toEqual(signs);
    },
  );

  test.prop([fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 })])(
    'are finite, in the order of the values, on both sides of zero; only a constant column has none',
    (values) => {
      const result = standardized(values);
      if (values.every((value) => value === values[0])) {
        expect(result).toBeUndefined();
        return;
      }
      const column = result ?? [];
      expect(column.every(Number.isFinite)).toBe(true);
      const byValue = values.map((value, i) => ({ value, now: column[i] ?? NaN })).sort((a, b) => a.value - b.value);
      expect(byValue.every(({ now }, i) => i === 0 || now >= (byValue[i - 1]?.now ?? NaN))).toBe(true);
      expect(Math.min(...column)).toBeLessThan(0);
      expect(Math.max(...column)).toBeGreaterThan(0);
    },
  );

  it('has deviations of exactly 1 where the arithmetic is exact', () => {
    expect(standardized([0, 0, 0, 0, 5])).toEqual([-0.5, -0.5, -0.5, -0.5, 2]);
  });

  it('does not lose small variations around a large number', () => {
    const signs = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? -1 : 1));
    expect(standardized(signs.map((sign) => 9e15 + sign))).toEqual(signs);
  });

  it('reads more values than a call has room for arguments', () => {
    const values = Array.from({ length: 300_000 }, (_, i) => i % 2);
    expect(standardized(values)?.slice(0, 2)).toEqual([-1, 1]);
  });
});
