/**
 * The run of a neuron in double precision, with the numbers that its rounding error is bounded from.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Neuron } from '../network/neuron.js';
import { innerProduct } from '../network/vector.js';
import { float64 } from '../numbers/float64.js';

/** One computed step: $\hat a_t$ and $\hat h_t$, and the state $\hat h_{t-1}$ that entered. */
export interface FloatStep {
  readonly before: number;
  readonly preactivation: number;
  readonly hidden: number;
}

/** The states of the neuron as float64 computes them, one step at a time. */
export function* hiddenStates64(
  activation: Activation,
  { w, u, x }: Neuron<number>,
): Generator<FloatStep, void, undefined> {
  let before = 0;
  for (const input of x) {
    const preactivation = w * before + innerProduct(float64, u, input);
    const hidden = activation.jet(float64, preactivation).value;
    yield { before, preactivation, hidden };
    before = hidden;
  }
}
