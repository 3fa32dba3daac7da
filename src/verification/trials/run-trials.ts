/**
 * Does one piece of the trials of a statement that holds with high probability.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import type { Experiment } from '../../claims/trial-part.js';
import { sampleSeed } from '../sample-seed.js';
import type { VerifySettings } from '../settings.js';
import type { Task } from '../task.js';
import { experimentsOf } from './experiments.js';

/** What the trials of a piece showed: plain data, in the order of the trials. */
export interface TrialResults {
  /** Trials in which the event failed for sure, and those in which it failed or may have failed. */
  readonly sure: number;
  readonly possible: number;
  /** The error over its bound, trial by trial. */
  readonly ratios: readonly number[];
  /** The errors, trial by trial. */
  readonly errors: readonly number[];
}

/** The trials of nothing. */
export const NO_TRIALS: TrialResults = { sure: 0, possible: 0, ratios: [], errors: [] };

/** The trials of both. */
export function joinTrials(a: TrialResults, b: TrialResults): TrialResults {
  return {
    sure: a.sure + b.sure,
    possible: a.possible + b.possible,
    ratios: [...a.ratios, ...b.ratios],
    errors: [...a.errors, ...b.errors],
  };
}

/** The experiment that was made ready last: pieces of one experiment follow each other. */
let last: { readonly experiment: Experiment; readonly trial: ReturnType<Experiment['start']> } | undefined;

/** The experiment, ready for trials; a trial is decided by its seed, whatever was tried before. */
function ready(experiment: Experiment): ReturnType<Experiment['start']> {
  if (last?.experiment !== experiment) last = { experiment, trial: experiment.start() };
  return last.trial;
}

/**
 * Runs the trials of a task.
 * @throws RangeError if there is no such experiment
 */
export function runTrials(claims: readonly Claim[], settings: VerifySettings, task: Task): TrialResults {
  const part = claims.find(({ id }) => id === task.claim)?.trials?.find(({ id }) => id === task.part);
  const planned = part && experimentsOf(part, settings)[task.experiment ?? 0];
  if (planned === undefined) throw new RangeError(`no experiment ${String(task.experiment)} of ${task.part}`);
  const trial = ready(planned.experiment);
  const outcomes = Array.from({ length: task.to - task.from }, (_, k) =>
    trial(sampleSeed(settings, task, task.from + k)));
  const count = (...wanted: readonly string[]): number => outcomes.filter(({ fails }) => wanted.includes(fails)).length;
  return {
    sure: count('surely'),
    possible: count('surely', 'possibly'),
    ratios: outcomes.map(({ ratio }) => ratio),
    errors: outcomes.map(({ error }) => error),
  };
}
