/**
 * The neurons of a symmetric initialization, one of each mirror pair. The two neurons of a pair have the same weights
 * and $c_i^2=1$: a mean over all neurons of what does not depend on the sign is the mean over the first halves.
 * @module
 */
import type { Engine } from '../engine/engine.js';
import type { NetworkSizes } from '../engine/draw-network.js';
import type { Neurons } from '../engine/layout.js';

/**
 * A bound of normal variates that the polar method draws: $\sqrt{-2\log s}$ at most, where $s\ge2^{-104}$ because
 * points of the disc are multiples of $2^{-52}$, so that none is above 12.01. {@link largestEntry} looks all the same.
 */
export const LARGEST_VARIATE = 13;

/** The first half of the neurons of the initialization that belongs to a seed. */
export function drawnNeurons(machine: Engine, sizes: NetworkSizes, seed: number): Neurons {
  const { w, u } = machine.initialization(sizes, seed);
  const [width, half] = [sizes.width, sizes.width / 2];
  const rows = new Float64Array(half * sizes.dimension);
  for (let k = 0; k < sizes.dimension; k += 1) rows.set(u.subarray(k * width, k * width + half), k * half);
  return { w: w.slice(0, half), u: rows };
}

/** The largest modulus among the entries. */
export function largestEntry(entries: Float64Array): number {
  return entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

/** Weights for the mean over the first halves of $m$ neurons: $2/m$, rounded to the nearest double. */
export function meanWeights(width: number): Float64Array {
  return new Float64Array(width / 2).fill(2 / width);
}
