/**
 * The report of `train`: what `--json` prints.
 * @module
 */
import type { RunPromise, SettledChoice } from '../training/prepare.js';
import { trivialRisk, type TrainingProblem } from '../training/problem.js';
import { shareOfPresent } from '../training/share-of-present.js';
import type { TraceRow } from '../training/trace.js';
import type { SeriesProblem } from '../training/series/series-problem.js';
import { VERSION } from '../version.js';
import { seriesReport, type SeriesReport } from './series-report.js';

/** A run, and what the theorem says of it. */
export interface TrainingReport {
  readonly version: string;
  readonly problem: string;
  readonly activation: string;
  readonly width: number;
  readonly sequences: number;
  readonly length: number;
  readonly dimension: number;
  /** The steps $\tau$ that were made. */
  readonly steps: number;
  readonly descent: 'projected' | 'plain';
  /** The theorem that bounds the run; `none` where the condition of `unprojected-gd` is not fulfilled. */
  readonly promise: RunPromise;
  readonly eta: number;
  readonly alpha: number;
  /** $\nu_w,\nu_u$ and $\rho_w,\rho_u$, the radii of the projection or of the condition of `unprojected-gd`. */
  readonly nu: readonly [number, number];
  readonly rho: readonly [number, number] | null;
  readonly delta: number;
  readonly seed: number;
  /** $\varepsilon_0$. */
  readonly noise: number;
  /** $\varepsilon$, rounded up; `null` where nothing is promised. */
  readonly error: number | null;
  /** The share of the variance of the labels that the present input explains. */
  readonly shareOfPresent: number;
  /** $R(\Theta(0))$. */
  readonly trivialRisk: number;
  /** The average risk of the steps that were made; `null` before the first. */
  readonly averageRisk: number | null;
  readonly finalRisk: number | null;
  /** The bound of the average risk, rounded up, and its simpler form. */
  readonly bound: number | null;
  readonly simpleBound: number | null;
  /** Whether the bound says no more than is known of the network at initialization. */
  readonly vacuous: boolean;
  /** What was fitted, where the labels are a series. */
  readonly series: SeriesReport | null;
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** What happened in a run. */
export interface TrainingOutcome {
  /** The rows from step 0 on. */
  readonly rows: readonly TraceRow[];
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** The report of a run. */
export function trainingReport(
  problem: TrainingProblem,
  { width, eta, rho, delta, seed, system, constants, plain, promise }: SettledChoice,
  { rows, interrupted, seconds }: TrainingOutcome,
  series?: SeriesProblem,
): TrainingReport {
  const { sequences: { count, length, dimension }, mapping: { nu } } = problem;
  // The last row is the risk after the last step; the averages and bounds of that many steps are in the one before.
  const averaged = rows.at(-2);
  const trivial = trivialRisk(problem);
  const bound = averaged?.bound ?? null;
  return {
    version: VERSION,
    problem: problem.name,
    activation: problem.activation.name,
    width, sequences: count, length, dimension,
    steps: Math.max(rows.length - 1, 0),
    descent: plain === undefined ? 'projected' : 'plain',
    promise, eta,
    alpha: problem.alpha,
    nu: [nu.w, nu.u],
    rho: promise === 'none' ? null : [rho.w, rho.u],
    delta, seed,
    noise: problem.noise,
    error: promise === 'none' ? null : system.upper(constants.error),
    shareOfPresent: shareOfPresent(problem.sequences, problem.labels),
    trivialRisk: trivial,
    averageRisk: averaged?.averageRisk ?? null,
    finalRisk: rows.at(-1)?.risk ?? null,
    bound,
    simpleBound: averaged?.simpleBound ?? null,
    vacuous: bound === null || bound >= trivial,
    series: series === undefined ? null : seriesReport(series),
    interrupted, seconds,
  };
}
