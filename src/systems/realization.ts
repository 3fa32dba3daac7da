/**
 * The realization of a transportation mapping by a network of finite width (THEORY, section 3):
 * $\Theta^\star=\big(\theta_i(0)+c_iv(\theta_i(0))/\sqrt m\big)_i$.
 * @module
 */
import type { Vector } from '../network/coordinates.js';
import { rootWidth, type Network } from '../network/network.js';
import type { FormulaSystem } from './transportation-mapping.js';

/**
 * $\Theta^\star$ from an initialization.
 * @param directions $v(\theta_i(0))$, one for each neuron
 */
export function realize<N>(K: FormulaSystem<N>, initial: Network<N>, directions: readonly Vector<N>[]): Network<N> {
  const root = rootWidth(K, initial);
  const neurons = initial.neurons.map((theta, i) => {
    const v = directions[i];
    if (v === undefined) throw new RangeError(`neuron ${String(i)} has no direction: give one for each`);
    const step = (part: N): N => {
      const over = K.div(part, root);
      return initial.signs[i] === 1 ? over : K.neg(over);
    };
    return { w: K.add(theta.w, step(v.w)), u: theta.u.map((entry, k) => K.add(entry, step(v.u[k] as N))) };
  });
  return { neurons, signs: initial.signs };
}
