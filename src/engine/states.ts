/**
 * The hidden states of many neurons along many sequences, with their gradients.
 * @module
 */
import type { Arena } from './arena.js';
import { forEachBlock, type NeuronRun } from './gradient-blocks.js';
import type { Kernels } from './kernels.js';

/** States of $m$ neurons; $p=jT+t$ counts the sequences and, for each, the times. */
export interface NeuronStates {
  /** $h_t(x^{(j)};\theta_i)$ at `p * m + i`. */
  readonly hidden: Float64Array;
  /** $\partial_wh_t$ at `(p * (d + 1)) * m + i`, and $\partial_{u_k}h_t$ at `(p * (d + 1) + k + 1) * m + i`. */
  readonly gradients: Float64Array;
}

/** The states and gradients of all neurons. The memory of the kernels that it takes is given back. */
export function neuronStates(kernels: Kernels, memory: Arena, run: NeuronRun): NeuronStates {
  const { neurons, sequences, activation } = run;
  const points = sequences.count * sequences.length;
  const parts = sequences.dimension + 1;
  const many = neurons.w.length;
  const scale = activation.form?.scale ?? 1;
  const mark = memory.mark();
  const hidden = new Float64Array(points * many);
  const gradients = new Float64Array(points * parts * many);
  forEachBlock(kernels, memory, run, points, (block) => {
    const { first, count } = block;
    const taken = Math.min(count, many - first);
    for (let p = 0; p < points; p += 1) {
      const values = memory.view(block.values + 8 * p * count, taken);
      hidden.set(values.map((y) => scale * y), p * many + first);
    }
    for (let row = 0; row < points * parts; row += 1) {
      gradients.set(memory.view(block.gradients + 8 * row * count, taken), row * many + first);
    }
  });
  memory.release(mark);
  return { hidden, gradients };
}
