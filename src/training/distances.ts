/**
 * How far a network is from another: all parameters together, and the neuron that is farthest.
 * @module
 */
import type { Neurons } from '../engine/layout.js';
import type { PartNorms } from '../network/space.js';

/** $\lVert a-b\rVert^2$ of two rows. */
function squares(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** $\lVert\Theta-\Theta'\rVert^2$. */
export function squaredDistance(network: Neurons, other: Neurons): number {
  return squares(network.w, other.w) + squares(network.u, other.u);
}

/** $\lVert u_i-u'_i\rVert^2$. */
export function squaredMove({ w, u }: Neurons, other: Neurons, i: number): number {
  let sum = 0;
  for (let k = i; k < u.length; k += w.length) {
    const difference = (u[k] ?? 0) - (other.u[k] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** $\sqrt m\max_i\lvert w_i-w'_i\rvert$ and $\sqrt m\max_i\lVert u_i-u'_i\rVert$: what $\rho$ bounds. */
export function largestMove(network: Neurons, other: Neurons): PartNorms<number> {
  const { w } = network;
  const width = w.length;
  const most = { w: 0, u: 0 };
  for (let i = 0; i < width; i += 1) {
    most.w = Math.max(most.w, Math.abs((w[i] ?? 0) - (other.w[i] ?? 0)));
    most.u = Math.max(most.u, squaredMove(network, other, i));
  }
  const root = Math.sqrt(width);
  return { w: root * most.w, u: root * Math.sqrt(most.u) };
}
