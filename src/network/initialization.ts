/**
 * The symmetric initialization (THEORY, section 0): the second half of the neurons mirrors the first, with opposite
 * output signs.
 * @module
 */
import type { Network } from './network.js';

/** The network whose first half is given: neuron $i+m/2$ has the weights of neuron $i$ and the sign $-c_i$. */
export function symmetricInitialization<N>({ neurons, signs }: Network<N>): Network<N> {
  return {
    neurons: [...neurons, ...neurons],
    signs: [...signs, ...signs.map((sign) => (sign === 1 ? -1 : 1))],
  };
}
