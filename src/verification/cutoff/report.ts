/**
 * The report of `cutoff`: what `--json` prints. The settings and the seed decide it.
 * @module
 */
import type { Neuron } from '../../network/neuron.js';

/** The gradients of hidden states at one length. */
export interface GradientPoint {
  /** $T$. */
  readonly length: number;
  /** $\sigma_1p_T(\sigma_1\alpha)$, as a double that is not below. */
  readonly bound: number;
  /** The steepest neuron that was found. */
  readonly worst: {
    /** A double not above $\lVert\partial_uh_T\rVert$ of this very neuron, and one not below. */
    readonly lower: number;
    readonly upper: number;
    readonly neuron: Neuron<number>;
  };
  /** $\lVert\partial_uh_T\rVert$ of random neurons on random inputs, in floats. */
  readonly random: { readonly median: number; readonly largest: number };
}

/** The gradients at one growth rate. */
export interface RateGradients {
  /** The rate $a$ that was asked for. */
  readonly rate: number;
  /** The scale of the recurrent weights: the largest double whose rate is shown to be at most $a$. */
  readonly alpha: number;
  readonly points: readonly GradientPoint[];
}

/** The gradients for one activation. */
export interface ActivationGradients {
  readonly activation: string;
  readonly rates: readonly RateGradients[];
}

/** The gradients for all activations, and whether one is above its bound, which would refute the claim. */
export interface GradientReport {
  readonly refuted: boolean;
  /** Random neurons, and random sequences that each of them reads. */
  readonly sample: { readonly neurons: number; readonly sequences: number; readonly dimension: number };
  readonly activations: readonly ActivationGradients[];
}
