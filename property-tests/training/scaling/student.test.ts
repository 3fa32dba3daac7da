import { describe, expect, it } from 'vitest';
import { meanInterval, studentQuantile } from '../../../src/training/scaling/student.js';

describe('the quantile of Student', () => {
  // W. S. Gosset's table in its usual form, two-sided 95 %.
  it.each([
    [2, '4.303'], [3, '3.182'], [4, '2.776'], [5, '2.571'], [10, '2.228'], [15, '2.131'], [30, '2.042'],
    [120, '1.980'],
  ])('with %d degrees of freedom is %s', (freedom, expected) => {
    expect(studentQuantile(freedom).toFixed(3)).toBe(expected);
  });

  it.each([1, 0, 2.5])('is not computed for %d degrees of freedom', (freedom) => {
    expect(() => studentQuantile(freedom)).toThrow('give a whole number from 2');
  });
});

describe('the interval of a mean', () => {
  it('is the mean plus and minus quantile times standard error', () => {
    // Standard deviation 1, so that the standard error is $1/\sqrt3$.
    const { mean, lower, upper } = meanInterval([1, 2, 3]);
    expect(mean).toBe(2);
    expect(((upper - lower) / 2).toFixed(3)).toBe((4.302653 / Math.sqrt(3)).toFixed(3));
    expect(((upper + lower) / 2).toFixed(12)).toBe('2.000000000000');
  });
});
