/**
 * The gradients of hidden states below, at and above the cutoff $a=\sigma_1\alpha=1$ (THEORY, section 5): the bound
 * $\sigma_1p_T(a)$ of `hidden-state-gradient`, the steepest neuron that a search finds, and random neurons.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { engine } from '../../engine/engine.js';
import { scaleOfRate } from '../../theory/plan/width-map.js';
import { DIMENSION, NEURONS, randomGradients, SEQUENCES } from './random-gradients.js';
import type { GradientReport } from './report.js';
import { steepest } from './steepest.js';

/** What to measure. */
export interface GradientRequest {
  readonly activations: readonly Activation[];
  /** Growth rates. */
  readonly rates: readonly number[];
  /** Lengths, in increasing order. */
  readonly lengths: readonly number[];
  readonly seed: number;
}

/** Searches and draws for every activation and rate. */
export function measureGradients({ activations, rates, lengths, seed }: GradientRequest): GradientReport {
  const machine = engine();
  let refuted = false;
  const measured = activations.map((activation) => ({
    activation: activation.name,
    rates: rates.map((rate) => {
      const alpha = scaleOfRate({ activation }, rate);
      const drawn = randomGradients(machine, { activation, alpha }, lengths, seed);
      const points = lengths.map((length, k) => {
        const { bound, worst, holds } = steepest({ activation, alpha, length }, seed);
        refuted ||= holds === false;
        return { length, bound, worst, random: drawn[k] ?? { median: NaN, largest: NaN } };
      });
      return { rate, alpha, points };
    }),
  }));
  return {
    refuted,
    sample: { neurons: NEURONS, sequences: SEQUENCES, dimension: DIMENSION },
    activations: measured,
  };
}
