/**
 * The real rounding error of a float run: its distance from the exact run, enclosed.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { liftNeuron } from '../../claims/quantities/neuron.js';
import type { Neuron } from '../../network/neuron.js';
import { stateRun, type StateStep } from '../../network/state-run.js';
import { ball, type Ball, type BallSystem } from '../../numbers/ball.js';

/** The errors of a run in one system of balls. */
export interface RealErrors {
  readonly system: BallSystem;
  /** $\lvert\hat h_t-h_t\rvert$ for $t=1,\dots,T$. */
  readonly errors: readonly Ball[];
}

const FIRST_BITS = 128;
/** More is never needed up to a thousand steps that each double the radius of an enclosure. */
const MOST_BITS = 4096;

/** Whether the leading digits are known: the enclosure is a thousand times narrower than the error, or exactly zero. */
function isSharp(K: BallSystem, error: Ball): boolean {
  return K.upper(error) - K.lower(error) <= K.upper(error) / 1024;
}

/**
 * Encloses $\lvert\hat h_t-h_t\rvert$ at every step. *Error.* The exact run is the recursion in balls, whose every
 * operation encloses; the weights, the inputs and $\hat h_t$ are doubles and enter exactly. The precision is doubled
 * until the leading digits are known; at the cap the enclosures are wider, and still hold the errors.
 * @param isEnough what else the enclosures have to be good for
 */
export function realErrors(
  activation: Activation,
  neuron: Neuron<number>,
  steps: readonly StateStep<number>[],
  isEnough: (errors: RealErrors) => boolean,
): RealErrors {
  for (let bits = FIRST_BITS; ; bits *= 2) {
    const K = ball(bits);
    const exact = stateRun(K, activation, liftNeuron(K, neuron));
    const errors = exact.map(({ hidden }, k) => K.abs(K.sub(K.fromNumber(steps[k]?.hidden ?? NaN), hidden)));
    const known = { system: K, errors };
    if (bits >= MOST_BITS || (errors.every((error) => isSharp(K, error)) && isEnough(known))) return known;
  }
}
