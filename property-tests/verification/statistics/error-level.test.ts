import { describe, expect, it } from 'vitest';
import { errorLevel, sharedLevel } from '../../../src/verification/statistics/error-level.js';

describe('the level of error', () => {
  it('is a fraction in lowest terms; a double is the rational number that it is', () => {
    expect(errorLevel({ p: 2n, q: 40n })).toEqual({ p: 1n, q: 20n });
    expect(errorLevel(0.375)).toEqual({ p: 3n, q: 8n });
    expect(errorLevel(0.1)).toEqual({ p: 3602879701896397n, q: 36028797018963968n });
    expect(errorLevel(5e-324)).toEqual({ p: 1n, q: 2n ** 1074n });
  });

  it('is divided evenly by the statements that share it', () => {
    expect(sharedLevel({ p: 1n, q: 20n }, 3)).toEqual({ p: 1n, q: 60n });
    expect(sharedLevel(0.5, 1)).toEqual({ p: 1n, q: 2n });
  });

  it.each([0, 1, -0.5, 2, Number.NaN, Infinity])('is not %d', (level) => {
    expect(() => errorLevel(level)).toThrow(RangeError);
  });

  it.each<[bigint, bigint]>([[0n, 1n], [-1n, 2n], [1n, 1n], [3n, 2n]])('is not the fraction %d/%d', (p, q) => {
    expect(() => errorLevel({ p, q })).toThrow(
      `the error level ${String(p)}/${String(q)} is not between 0 and 1: take one like 0.001`);
    expect(() => errorLevel(1.25)).toThrow('the error level 1.25 is not between 0 and 1');
  });

  it.each([0, -1, 1.5, Infinity])('is not shared by %d statements', (statements) => {
    expect(() => sharedLevel(0.1, statements)).toThrow(`${String(statements)} statements`);
  });
});
