/**
 * How far drawn networks are from their target at initialization: the largest of
 * $\big\lvert\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle-f^\star_t(x^{(j)})\big\rvert$ over all
 * sequences and times (THEORY, section 3), with a bound of how far the computed number is off.
 *
 * **What is computed.** $\nabla_{\theta_i}F_t=m^{-1/2}c_i\nabla h_t(\theta_i)$ and
 * $\theta^\star_i-\theta_i(0)=m^{-1/2}c_iv(\theta_i(0))$, so that the inner product is the mean of
 * $\langle\nabla h_t(\theta_i),v(\theta_i)\rangle$ over one neuron of each mirror pair.
 *
 * **The bound** is the sum of four errors: of the engine, by its twin in the worst case over all neurons of the size of
 * the drawn ones; of the computed mapping, from tracked numbers, times the bounds $G^w_T,G^u_T$ of the gradient; of the
 * enclosed target; and of the last subtraction. A size that was not foreseen makes it infinite.
 * @module
 */
import { engine, type Engine } from '../engine/engine.js';
import type { Neurons, Sequences } from '../engine/layout.js';
import { twinDirectional } from '../engine/twin.js';
import { activationInWorstCase } from '../engine/worst-case-activation.js';
import { ball, type Ball } from '../numbers/ball.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { worstCase } from '../numbers/worst-case.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { centred, type Centred, type DrawnError } from './centred.js';
import { drawnNeurons, LARGEST_VARIATE, largestEntry, meanWeights } from './drawn-neurons.js';
import { enclosedTargets } from './enclosed-target.js';
import type { GradientRun } from './integrand-bound.js';
import { boundedMappingAt, type MappingValues } from './mapping-at.js';
import type { FormedMapping } from './mapping-form.js';
import { sequencesOf } from './sequences-of.js';
import { targets } from './targets.js';
import { suprema } from './transportation-mapping.js';

/** What is drawn, and what it is compared with. */
export interface ApproximationRun extends GradientRun {
  /** $m$. */
  readonly width: number;
  readonly mapping: FormedMapping;
}

const K = ball(96);

/** $f^\star_t(x^{(j)})$ at `j * T + t`: enclosed where that is possible, and otherwise computed with a bound. */
export function targetsWithErrors({ mapping, ...run }: Omit<ApproximationRun, 'width'>): readonly Centred[] {
  if (mapping.dimension !== 2) return enclosedTargets(K, run, mapping).flat().map((target) => centred(K, target));
  const { values, error } = targets(run, mapping, { how: 'bounded', wanted: 2 ** -24 });
  return Array.from(values, (value) => ({ value, error }));
}

/** The rounding error of the mean at every time, for directions up to the sizes `most`. */
function roundingOfMean({ activation, alpha, width }: ApproximationRun, { length, dimension, x }: Sequences,
  most: { readonly w: number; readonly u: number }): readonly number[] {
  const half = width / 2;
  const entries = (size: number) => Array.from({ length: dimension }, () => worstCase.fromNumber(size));
  const copies = <X>(one: X): X[] => new Array<X>(half).fill(one);
  return twinDirectional(
    worstCase,
    activationInWorstCase(activation),
    copies({ w: worstCase.fromNumber(alpha), u: entries(LARGEST_VARIATE) }),
    copies({ w: worstCase.fromNumber(most.w), u: entries(most.u) }),
    copies(worstCase.fromRational(2n, BigInt(width))),
    Array.from({ length }, () => entries(largestEntry(x))),
  ).map(({ error }) => error);
}

/** The mapping at the neurons of a draw: one that is constant is computed at the first draw alone. */
function directionsOf(mapping: FormedMapping): (neurons: Neurons) => MappingValues {
  if (mapping.form.family !== 'constant') return (neurons) => boundedMappingAt(mapping, neurons);
  let known: MappingValues | undefined;
  return (neurons) => (known ??= boundedMappingAt(mapping, neurons));
}

/** $G^w_T$ and $G^u_T$ at initialization, from above. */
function gradientBound({ activation, alpha }: GradientRun, length: number) {
  const recursion = hiddenStateConstants(K, activation.constants(K), K.fromNumber(alpha));
  let state = recursion.initial;
  for (let t = 0; t < length; t += 1) state = recursion.step(state);
  return { w: K.upper(state.gradient.w), u: K.upper(state.gradient.u) };
}

/** The one with the largest error. */
function largestOf(errors: readonly DrawnError[]): DrawnError {
  return errors.reduce((most, one) => (one.error > most.error ? one : most));
}

/**
 * Prepares the measurement of one neuron of each mirror pair, with the mapping at them: at $t=1,\dots,T$ the largest
 * distance over all sequences.
 * @throws RangeError if the target cannot be enclosed, or the engine has no kernel for the activation
 */
export function approximationErrorsOf(
  run: ApproximationRun,
  machine: Engine,
  known: readonly Centred[] = targetsWithErrors(run),
): (neurons: Neurons, values: MappingValues) => readonly DrawnError[] {
  const { activation, width, mapping, inputs } = run;
  const sequences = sequencesOf(inputs, mapping.dimension);
  const { length } = sequences;
  // Twice what the exact mapping reaches, so that its rounded values are surely within.
  const [w, u] = Object.values(suprema(K, mapping)).map((bound: Ball) => 2 * K.upper(bound)) as [number, number];
  const rounding = roundingOfMean(run, sequences, { w, u });
  const fixed = known.reduce((most, { error }, p) => Math.max(most, addUp(error, rounding[p % length] ?? NaN)), 0);
  const gradient = gradientBound(run, length);
  const weights = meanWeights(width);
  return (neurons, { directions, error: mappingError }) => {
    const sums = machine.directional({ activation, neurons, directions, weights, sequences });
    const errors = Array.from({ length }, () => 0);
    sums.forEach((sum, p) => {
      const error = Math.abs(sum - (known[p]?.value ?? NaN));
      errors[p % length] = Math.max(errors[p % length] ?? NaN, error);
    });
    const isForeseen = largestEntry(neurons.u) <= LARGEST_VARIATE
      && largestEntry(directions.w) <= w && largestEntry(directions.u) <= u;
    const ofMapping = addUp(mulUp(gradient.w, mappingError.w), mulUp(gradient.u, mappingError.u));
    const slackOf = (error: number): number => addUp(addUp(fixed, ofMapping), mulUp(Number.EPSILON, error));
    return errors.map((error) => ({ error, slack: isForeseen ? slackOf(error) : Infinity }));
  };
}

/**
 * Prepares the measurement of initializations, each by its seed.
 * @throws RangeError as {@link approximationErrorsOf}
 */
export function approximationErrors(run: ApproximationRun): (seed: number) => DrawnError {
  const { alpha, width, mapping } = run;
  const machine = engine();
  const measure = approximationErrorsOf(run, machine);
  const directionsAt = directionsOf(mapping);
  return (seed) => {
    const neurons = drawnNeurons(machine, { width, dimension: mapping.dimension, alpha }, seed);
    return largestOf(measure(neurons, directionsAt(neurons)));
  };
}
