/**
 * Weighted sums of directional derivatives, $\sum_i\omega_i\,\langle\nabla_\theta h_t(x^{(j)};\theta_i),v_i\rangle$, by
 * forward mode: with $\dot h_t=\langle\nabla h_t,v\rangle$ and $\dot h_0=0$,
 *
 * $$
 * \dot h_t=\sigma'(a_t)\big(v_wh_{t-1}+\langle v_u,x_t\rangle+w\,\dot h_{t-1}\big).
 * $$
 *
 * With quadrature nodes and weights this is the target $f^\star_t$ of a transportation mapping, with the neurons of an
 * initialization and $\omega_i=1/m$ its realization to first order (THEORY, section 3).
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arena } from './arena.js';
import type { Kernels } from './kernels.js';
import { checkEntries, checkNeurons, checkSequences, type Neurons, type Sequences } from './layout.js';
import { placeNeurons, placeRows, placeZeros } from './neuron-block.js';

/** Neurons that go through the times of a sequence together, as in `assembly/tangent.ts`. */
const BLOCK = 64;

/** What is summed. */
export interface DirectionalSum {
  readonly activation: Activation;
  readonly neurons: Neurons;
  /** One direction $v_i$ for each neuron. */
  readonly directions: Neurons;
  /** One weight $\omega_i$ for each neuron. */
  readonly weights: Float64Array;
  readonly sequences: Sequences;
}

/** The sums at `j * T + t`. The memory that it takes is given back. */
export function directionalSums(kernels: Kernels, memory: Arena, sum: DirectionalSum): Float64Array {
  const { activation, neurons, directions, weights, sequences } = sum;
  const { count, length, dimension } = sequences;
  const many = neurons.w.length;
  checkSequences(sequences);
  checkNeurons(neurons, dimension);
  checkEntries('the directions in w', directions.w, many);
  checkEntries('the directions in u', directions.u, dimension * many);
  checkEntries('the weights', weights, many);
  const mark = memory.mark();
  const places = placeNeurons(kernels, memory, activation, neurons, sequences);
  const { w, u, x, stride } = places;
  const [vw, vu] = [placeRows(memory, directions.w, many), placeRows(memory, directions.u, many)];
  const factors = placeRows(memory, weights, many);
  const scratch = placeZeros(memory, 5 * BLOCK);
  const sums = placeZeros(memory, 2 * count * length);
  for (let j = 0; j < count; j += 1) {
    const [input, to] = [x + 8 * j * length * dimension, sums + 16 * j * length];
    kernels.tangent(
      ...places.activation, dimension, length, input, w, u, vw, vu, factors, stride, places.count, scratch, to,
    );
  }
  const both = memory.view(sums, 2 * count * length);
  const result = Float64Array.from({ length: count * length }, (_, p) => (both[2 * p] ?? 0) + (both[2 * p + 1] ?? 0));
  memory.release(mark);
  return result;
}
