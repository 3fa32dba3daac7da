/**
 * The symmetric initialization, drawn (THEORY, section 0): for $i<m/2$ signs $V_i$ and $c_i$ and weights
 * $w_i=\alpha V_i$, $u_i\sim\mathcal N(0,I_d)$; neuron $i+m/2$ has the weights of neuron $i$ and the sign $-c_i$.
 * @module
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Arena } from './arena.js';
import { gaussianVariates } from './gaussians.js';
import type { Kernels } from './kernels.js';
import { checkWidth, type EngineNetwork } from './layout.js';

/** What decides a distribution of networks. */
export interface NetworkSizes {
  /** The width $m$, even. */
  readonly width: number;
  /** The dimension $d$ of the inputs. */
  readonly dimension: number;
  /** The scale $\alpha$ of the recurrent weights. */
  readonly alpha: number;
}

/** One row of $m/2$ entries, and once more, times `factor`. */
function mirrored(half: Float64Array, factor: 1 | -1): Float64Array {
  const row = new Float64Array(2 * half.length);
  row.set(half);
  row.set(factor === 1 ? half : half.map((entry) => -entry), half.length);
  return row;
}

/**
 * Draws a symmetric initialization from the stream, which is moved on.
 * @throws RangeError if the width is odd, or a size is not positive
 */
export function drawNetwork(
  kernels: Kernels,
  memory: Arena,
  stream: RandomGenerator,
  { width, dimension, alpha }: NetworkSizes,
): EngineNetwork {
  checkWidth(width);
  const half = width / 2;
  if (!(Number.isInteger(dimension) && dimension > 0)) {
    throw new RangeError(`the dimension ${dimension} of a network is not a positive integer: choose one`);
  }
  if (!(alpha > 0 && alpha < Infinity)) {
    throw new RangeError(`the scale ${alpha} of the recurrent weights is not positive and finite: choose one`);
  }
  const u = gaussianVariates(kernels, memory, stream, half * dimension);
  const sign = (): number => (stream.next() < 0 ? -1 : 1);
  const w = Float64Array.from({ length: half }, () => alpha * sign());
  const signs = Float64Array.from({ length: half }, sign);
  const rows = new Float64Array(width * dimension);
  for (let k = 0; k < dimension; k += 1) {
    rows.set(mirrored(u.subarray(k * half, (k + 1) * half), 1), k * width);
  }
  return { w: mirrored(w, 1), u: rows, signs: mirrored(signs, -1) };
}
