import { expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import { affineInLogarithm, requiredSteps, requiredWidth, widthConstant } from '../../src/theory/required-width.js';

// Worked out by hand from THEORY, section 4.
const sources = { target: 3, logarithm: 4, realizedForm: 2, trainedForm: 10 };

it('the constant of the width adds what is drawn and what is bent', () => {
  expect(widthConstant(K, sources)).toBe(18);
});

it('its square is at most affine in the logarithm', () => {
  expect(affineInLogarithm(K, sources)).toBe(360);
});

it('the width and the number of steps grow as the target risk falls', () => {
  expect(requiredWidth(K, 18, 0.5, 9)).toBe(144);
  expect(requiredSteps(K, 2, 3, 0.25, 4)).toBe(6);
});
