import { expect, test } from 'vitest';
import type { HiddenStateAssertion } from '../../../src/claims/hidden-state-invariant.js';
import { sidesOf, symbolicNow } from '../../../src/claims/proofs/hidden-state-proof.js';

test('a proof does not know the sizes in a step', () => {
  const assertion: HiddenStateAssertion = {
    invariant: (_, __, { step }) => ({ left: step().alpha, right: step().hidden }),
  };
  expect(() => sidesOf(assertion, symbolicNow(assertion, {}))).toThrow('does not ask for the sizes in a step');
});
