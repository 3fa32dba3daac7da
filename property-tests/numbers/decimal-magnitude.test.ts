import { describe, expect, it } from 'vitest';
import { decimalConstructor } from '../../src/numbers/decimal-digits.js';
import { halfPowerOfTenUp, magnitude, magnitudeBelow, powerOfTenUp } from '../../src/numbers/decimal-magnitude.js';

const D = decimalConstructor(100);

/** Above or below a number by at most such a share of it. */
const within = (share: number, bound: number, x: number): boolean => Math.abs(bound - x) <= share * x;

describe('the size of a decimal', () => {
  const short = [12345678, 2, 0.5, 9999999e14, 1e-7, 10000001e-14];
  it.each(short)('is exact to the last bits where two words hold it: %d', (x) => {
    for (const [above, below] of [x, -x].map((y) => [magnitude(new D(y)), magnitudeBelow(new D(y))] as const)) {
      expect([above >= x, within(2 ** -48, above, x)]).toEqual([true, true]);
      expect([below <= x, within(2 ** -48, below, x)]).toEqual([true, true]);
    }
  });

  it('is within a part in 10^7 where there are more digits', () => {
    for (const text of ['1.00000019999999999999999', '123456.78901234567890123456789', '9999999.99999999999999e-30']) {
      const [x, above, below] = [Number(text), magnitude(new D(text)), magnitudeBelow(new D(text))];
      expect([above > x, within(1e-7, above, x), below < x, within(1e-7, below, x)]).toEqual([true, true, true, true]);
    }
    // The digits after the first two words count upwards: without them the bound would be too small.
    expect(magnitude(new D('1.00000000000009999999999'))).toBeGreaterThanOrEqual(1.0000000000001);
  });

  it('is known of zero, of what is not finite, and beyond all doubles', () => {
    const sizes = ['0', 'NaN', '-Infinity', '1e400'].map((text) => new D(text));
    expect(sizes.map((x) => [magnitude(x), magnitudeBelow(x) > 1e308]))
      .toEqual([[0, false], [Infinity, false], [Infinity, true], [Infinity, true]]);
    expect(['0', 'NaN', '1e-400', '1e-290'].map((text) => magnitudeBelow(new D(text)))).toEqual([0, 0, 0, 0]);
    expect([magnitude(new D('1e-400')) > 0, magnitude(new D('1e-400')) < 1e-300]).toEqual([true, true]);
    expect(magnitudeBelow(new D('1e-270'))).toBeGreaterThan(0.99e-270);
  });

  it('is compared with powers of ten from above', () => {
    expect([powerOfTenUp(3) > 1000, within(2 ** -50, powerOfTenUp(3), 1000)]).toEqual([true, true]);
    expect([halfPowerOfTenUp(3) > 500, within(2 ** -50, halfPowerOfTenUp(3), 500)]).toEqual([true, true]);
    expect([powerOfTenUp(-400), halfPowerOfTenUp(-400), powerOfTenUp(400)].map((x) => [x > 0, x < 1e-300]))
      .toEqual([[true, true], [true, true], [true, false]]);
    // What was asked once is the same again.
    expect([powerOfTenUp(3), powerOfTenUp(4) / 10].every((x) => within(2 ** -50, x, 1000))).toBe(true);
  });
});
