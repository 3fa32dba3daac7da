import { expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import { curvatureLimit, lipschitzLimit, overGap, targetLimit } from '../../src/theory/cutoff.js';

// Worked out by hand from THEORY, section 5: 1 - a is 1/2, and the root of 1 + sigma_0^2 is 5/4.
const sigma = { sigma0: 0.75, sigma1: 2, sigma2: 4 };

it('the gap is what the growth rate leaves of 1', () => {
  expect(overGap(K, 3, 0.25)).toBe(4);
});

it('the limits below the cutoff are those of the theory', () => {
  expect(lipschitzLimit(K, sigma, 0.5)).toBe(5);
  // (4 (1 + 9/16)/(1/4) + 4 (3/4 + 5/4)/(1/2))/(1/2) = (25 + 16)/(1/2).
  expect(curvatureLimit(K, sigma, 0.5)).toBe(82);
  expect(targetLimit(K, sigma, { w: 4, u: 1 }, 0.5)).toBe(16);
});
