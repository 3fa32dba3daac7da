import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decimalConstructor, exactDecimal } from '../../src/numbers/decimal-digits.js';
import { halfPowerOfTenUp, magnitude, magnitudeBelow, powerOfTenUp } from '../../src/numbers/decimal-magnitude.js';

const D = decimalConstructor(1000);

/** Decimals of up to 60 digits, with exponents around and beyond those of doubles. */
const anyDecimal = fc.tuple(fc.bigInt(-(10n ** 60n), 10n ** 60n), fc.oneof(fc.integer({ min: -80, max: 20 }),
  fc.integer({ min: -400, max: 320 }))).map(([n, k]) => new D(`${String(n)}e${String(k)}`));

const exactly = (x: number) => new D(exactDecimal(x));

describe('the size of a decimal', () => {
  test.prop([anyDecimal], { numRuns: 1000 })('is at most its magnitude, which is near', (x) => {
    const [size, above] = [x.abs(), magnitude(x)];
    const isNear = above === Infinity
      ? size.gt(1e308)
      : exactly(above).minus(size).lte(size.times(1.1e-7).plus('1e-300'));
    expect(isNear && (above === Infinity || exactly(above).gte(size))).toBe(true);
  });

  test.prop([anyDecimal], { numRuns: 1000 })('is at least the bound from below, which is as near or zero', (x) => {
    const below = magnitudeBelow(x);
    expect(exactly(below).lte(x.abs())).toBe(true);
    expect(x.abs().lt(1e-279) || x.abs().gt(1e308) || exactly(below).gte(x.abs().times(1 - 1.1e-7))).toBe(true);
  });

  test.prop([fc.integer({ min: -330, max: 307 })])('is compared with powers of ten from above', (k) => {
    const power = new D(`1e${String(k)}`);
    for (const [above, wanted] of [[powerOfTenUp(k), power], [halfPowerOfTenUp(k), power.div(2)]] as const) {
      expect(exactly(above).gte(wanted) && exactly(above).lte(wanted.times(1 + 2 ** -50).plus('1e-323'))).toBe(true);
    }
  });
});
