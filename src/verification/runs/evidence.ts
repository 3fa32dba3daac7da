/**
 * The evidence of runs of gradient descent, as a report states it.
 * @module
 */
import type { Json } from '../../claims/quantity.js';
import type { WorstRun } from './do-runs.js';

/** What runs say of a statement at a configuration. */
export type RunVerdict = 'holds' | 'undecided' | 'refuted';

/** Counted runs of gradient descent; a run fails if a relation is refuted or open somewhere along it. */
export interface CountedRuns {
  readonly runs: number;
  /** Relations that were asked, one or more for each step. */
  readonly relations: number;
  /** Runs at whose initialization the event of `approximation` failed, or may have failed. */
  readonly eventsFailed: number;
  /** Runs with their event in which a relation is refuted, and runs in which one is open. */
  readonly refuted: number;
  readonly open: number;
  /** Runs that failed, whatever their event. */
  readonly failures: number;
  /** Exact limits of the probability that a run fails, which is claimed to be at most `delta`. */
  readonly lower: number;
  readonly upper: number;
  readonly delta: number;
  /** The largest left side over right side. */
  readonly ratio: number | null;
}

/** What was found at one configuration. */
export interface RunsAtConfiguration extends CountedRuns {
  readonly name: string;
  readonly configuration: Json;
  readonly verdict: RunVerdict;
  /** So many runs, none of which fails, decide. */
  readonly runsNeeded: number;
  /** The run that refutes the statement, or else the one with the largest ratio. */
  readonly worst: WorstRun | null;
}

/** What runs say of a part: the counts over all configurations, and the limits where they say least in its favour. */
export interface RunEvidence extends CountedRuns {
  readonly configurations: readonly RunsAtConfiguration[];
}
