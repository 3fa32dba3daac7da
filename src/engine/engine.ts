/**
 * The engine: hidden states, gradients, outputs, risks and random networks in double precision for many neurons,
 * sequences and initializations at once, by kernels in WebAssembly (`docs/decisions/0009-float64-engine.md`). The same
 * arguments give the same bits on every machine.
 *
 * It gives evidence, never a certificate. On small instances its results are compared with balls, within the running
 * error bound that its twin, `engine/twin.ts`, computes.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { activationValues, type ActivationValues } from './activate.js';
import { arena } from './arena.js';
import { directionalSums, type DirectionalSum } from './directional.js';
import { drawNetwork, type NetworkSizes } from './draw-network.js';
import { gaussianVariates } from './gaussians.js';
import type { NeuronRun } from './gradient-blocks.js';
import { gramMatrix, type GramSum } from './gram.js';
import { instantiate } from './kernels.js';
import type { EngineNetwork } from './layout.js';
import { randomStream } from './random-stream.js';
import { empiricalRisk, type EmpiricalRisk, type RiskSettings } from './risk.js';
import { neuronStates, type NeuronStates } from './states.js';

/** What the engine computes. Wrong sizes and entries that are not finite are a `RangeError` that names them. */
export interface Engine {
  /** $\sigma$ and $\sigma'$ as the kernels compute them, at every point. */
  activation(activation: Activation, points: Float64Array): ActivationValues;
  /** Hidden states and gradients of every neuron, for every sequence and time. */
  states(run: NeuronRun): NeuronStates;
  /** $\sum_i\omega_i\,\langle\nabla h_t(x^{(j)};\theta_i),v_i\rangle$ at `j * T + t`. */
  directional(sum: DirectionalSum): Float64Array;
  /** $\sum_i\omega_i\,\langle\nabla h_p(\theta_i),\nabla h_q(\theta_i)\rangle$ for all points $p=(j,t)$ and $q$. */
  gram(sum: GramSum): Float64Array;
  /** Prepares outputs, empirical risk and its gradient on one set of sequences, with a memory of its own. */
  risk(settings: RiskSettings): EmpiricalRisk;
  /** `count` standard normal variates. */
  gaussians(seed: number, count: number): Float64Array;
  /** The `index`-th symmetric initialization of a seed. */
  initialization(sizes: NetworkSizes, seed: number, index?: number): EngineNetwork;
}

/** An engine with a memory of its own, which grows as it is needed. */
export function engine(): Engine {
  const kernels = instantiate();
  const memory = arena(kernels);
  return {
    activation: (activation, points) => activationValues(kernels, memory, activation, points),
    states: (run) => neuronStates(kernels, memory, run),
    directional: (sum) => directionalSums(kernels, memory, sum),
    gram: (sum) => gramMatrix(kernels, memory, sum),
    risk: empiricalRisk,
    gaussians(seed, count) {
      if (!(Number.isInteger(count) && count >= 0)) {
        throw new RangeError(`${count} is no number of normal variates: pass a non-negative integer`);
      }
      return gaussianVariates(kernels, memory, randomStream(seed), count);
    },
    initialization: (sizes, seed, index = 0) => drawNetwork(kernels, memory, randomStream(seed, index), sizes),
  };
}
