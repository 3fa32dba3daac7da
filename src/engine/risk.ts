/**
 * Outputs, empirical risk $R=\frac1{nT}\sum_{j,t}\big(F_t(x^{(j)};\Theta)-y^{(j)}_t\big)^2$ and its gradient (THEORY,
 * section 4) for one set of sequences and any number of networks of one width.
 *
 * Sequences and labels lie in the memory of the kernels, with room for the states of one sequence: a call copies the
 * parameters there, and the gradient back. A sequence runs through all neurons, block by block, and its outputs are
 * summed; then its errors are propagated back through the stored states. The twin in `engine/twin.ts` is the same
 * algorithm over any number system.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { arena, type Arena } from './arena.js';
import { groupsOf, type Group } from './groups.js';
import { kernelActivation, slopeFromValue } from './kernel-activation.js';
import { instantiate, type Kernels } from './kernels.js';
import {
  checkEntries, checkNetwork, checkSequences, checkWidth, type EngineNetwork, type Neurons, type Sequences,
} from './layout.js';
import { gather, padded, spread } from './rows.js';

/** Neurons that go through the times of a sequence together, as in `assembly/forward.ts`. */
const BLOCK = 64;

/** What does not change between the calls. */
export interface RiskSettings {
  readonly activation: Activation;
  readonly sequences: Sequences;
  /** $nT$ labels: $y^{(j)}_t$, counted from 0, is `labels[j * T + t]`. */
  readonly labels: Float64Array;
  /** The width $m$ of the networks, an even number. */
  readonly width: number;
}

/** The risk of networks on one set of sequences, in one thread. */
export interface EmpiricalRisk {
  /** The groups of sequences by which everything is summed. */
  readonly groups: readonly Group[];
  /** $F_t(x^{(j)};\Theta)$ at `j * T + t`. */
  outputs(network: EngineNetwork): Float64Array;
  /** The risk; its gradient in all $w_i$ and $u_{i,k}$ goes to `gradient`. */
  riskAndGradient(network: EngineNetwork, gradient: Neurons): number;
  /** Takes a network over, for {@link EmpiricalRisk.ofGroup}. */
  load(network: EngineNetwork): void;
  /** The sum of squared errors over one group, and what the group adds to the gradient, for the loaded network. */
  ofGroup(group: Group, gradient: Neurons): number;
}

/** Everything that lies in the memory of the kernels, by its address. */
function lay({ activation, sequences, labels, width }: RiskSettings, kernels: Kernels, memory: Arena) {
  const { length, dimension, x } = sequences;
  const pairs = padded(width / 2);
  const keepSlopes = activation.form !== undefined && !slopeFromValue(activation.form.base);
  kernels.setActivation(...kernelActivation(activation, kernels, memory));
  kernels.setSizes(dimension, length, pairs);
  const parameters = 2 * pairs * (dimension + 1);
  const places = {
    pairs,
    parameters,
    x: memory.doubles(x.length),
    theta: memory.doubles(parameters),
    signs: memory.doubles(2 * pairs),
    group: memory.doubles(parameters),
    total: memory.doubles(parameters),
    sums: memory.doubles(length),
    errors: memory.doubles(length),
  };
  const states = memory.doubles(2 * pairs * length);
  const slopes = keepSlopes ? memory.doubles(2 * pairs * length) : 0;
  const [rest, twoSums, g] = [memory.doubles(BLOCK), memory.doubles(2 * length), memory.doubles(8 * length)];
  const inputWeights = places.theta + 16 * pairs;
  kernels.setPlaces(places.theta, inputWeights, places.signs, states, slopes, rest, twoSums, g);
  memory.view(places.x, x.length).set(x);
  return { ...places, labels: labels.slice() };
}

/**
 * Prepares the risk on one set of sequences.
 * @throws RangeError if the width is odd or not positive, or sequences and labels do not fit or are not finite
 */
export function empiricalRisk(settings: RiskSettings): EmpiricalRisk {
  const { sequences, width } = settings;
  const { count, length, dimension } = sequences;
  checkSequences(sequences);
  checkEntries('the labels', settings.labels, count * length);
  checkWidth(width);
  const kernels = instantiate();
  const memory = arena(kernels);
  const { pairs, parameters, x, theta, signs, group, total, sums, errors, labels } = lay(settings, kernels, memory);
  const root = Math.sqrt(width);
  const factor = 2 / (count * length * root);
  const groups = groupsOf(count);
  const inputs = (j: number): number => x + 8 * j * length * dimension;
  const sumsNow = memory.view(sums, length);
  const errorsNow = memory.view(errors, length);

  function load(network: EngineNetwork): void {
    checkNetwork(network, dimension);
    if (network.w.length !== width) {
      throw new RangeError(`a network of width ${network.w.length} where ${width} was prepared: prepare that width`);
    }
    spread(network.w, width / 2, memory.view(theta, 2 * pairs));
    spread(network.u, width / 2, memory.view(theta + 16 * pairs, 2 * pairs * dimension));
    spread(network.signs, width / 2, memory.view(signs, 2 * pairs));
  }

  function read(at: number, gradient: Neurons): void {
    gather(memory.view(at, 2 * pairs), width / 2, gradient.w);
    gather(memory.view(at + 16 * pairs, 2 * pairs * dimension), width / 2, gradient.u);
  }

  /** Leaves the gradient of the group in the memory of the kernels. */
  function sumGroup({ first, end }: Group): number {
    memory.view(group, parameters).fill(0);
    let squares = 0;
    for (let j = first; j < end; j += 1) {
      kernels.outputs(inputs(j), sums);
      for (let t = 0; t < length; t += 1) {
        const residual = (sumsNow[t] ?? 0) / root - (labels[j * length + t] ?? 0);
        squares += residual * residual;
        errorsNow[t] = factor * residual;
      }
      kernels.addGradient(inputs(j), errors, group, group + 16 * pairs);
    }
    return squares;
  }

  return {
    groups,
    load,
    outputs(network) {
      load(network);
      const outputs = new Float64Array(count * length);
      for (let j = 0; j < count; j += 1) {
        kernels.outputs(inputs(j), sums);
        for (let t = 0; t < length; t += 1) outputs[j * length + t] = (sumsNow[t] ?? 0) / root;
      }
      return outputs;
    },
    ofGroup(which, gradient) {
      const squares = sumGroup(which);
      read(group, gradient);
      return squares;
    },
    riskAndGradient(network, gradient) {
      load(network);
      memory.view(total, parameters).fill(0);
      let squares = 0;
      for (const one of groups) {
        squares += sumGroup(one);
        kernels.accumulate(group, total, parameters);
      }
      read(total, gradient);
      return squares / (count * length);
    },
  };
}
