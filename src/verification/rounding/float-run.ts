/**
 * The run of a neuron in double precision, with what the bound of its rounding error is made of.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { liftNeuron } from '../../claims/quantities/neuron.js';
import { InputError } from '../../data/input-error.js';
import type { Neuron } from '../../network/neuron.js';
import { ball, type Ball, type BallSystem } from '../../numbers/ball.js';
import type { Reals } from '../../numbers/number-system.js';
import { preactivationError } from '../../theory/rounding.js';
import { stateRun, type StateStep } from '../../network/state-run.js';

/** A float run that was made, and the two sources of its error as doubles that are not below them. */
export interface FloatRun {
  readonly steps: readonly StateStep<number>[];
  /** $\zeta$: no step adds more to the pre-activation by rounding. */
  readonly zeta: number;
  /** $\kappa$: nowhere on the run is the implemented activation further from the exact one. */
  readonly kappa: number;
}

/** Enough for the error of a result that is right to some units of 2^-53, relative to it, to be known to 10 bits. */
const BITS = 192;

/** The largest of the upper ends. */
function largest(K: BallSystem, values: readonly Ball[]): number {
  return Math.max(0, ...values.map((value) => K.upper(value)));
}

/**
 * Runs the neuron in `system`, an implementation of double precision.
 *
 * *Error.* $\kappa$ is the largest upper end of an enclosure of
 * $\lvert\hat\sigma(\hat a_t)-\sigma(\hat a_t)\rvert$ over the pre-activations $\hat a_t$ of the run, which are
 * doubles and enter exactly; $\zeta$ is the largest upper end of {@link preactivationError}, with
 * $\hat\sigma_0=\max_t\lvert\hat h_t\rvert$, which is exact.
 * @throws InputError if the run overflows: the bound of the theory is for runs that do not
 */
export function floatRun(system: Reals<number>, activation: Activation, neuron: Neuron<number>): FloatRun {
  const steps = stateRun(system, activation, neuron);
  const finite = [neuron.w, ...steps.flatMap(({ preactivation, hidden }) => [preactivation, hidden])];
  if (!finite.every(Number.isFinite)) {
    throw new InputError(`a float run with ${activation.name} overflows: choose an activation of a smaller scale`);
  }
  const K = ball(BITS);
  const stateBound = K.fromNumber(Math.max(0, ...steps.map(({ hidden }) => Math.abs(hidden))));
  const { w, u, x } = liftNeuron(K, neuron);
  return {
    steps,
    zeta: largest(K, x.map((input) => preactivationError(K, { w, u, x: input, stateBound }))),
    kappa: largest(K, steps.map(({ preactivation, hidden }) =>
      K.abs(K.sub(K.fromNumber(hidden), activation.jet(K, K.fromNumber(preactivation)).value)))),
  };
}
