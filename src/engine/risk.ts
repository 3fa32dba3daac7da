/**
 * Outputs, empirical risk $R=\frac1{nT}\sum_{j,t}\big(F_t(x^{(j)};\Theta)-y^{(j)}_t\big)^2$ and its gradient (THEORY,
 * section 4) for one set of sequences and any number of networks of one width.
 *
 * Sequences and labels lie in the memory of the kernels, with room for the states of a few sequences: a call copies the
 * parameters there, and the gradient back. These sequences run through all neurons, block by block, and their outputs
 * are summed; then their errors are propagated back through the stored states, again block by block. What is added to
 * a sum comes in the order of neurons, sequences and times, however many go together. The twin in `engine/twin.ts` is
 * the same algorithm over any number system.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { arena, type Arena } from './arena.js';
import { intoBlocks, outOfBlocks, PAIRS } from './blocks.js';
import { groupsOf, runsOf, togetherOf, type Group } from './groups.js';
import { kernelActivation, slopeFromValue } from './kernel-activation.js';
import { instantiate, type Kernels } from './kernels.js';
import {
  checkEntries, checkNetwork, checkSequences, checkWidth, type EngineNetwork, type Neurons, type Sequences,
} from './layout.js';
import { padded } from './rows.js';

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
  const together = togetherOf(sequences, width);
  const keepSlopes = activation.form !== undefined && !slopeFromValue(activation.form.base);
  kernels.setActivation(...kernelActivation(activation, kernels, memory));
  kernels.setSizes(dimension, length, pairs);
  const parameters = 2 * pairs * (dimension + 1);
  const places = {
    together,
    parameters,
    x: memory.doubles(x.length),
    theta: memory.doubles(parameters),
    signs: memory.doubles(2 * pairs),
    group: memory.doubles(parameters),
    total: memory.doubles(parameters),
    sums: memory.doubles(together * length),
    errors: memory.doubles(together * length),
    ends: memory.doubles(sequences.count),
  };
  const steps = together * length;
  const states = memory.doubles(2 * pairs * steps);
  const slopes = keepSlopes ? memory.doubles(2 * pairs * steps) : 0;
  const [rest, twoSums, g] = [memory.doubles(2 * PAIRS), memory.doubles(2 * steps), memory.doubles(8 * length)];
  kernels.setPlaces(places.theta, places.signs, states, slopes, rest, twoSums, g);
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
  const places = lay(settings, kernels, memory);
  const { together, parameters, x, theta, signs, group, total, sums, errors, ends, labels } = places;
  const root = Math.sqrt(width);
  const factor = 2 / (count * length * root);
  const groups = groupsOf(count);
  const lasts = new Set(groups.map(({ end }) => end - 1));
  memory.view(ends, count).set(Float64Array.from({ length: count }, (_, j) => (lasts.has(j) ? 1 : 0)));
  const inputs = (j: number): number => x + 8 * j * length * dimension;
  // The memory grows no more, so that views of it stay.
  const sumsNow = memory.view(sums, together * length);
  const errorsNow = memory.view(errors, together * length);
  const blocks = { half: width / 2, rows: dimension + 1 };

  function load(network: EngineNetwork): void {
    checkNetwork(network, dimension);
    if (network.w.length !== width) {
      throw new RangeError(`a network of width ${network.w.length} where ${width} was prepared: prepare that width`);
    }
    const to = memory.view(theta, parameters);
    intoBlocks(blocks, network.w, 0, to);
    intoBlocks(blocks, network.u, 1, to);
    intoBlocks({ ...blocks, rows: 1 }, network.signs, 0, memory.view(signs, parameters / blocks.rows));
  }

  function read(gradient: Neurons): void {
    const from = memory.view(total, parameters);
    outOfBlocks(blocks, from, 0, gradient.w);
    outOfBlocks(blocks, from, 1, gradient.u);
  }

  /** From the signed sums of a sequence at `from` on: what its errors add to `squares`, and its errors. */
  function addSquares(j: number, from: number, squares: number): number {
    let sum = squares;
    for (let t = 0; t < length; t += 1) {
      const residual = (sumsNow[from + t] ?? 0) / root - (labels[j * length + t] ?? 0);
      sum += residual * residual;
      errorsNow[from + t] = factor * residual;
    }
    return sum;
  }

  /** Leaves the sum of the gradients of consecutive groups in the memory of the kernels. */
  function sumGroups(several: readonly Group[]): number {
    memory.view(total, parameters).fill(0);
    let [sum, squares] = [0, 0];
    for (const { first, end } of runsOf(several, together)) {
      kernels.outputs(inputs(first), end - first, sums);
      for (let j = first; j < end; j += 1) {
        squares = addSquares(j, (j - first) * length, squares);
        if (!lasts.has(j)) continue;
        sum += squares;
        squares = 0;
      }
      const begins = first === 0 || lasts.has(first - 1);
      kernels.addGradients(inputs(first), end - first, errors, ends + 8 * first, group, begins, total);
    }
    return sum;
  }

  return {
    groups,
    load,
    outputs(network) {
      load(network);
      const outputs = new Float64Array(count * length);
      for (let j = 0; j < count; j += together) {
        const many = Math.min(together, count - j);
        kernels.outputs(inputs(j), many, sums);
        for (let p = 0; p < many * length; p += 1) outputs[j * length + p] = (sumsNow[p] ?? 0) / root;
      }
      return outputs;
    },
    ofGroup(which, gradient) {
      const squares = sumGroups([which]);
      read(gradient);
      return squares;
    },
    riskAndGradient(network, gradient) {
      load(network);
      const squares = sumGroups(groups);
      read(gradient);
      return squares / (count * length);
    },
  };
}
