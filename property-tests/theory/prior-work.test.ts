import { expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import { leastEigenvalueWidth, moderateParameters } from '../../src/theory/prior-work.js';

it('the width by the least eigenvalue is n^6/(lambda^4 delta^3)', () => {
  // 4^6 = 4096, 2^4 = 16, and 1/2 cubed is 1/8.
  expect(leastEigenvalueWidth(K, 4, 2, 0.5)).toBe(2048);
});

it('moderately many parameters are n^2', () => {
  expect(moderateParameters(K, 5)).toBe(25);
});
