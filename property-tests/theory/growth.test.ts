import { expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import { growth, growthRate, growthStep } from '../../src/theory/growth.js';

it('the growth rate is the largest slope times the scale', () => {
  expect(growthRate(K, 0.5, 6)).toBe(3);
});

it('the growth polynomials sum the powers of the growth rate', () => {
  expect(growthStep(K, 3, 13)).toBe(40);
  const values = growth(K, 3, 4);
  expect([1, 2, 3, 4].map(() => values.next().value)).toEqual([1, 4, 13, 40]);
  expect(values.next().done).toBe(true);
  expect(growth(K, 3, 0).next().done).toBe(true);
});
