/**
 * Randomized quasi-Monte Carlo for Gaussian expectations: a lattice, shifted by several independent and uniform
 * vectors modulo 1, and taken through the quantile function, entry by entry. Every shifted lattice gives an unbiased
 * mean: one shifted point is uniform. Their standard deviation tells how far the mean of all is from the expectation
 * (P. L'Ecuyer and C. Lemieux, *Recent Advances in Randomized Quasi-Monte Carlo Methods*, 2002).
 * @module
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomStream } from '../engine/random-stream.js';
import type { WeightedNodes } from './both-signs.js';
import { korobovLattice } from './korobov-lattice.js';
import { normalQuantile } from './normal-quantile.js';

/** How much is drawn. */
export interface Randomization {
  readonly seed: number;
  /** Points of a lattice, at most. */
  readonly points: number;
  /** Independent shifts, at least two. */
  readonly shifts: number;
}

/** What is taken where nothing is said. */
export const RANDOMIZATION: Randomization = { seed: 1, points: 4096, shifts: 16 };

/** Strictly between 0 and 1, where quantiles are finite. */
const inside = (x: number): number => Math.min(Math.max(x, 2 ** -53), 1 - 2 ** -53);

/**
 * The nodes of each shift, with equal weights.
 * @throws RangeError if there are fewer than two shifts, or the points or the seed cannot be taken
 */
export function* shiftedLattices(
  dimension: number,
  { seed, points, shifts }: Randomization,
): Generator<WeightedNodes, void, undefined> {
  if (!(Number.isInteger(shifts) && shifts >= 2)) {
    throw new RangeError(`${String(shifts)} as the number of shifts shows no spread: give an integer from 2 on`);
  }
  const { count, generator } = korobovLattice(points, dimension);
  const weights = new Float64Array(count).fill(1 / count);
  for (let shift = 0; shift < shifts; shift += 1) {
    const stream = randomStream(seed, shift);
    const nodes = new Float64Array(dimension * count);
    for (const [k, z] of generator.entries()) {
      const start = uniformFloat64(stream);
      for (let i = 0; i < count; i += 1) {
        nodes[k * count + i] = normalQuantile(inside((((i * z) % count) / count + start) % 1));
      }
    }
    yield { count, nodes, weights };
  }
}

/** Means over the shifts, and the largest standard error of one. */
export interface Estimates {
  readonly values: Float64Array;
  readonly error: number;
}

/** The mean of independent estimates of the same numbers. */
export function meanOf(estimates: readonly Float64Array[]): Estimates {
  const many = estimates.length;
  const values = new Float64Array(estimates[0]?.length ?? 0);
  let error = 0;
  for (const p of values.keys()) {
    const sample = estimates.map((one) => one[p] ?? 0);
    const mean = sample.reduce((sum, x) => sum + x, 0) / many;
    const squares = sample.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
    values[p] = mean;
    error = Math.max(error, Math.sqrt(squares / (many * (many - 1))));
  }
  return { values, error };
}
