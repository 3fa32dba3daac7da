import { expect, test } from 'vitest';
import { symbolicActivation } from '../../../src/claims/proofs/symbolic-activation.js';
import { symbol, term } from '../../../src/numbers/term.js';

test('of a symbolic activation nothing is known outside of zero', () => {
  const refused = 'nothing is known of a symbolic activation outside of zero';
  expect(() => symbolicActivation.strip(term, symbol('y'))).toThrow(refused);
  expect(() => symbolicActivation.extent(term)).toThrow(refused);
});
