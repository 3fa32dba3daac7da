import { describe, expect, it } from 'vitest';
import { leastWidth, lineThrough, scalingFits } from '../../../src/training/scaling/least-widths.js';
import { halfOctaves, powersOfTwoFrom8 } from '../../../src/training/scaling/settings.js';

const samples = powersOfTwoFrom8(1024);

/** Draws whose least widths are a function of $n$, plus what differs between draws. */
const drawsOf = (width: (n: number) => number, shifts = [0, 1, 2, 3]) =>
  shifts.map((shift) => samples.map((n) => ({ width: width(n) + shift, beyond: false })));

describe('least widths', () => {
  it('are those from which on all runs succeed', () => {
    const widths = [4, 6, 8];
    expect(leastWidth(widths, [1, 2, 3])).toEqual({ width: 4, beyond: false });
    expect(leastWidth(widths, [1, null, 3])).toEqual({ width: 8, beyond: false });
    expect(leastWidth(widths, [1, 2, null])).toEqual({ width: 16, beyond: true });
    expect(leastWidth(widths, [null, null, 3])).toEqual({ width: 8, beyond: false });
  });

  it('are tried at powers of two and between them', () => {
    expect(samples).toEqual([8, 16, 32, 64, 128, 256, 512, 1024]);
    expect(halfOctaves(32)).toEqual([4, 6, 8, 12, 16, 24, 32]);
    expect(halfOctaves(31)).toEqual([4, 6, 8, 12, 16, 24]);
  });
});

describe('a line', () => {
  it('has the least squares', () => {
    expect(lineThrough([0, 1, 2, 3], [1, 3, 5, 7])).toEqual({ slope: 2, spread: 20, left: 0 });
    expect(lineThrough([-1, 0, 1], [1, 0, 1])).toMatchObject({ slope: 0 });
  });
});

describe('the fits', () => {
  it('find the logarithm where it is', () => {
    const { perDoubling, exponent, against } = scalingFits({ samples }, drawsOf((n) => 10 * Math.log2(n)));
    expect(perDoubling.mean.toFixed(6)).toBe('10.000000');
    expect(exponent.lower).toBeGreaterThan(0);
    for (const { gain } of against) expect(gain.lower).toBeGreaterThan(0);
  });

  it('find a power where it is', () => {
    const { exponent, against } = scalingFits({ samples }, drawsOf((n) => 8 * Math.sqrt(n), [0, 0, 0]));
    expect([exponent.mean, exponent.lower, exponent.upper].map((p) => p.toFixed(6)))
      .toEqual(['0.500000', '0.500000', '0.500000']);
    expect(against.find(({ power }) => power === '1/2')?.gain.upper).toBeLessThan(0);
  });

  it('find nothing where nothing grows', () => {
    const shifts = [[3, -3], [-2, 2], [1, -1], [-2, 2]];
    const draws = shifts.map(([odd = 0, even = 0]) =>
      samples.map((_, k) => ({ width: 50 + (k % 2 === 0 ? even : odd) * (k - 3), beyond: false })));
    const { exponent, perDoubling } = scalingFits({ samples }, draws);
    expect(exponent.lower).toBeLessThan(0);
    expect(exponent.upper).toBeGreaterThan(0);
    expect(perDoubling.lower).toBeLessThan(perDoubling.upper);
  });
});
