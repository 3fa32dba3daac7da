/**
 * Hidden states and gradients of neurons, a block at a time.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arena } from './arena.js';
import type { Kernels } from './kernels.js';
import { checkNeurons, checkSequences, type Neurons, type Sequences } from './layout.js';
import { placeNeurons, placeZeros } from './neuron-block.js';

/** Neurons of one block. */
const BLOCK = 64;

/** Neurons that read sequences. */
export interface NeuronRun {
  readonly activation: Activation;
  readonly neurons: Neurons;
  readonly sequences: Sequences;
}

/** Neurons `first` to `first + count - 1`, the last ones possibly zeros, along all sequences, in memory. */
export interface GradientBlock {
  readonly first: number;
  /** A multiple of eight. */
  readonly count: number;
  /** For every sequence and time `count` base values $\varphi(ba_t)$. */
  readonly values: number;
  /** For every sequence and time the derivatives of $h_t$ by $w$ and then by each $u_k$, `count` of each. */
  readonly gradients: number;
}

/**
 * Runs all neurons, block by block; `use` has to take what it needs before it returns.
 * @param points rows of gradients to make room for, at least one for every sequence and time; the others are zeros
 */
export function forEachBlock(
  kernels: Kernels,
  memory: Arena,
  { activation, neurons, sequences }: NeuronRun,
  points: number,
  use: (block: GradientBlock) => void,
): void {
  const { count: n, length, dimension, x: inputs } = sequences;
  checkSequences(sequences);
  checkNeurons(neurons, dimension);
  const places = placeNeurons(kernels, memory, activation, neurons, sequences);
  const values = memory.doubles(n * length * BLOCK);
  const gradients = placeZeros(memory, points * (dimension + 1) * BLOCK);
  const [rest, slopes] = [placeZeros(memory, BLOCK), memory.doubles(BLOCK)];
  for (let first = 0; first < places.count; first += BLOCK) {
    const count = Math.min(BLOCK, places.count - first);
    const [w, u] = [places.w + 8 * first, places.u + 8 * first];
    for (let j = 0; j < n; j += 1) {
      const at = 8 * j * length * count;
      kernels.gradients(
        ...places.activation, dimension, length, places.x + (8 * j * inputs.length) / n, w, u, places.stride, count,
        values + at, gradients + at * (dimension + 1), 8 * count, rest, slopes,
      );
    }
    use({ first, count, values, gradients });
  }
}
