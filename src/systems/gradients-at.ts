/**
 * The gradients of a neuron at all points $(x^{(j)},t)$ of given sequences.
 * @module
 */
import { liftReals, type Vector } from '../network/coordinates.js';
import { firstOrderStates } from '../network/neuron.js';
import { innerProduct } from '../network/vector.js';
import type { GradientRun } from './integrand-bound.js';
import type { FormulaSystem } from './transportation-mapping.js';

/**
 * $\nabla h_t(x^{(j)};\theta)$ as a function of $\theta$, in the order of the sequences and in each of them of the
 * times; the inputs are lifted once.
 */
export function gradientsAt<N>(
  K: FormulaSystem<N>,
  { activation, inputs }: Pick<GradientRun, 'activation' | 'inputs'>,
): (theta: Vector<N>) => readonly Vector<N>[] {
  const lifted = inputs.map((x) => x.map((input) => liftReals(K, input)));
  return ({ w, u }) => lifted.flatMap((x) =>
    Array.from(firstOrderStates(K, activation, { w, u, x }), ({ gradient }) => gradient));
}

/** $\langle v,v'\rangle$ in $\mathbb R\times\mathbb R^d$. */
export function pairing<N>(K: FormulaSystem<N>, a: Vector<N>, b: Vector<N>): N {
  return innerProduct(K, [a.w, ...a.u], [b.w, ...b.u]);
}
