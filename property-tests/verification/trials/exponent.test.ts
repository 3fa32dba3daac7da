import { describe, expect, it } from 'vitest';
import { fitExponent } from '../../../src/verification/trials/exponent.js';

const widths = [16, 64, 256, 1024];
const options = { blocks: 40, expected: -0.5, level: 0.001 };

/** Errors that follow a power of the width exactly, in each block with an exponent of its own. */
function powers(exponentOf: (block: number) => number, trials = 40) {
  return widths.map((width) =>
    ({ width, errors: Array.from({ length: trials }, (_, block) => 3 * width ** exponentOf(block)) }));
}

describe('the exponent of the width', () => {
  it('is that of an exact power, with an interval that is a point', () => {
    const fitted = fitExponent(powers(() => -0.75), options);
    const shown = [fitted?.exponent, fitted?.lower, fitted?.upper].map((value) => value?.toFixed(9));
    expect(shown).toEqual(['-0.750000000', '-0.750000000', '-0.750000000']);
  });

  it('is the median of the blocks, and the interval leaves out as many at either end as the level allows', () => {
    // The exponents are 0, 1, ..., 39 eighths in some order. Bin(40, 1/2) is below 10 with probability 0.00034, below
    // 11 with 0.0011: ten may be left out at either end at a level of 0.001.
    const fitted = fitExponent(powers((block) => (7 * block) % 40 / 8), options);
    const eighths = [fitted?.lower, fitted?.exponent, fitted?.upper].map((value) => ((value ?? NaN) * 8).toFixed(6));
    expect(eighths).toEqual(['10.000000', '19.500000', '29.000000']);
  });

  it('leaves out no more than the level allows, and never half of the blocks', () => {
    const interval = (blocks: number, level: number) => {
      const fitted = fitExponent(powers((block) => (3 * block) % blocks, blocks), { ...options, blocks, level });
      return [fitted?.lower, fitted?.upper].map((value) => Math.round(value ?? NaN));
    };
    // Bin(10, 1/2) is below 2 with probability 11/1024, below 3 with 56/1024, and below 5 with 386/1024.
    expect([interval(10, 0.021), interval(10, 0.022), interval(10, 0.8)]).toEqual([[1, 8], [2, 7], [4, 5]]);
    // Bin(4, 1/2) is below 2 with probability 5/16.
    expect([interval(4, 0.1), interval(4, 0.2), interval(4, 0.7)]).toEqual([[0, 3], [1, 2], [1, 2]]);
  });

  it('takes as many trials as there are at every width', () => {
    const [first, ...rest] = powers(() => -0.5, 80);
    const short = { width: 16, errors: first?.errors.slice(0, 39) ?? [] };
    expect(fitExponent([short, ...rest], options)).toBeUndefined();
    const two = fitExponent([{ width: 16, errors: first?.errors.slice(0, 40) ?? [] }, ...rest.slice(0, 1)], options);
    expect(two?.exponent.toFixed(9)).toBe('-0.500000000');
  });

  it('says nothing before there are trials in every block, or with one width', () => {
    expect(fitExponent(powers(() => -0.5, 39), options)).toBeUndefined();
    expect(fitExponent(powers(() => -0.5).slice(0, 1), options)).toBeUndefined();
    expect(fitExponent([], options)).toBeUndefined();
  });
});
