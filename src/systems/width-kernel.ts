/**
 * The tangent kernel of a network of finite width at its initialization (THEORY, section 3),
 * $K_m=\langle\nabla F_t(x;\Theta(0)),\nabla F_{t'}(x';\Theta(0))\rangle=\frac1m\sum_i\langle\nabla h_t(x;\theta_i),
 * \nabla h_{t'}(x';\theta_i)\rangle$, because $c_i^2=1$.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Engine } from '../engine/engine.js';
import type { Neurons, Sequences } from '../engine/layout.js';

/** The Gram matrix of $K_m$ at all times of all sequences, row by row, in doubles. */
export function widthKernel(
  machine: Engine,
  activation: Activation,
  neurons: Neurons,
  sequences: Sequences,
): Float64Array {
  const weights = new Float64Array(neurons.w.length).fill(1 / neurons.w.length);
  return machine.gram({ activation, neurons: { w: neurons.w, u: neurons.u }, weights, sequences });
}
