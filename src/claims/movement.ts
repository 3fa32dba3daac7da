/**
 * What lies between two parameter vectors of a network.
 * @module
 */
import { coordinates, type Vector } from '../network/coordinates.js';
import type { Network } from '../network/network.js';
import { normBounds, type Majorant } from '../network/norm-bounds.js';
import type { PartNorms } from '../network/space.js';
import { squaredNorm } from '../network/vector.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { displacement } from './network-domain.js';

/** $\Theta'-\Theta$. */
export interface Movement<N> {
  /** Neuron by neuron. */
  readonly vectors: readonly Vector<N>[];
  /** The same by the norms of both parts. */
  readonly sizes: readonly PartNorms<N>[];
  /** $\lVert\Theta'-\Theta\rVert^2$. */
  readonly squaredDistance: N;
}

/** The sum, in the order of the summands. */
export function total<N>(K: Arithmetic<N>, summands: readonly N[]): N {
  return summands.reduce((sum, x) => K.add(sum, x), K.fromRational(0n, 1n));
}

/** $S_t=\sum_ir_i^\top Q_tr_i$ for the sizes $r_i$ of the movements. */
export function movementForm<N>(K: Arithmetic<N>, majorant: Majorant<N>, sizes: readonly PartNorms<N>[]): N {
  return total(K, sizes.map((r) => normBounds(K).quadraticForm(majorant, r)));
}

/** $\Theta'-\Theta$ for two networks of one width. */
export function movement<N>(K: Arithmetic<N>, from: Network<N>, to: Network<N>): Movement<N> {
  const vectors = from.neurons.map((theta, i) => displacement(K, theta, to.neurons[i] ?? theta));
  const space = coordinates(K, from.neurons[0]?.u.length ?? 0);
  return {
    vectors,
    sizes: vectors.map((v) => space.partNorms(v)),
    squaredDistance: total(K, vectors.map(({ w, u }) => squaredNorm(K, [w, ...u]))),
  };
}
