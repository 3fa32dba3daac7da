import { expect, test } from 'vitest';
import { hypothesisPremises } from '../../../src/claims/proofs/symbolic-step.js';
import { formulaToText } from '../../../src/numbers/term-text.js';

test('hypotheses speak of the norms of weights, inputs and direction', () => {
  const premises = hypothesisPremises({
    weights: (K, { neuron }) => K.le(neuron.w, neuron.u[0] ?? K.fromNumber(7)),
    inputs: (K, { neuron, alpha }) => K.le(neuron.x[0]?.[0] ?? K.fromNumber(7), alpha),
    directions: (K, { direction }) => K.le(direction.w, direction.u[0] ?? K.fromNumber(7)),
  });
  expect(premises.map(({ formula }) => formulaToText(formula))).toEqual(['w ≤ ‖u‖', '‖xₜ‖ ≤ α', '|ε| ≤ ‖v‖']);
  expect(premises.map(({ warrant }) => warrant)).toEqual(
    ['weights', 'inputs', 'directions'].map((name) => ({ by: 'hypothesis', name })));
});
