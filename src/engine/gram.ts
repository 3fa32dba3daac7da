/**
 * The Gram matrix of weighted gradients,
 * $K_{pq}=\sum_i\omega_i\,\langle\nabla h_t(x^{(j)};\theta_i),\nabla h_{t'}(x^{(j')};\theta_i)\rangle$ for the points
 * $p=jT+t$, $q=j'T+t'$: the neural tangent kernel, of an initialization or, with quadrature nodes and weights, in the
 * limit (THEORY, section 3).
 * @module
 */
import type { Arena } from './arena.js';
import { forEachBlock, type NeuronRun } from './gradient-blocks.js';
import type { Kernels } from './kernels.js';
import { checkEntries } from './layout.js';
import { placeRows, placeZeros } from './neuron-block.js';

/** What is summed. */
export interface GramSum extends NeuronRun {
  /** One weight $\omega_i$ for each neuron. */
  readonly weights: Float64Array;
}

/** Points that the kernel takes at a time. */
const TOGETHER = 4;

/**
 * The symmetric matrix, row by row: $K_{pq}$ at `p * n * T + q`. The lower triangle is computed, the upper one is its
 * mirror. Memory is bounded by what one block of neurons takes, besides the neurons and the matrix.
 */
export function gramMatrix(kernels: Kernels, memory: Arena, sum: GramSum): Float64Array {
  const { sequences, weights, neurons } = sum;
  checkEntries('the weights', weights, neurons.w.length);
  const points = sequences.count * sequences.length;
  const wide = Math.ceil(points / TOGETHER) * TOGETHER;
  const parts = sequences.dimension + 1;
  const mark = memory.mark();
  const factors = placeRows(memory, weights, weights.length);
  const to = placeZeros(memory, wide * wide);
  let scratch: number | undefined;
  forEachBlock(kernels, memory, sum, wide, ({ first, count, gradients }) => {
    // Blocks of the same size: what lies beyond the points stays zero. A smaller last one leaves old numbers there.
    memory.view(gradients + 8 * points * parts * count, (wide - points) * parts * count).fill(0);
    scratch ??= memory.doubles(2 * parts * count);
    kernels.gram(gradients, wide, parts * count, factors + 8 * first, count, scratch, to);
  });
  const lower = memory.view(to, wide * wide);
  const result = new Float64Array(points * points);
  for (let p = 0; p < points; p += 1) {
    for (let q = 0; q <= p; q += 1) {
      const entry = lower[p * wide + q] ?? 0;
      result[p * points + q] = entry;
      result[q * points + p] = entry;
    }
  }
  memory.release(mark);
  return result;
}
