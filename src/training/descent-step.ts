/**
 * One step of gradient descent on typed arrays: $\Theta-\eta\nabla R$, and the projection onto $\Omega_\rho$, neuron by
 * neuron. The operations are those of `network/projection.ts` in the same order, so that both give the same bits.
 * @module
 */
import type { EngineNetwork, Neurons } from '../engine/layout.js';
import type { PartNorms } from '../network/space.js';
import { squaredMove } from './distances.js';

/** $\Theta-\eta\nabla R$, written over $\Theta$. */
export function descend({ w, u }: Neurons, gradient: Neurons, eta: number): void {
  for (let i = 0; i < w.length; i += 1) w[i] = (w[i] ?? 0) - eta * (gradient.w[i] ?? 0);
  for (let k = 0; k < u.length; k += 1) u[k] = (u[k] ?? 0) - eta * (gradient.u[k] ?? 0);
}

/** Projects neuron `i`, and says whether it lay outside. */
function projectAt(network: Neurons, centre: Neurons, i: number, radius: PartNorms<number>): boolean {
  const { w, u } = network;
  const width = w.length;
  const [w0, moved] = [centre.w[i] ?? 0, (w[i] ?? 0) - (centre.w[i] ?? 0)];
  const size = Math.sqrt(squaredMove(network, centre, i));
  const shrink = radius.u / Math.max(radius.u, size);
  w[i] = w0 + Math.min(Math.max(moved, -radius.w), radius.w);
  for (let k = i; k < u.length; k += width) {
    u[k] = (centre.u[k] ?? 0) + shrink * ((u[k] ?? 0) - (centre.u[k] ?? 0));
  }
  return Math.abs(moved) > radius.w || size > radius.u;
}

/**
 * $\Pi_{\Omega_\rho}\Theta$, written over $\Theta$.
 * @param rho $\rho_w\ge0$ and $\rho_u>0$
 * @returns the share of neurons that lay outside
 */
export function projectAll(network: Neurons, initial: EngineNetwork, rho: PartNorms<number>): number {
  const width = network.w.length;
  const root = Math.sqrt(width);
  const radius = { w: rho.w / root, u: rho.u / root };
  let outside = 0;
  for (let i = 0; i < width; i += 1) if (projectAt(network, initial, i, radius)) outside += 1;
  return outside / width;
}
