/**
 * The report of `rounding`: what `--json` prints. Everything but the runs with the functions of the machine is decided
 * by the settings and the seed.
 * @module
 */
import type { InputKind } from './neurons.js';

/** What to run. */
export interface RoundingSettings {
  /** The name of the activation. */
  readonly activation: string;
  readonly inputs: InputKind;
  /** Steps of every run. */
  readonly length: number;
  /** Decides the weights and the inputs; an integer from 0 to $2^{32}-1$. */
  readonly seed: number;
}

/** One time of a run. Every number is a double that is rounded to the safe side. */
export interface RoundingStep {
  readonly t: number;
  /** An enclosure of $\lvert\hat h_t-h_t\rvert$. */
  readonly error: { readonly lower: number; readonly upper: number };
  /** At least $(\sigma_1\zeta+\kappa)\,p_t(\sigma_1\lvert w\rvert)$. */
  readonly bound: number;
}

/** Whether the error is at most its bound at every step, decided in balls. */
export type RoundingVerdict = 'holds' | 'refuted' | 'undecided';

/** A float run against the exact one. */
export interface RoundingRun {
  /** Whose elementary functions the run used. */
  readonly implementation: string;
  /** Whether the run is the same on every machine; if not, it is a measurement of this one. */
  readonly reproducible: boolean;
  /** The largest error of a pre-activation, $\zeta$. */
  readonly zeta: number;
  /** The largest error of the activation on the run, $\kappa$. */
  readonly kappa: number;
  /** The precision, in bits, of the exact run. */
  readonly bits: number;
  readonly verdict: RoundingVerdict;
  /** The steps from the first on whose errors are at most {@link RoundingReport.trustedError}. */
  readonly trusted: {
    /** As the exact run shows. */
    readonly actual: number;
    /** As the bound guarantees without it. */
    readonly guaranteed: number;
  };
  readonly steps: readonly RoundingStep[];
}

/** The runs at one growth rate $a=\sigma_1\lvert w\rvert$. */
export interface RateReport {
  /** The growth rate that was asked for; $w$ is the double nearest to $a/\sigma_1$, to a rounding. */
  readonly a: number;
  /** The recurrent weight. */
  readonly w: number;
  readonly runs: readonly RoundingRun[];
}

/** All runs. */
export interface RoundingReport {
  readonly version: string;
  readonly settings: RoundingSettings;
  /** The largest error of a state that has 8 correct decimals: $\tfrac12\,10^{-8}$, as a double not above it. */
  readonly trustedError: number;
  readonly verdict: RoundingVerdict;
  readonly rates: readonly RateReport[];
}
