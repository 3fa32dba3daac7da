/**
 * The run of a neuron by its pre-activations and hidden states, without derivatives.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { cell } from './cell.js';
import type { Neuron } from './neuron.js';
import { innerProduct } from './vector.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { stateOnly } from './state-only.js';

/** What a neuron does at one time. */
export interface StateStep<N> {
  /** $a_t=wh_{t-1}+\langle u,x_t\rangle$. */
  readonly preactivation: N;
  /** $h_t=\sigma(a_t)$. */
  readonly hidden: N;
}

/** $a_t$ and $h_t$ for $t=1,\dots,T$: the recursion of `network/cell.ts` in the number system `K`. */
export function stateRun<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  { w, u, x }: Neuron<N>,
): readonly StateStep<N>[] {
  const steps: StateStep<N>[] = [];
  const recorded = (a: N) => {
    const jet = activation.jet(K, a);
    steps.push({ preactivation: a, hidden: jet.value });
    return jet;
  };
  const recursion = cell(K, stateOnly, recorded, w);
  let state = recursion.initial;
  for (const input of x) state = recursion.step(state, { preactivation: innerProduct(K, u, input), x: null });
  return steps;
}
