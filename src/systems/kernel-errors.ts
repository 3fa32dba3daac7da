/**
 * How far the tangent kernels of drawn networks are from the limit: the largest of $\lvert K_m-K\rvert$ over all pairs
 * of points (THEORY, section 3), with a bound of how far the computed number is off.
 *
 * **What is computed.** $\nabla_{\theta_i}F_t=m^{-1/2}c_i\nabla h_t(\theta_i)$, so that an entry of $K_m$ is the mean
 * of $\langle\nabla h_t(\theta_i),\nabla h_{t'}(\theta_i)\rangle$ over one neuron of each mirror pair.
 *
 * **The bound** is the sum of three errors: of the engine, by its twin in the worst case over all neurons of the size
 * of the drawn ones; of the enclosed limit; and of the last subtraction.
 * @module
 */
import { engine } from '../engine/engine.js';
import type { Sequences } from '../engine/layout.js';
import { twinGramEntry } from '../engine/twin.js';
import { activationInWorstCase } from '../engine/worst-case-activation.js';
import { cell } from '../network/cell.js';
import { coordinates } from '../network/coordinates.js';
import { firstOrder } from '../network/first-order.js';
import { innerProduct } from '../network/vector.js';
import { ball } from '../numbers/ball.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { worstCase as W } from '../numbers/worst-case.js';
import { centred, type DrawnError } from './centred.js';
import { drawnNeurons, LARGEST_VARIATE, largestEntry, meanWeights } from './drawn-neurons.js';
import { enclosedKernel } from './enclosed-kernel.js';
import type { GradientRun } from './integrand-bound.js';
import { sequencesOf } from './sequences-of.js';

/** What is drawn, and what it is compared with. */
export interface KernelRun extends GradientRun {
  /** $m$. */
  readonly width: number;
}

/** The largest rounding error of an entry over all pairs of times. */
function roundingOfEntry({ activation, alpha, width }: KernelRun, { length, dimension, x }: Sequences): number {
  const entries = (size: number) => Array.from({ length: dimension }, () => W.fromNumber(size));
  const sigma = activationInWorstCase(activation);
  const jet = (a: ReturnType<typeof W.fromNumber>) => ({ ...sigma(a), second: W.fromNumber(0) });
  const recursion = cell(W, firstOrder(coordinates(W, dimension)), jet, W.fromNumber(alpha));
  const [u, input] = [entries(LARGEST_VARIATE), entries(largestEntry(x))];
  let state = recursion.initial;
  const gradients = Array.from({ length }, () => {
    state = recursion.step(state, { preactivation: innerProduct(W, u, input), x: input });
    return state.gradient;
  });
  const weights = new Array<typeof input[number]>(width / 2).fill(W.fromRational(2n, BigInt(width)));
  const ofAll = gradients.map((gradient) => weights.map(() => gradient));
  const errors = ofAll.flatMap((p, t) => ofAll.slice(0, t + 1).map((q) => twinGramEntry(W, p, q, weights).error));
  return errors.reduce((most, error) => Math.max(most, error), 0);
}

/**
 * Prepares the measurement of initializations, each by its seed.
 * @throws RangeError if the limit cannot be enclosed, or the engine has no kernel for the activation
 */
export function kernelErrors(run: KernelRun): (seed: number) => DrawnError {
  const K = ball(96);
  const { activation, alpha, width, inputs } = run;
  const machine = engine();
  const dimension = inputs[0]?.[0]?.length ?? 0;
  const sequences = sequencesOf(inputs, dimension);
  const limit = enclosedKernel(K, run).flat().map((entry) => centred(K, entry));
  const off = limit.reduce((most, { error }) => Math.max(most, error), 0);
  const fixed = addUp(off, roundingOfEntry(run, sequences));
  const weights = meanWeights(width);
  return (seed) => {
    const neurons = drawnNeurons(machine, { width, dimension, alpha }, seed);
    const gram = machine.gram({ activation, neurons, weights, sequences });
    const error = gram.reduce((most, entry, p) => Math.max(most, Math.abs(entry - (limit[p]?.value ?? NaN))), 0);
    const slack = addUp(fixed, mulUp(Number.EPSILON, error));
    return { error, slack: largestEntry(neurons.u) <= LARGEST_VARIATE ? slack : Infinity };
  };
}
