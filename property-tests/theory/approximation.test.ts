import { expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import { concentrationError, realizationError } from '../../src/theory/approximation.js';

// Worked out by hand from THEORY, section 3.
it('the error at initialization falls with the root of the width', () => {
  expect(concentrationError(K, 3, 4, 16)).toBe(3);
});

it('the error of a realization adds what is drawn and what is bent', () => {
  expect(realizationError(K, { target: 3, logarithm: 4, form: 8, rootWidth: 2 })).toBe(8);
});
