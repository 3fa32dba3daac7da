/**
 * Does one piece of the runs of a statement along runs.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import type { RunOutcome } from '../../claims/runs/run-part.js';
import type { Place } from '../../claims/verdict.js';
import { sampleSeed } from '../sample-seed.js';
import type { VerifySettings } from '../settings.js';
import type { Task } from '../task.js';
import { plannedRuns } from './planned-runs.js';

/** What the runs of a piece showed: plain data. */
export interface RunResults {
  readonly runs: number;
  /** Relations that were asked, over all runs. */
  readonly relations: number;
  /** Runs at whose initialization the event of `approximation` failed, or may have failed. */
  readonly eventsFailed: number;
  /** Runs whose event holds and in which a relation is refuted. */
  readonly refuted: number;
  /** Runs in which a relation is not decided. */
  readonly open: number;
  /** Runs in which a relation is refuted, whatever the event, and those in which one is refuted or open. */
  readonly sure: number;
  readonly possible: number;
  /** The largest left side over right side, and in which run and where it was found. */
  readonly ratio: number | null;
  readonly worst: WorstRun | null;
  /** The first run that refutes the statement. */
  readonly counterexample: WorstRun | null;
}

/** A run by the seed of its initialization, and a place in it. */
export interface WorstRun {
  readonly seed: number;
  readonly at: Place;
}

/** The runs of nothing. */
export const NO_RUNS: RunResults = {
  runs: 0, relations: 0, eventsFailed: 0, refuted: 0, open: 0, sure: 0, possible: 0,
  ratio: null, worst: null, counterexample: null,
};

/** The runs of both. */
export function joinRuns(a: RunResults, b: RunResults): RunResults {
  const sum = (of: 'runs' | 'relations' | 'eventsFailed' | 'refuted' | 'open' | 'sure' | 'possible'): number =>
    a[of] + b[of];
  const larger = (b.ratio ?? -Infinity) > (a.ratio ?? -Infinity) ? b : a;
  return {
    runs: sum('runs'), relations: sum('relations'), eventsFailed: sum('eventsFailed'), refuted: sum('refuted'),
    open: sum('open'), sure: sum('sure'), possible: sum('possible'),
    ratio: larger.ratio, worst: larger.worst, counterexample: a.counterexample ?? b.counterexample,
  };
}

function resultsOf({ event, holds, relations, ratio, at }: RunOutcome, seed: number): RunResults {
  const isRefuted = event === true && holds === false;
  const found = at === null ? null : { seed, at };
  return {
    runs: 1,
    relations,
    eventsFailed: event === true ? 0 : 1,
    refuted: isRefuted ? 1 : 0,
    open: holds === 'unknown' ? 1 : 0,
    sure: holds === false ? 1 : 0,
    possible: holds === true ? 0 : 1,
    ratio,
    worst: found,
    counterexample: isRefuted ? found : null,
  };
}

/**
 * Does the runs of a task.
 * @throws RangeError if there is no such experiment
 */
export function doRuns(claims: readonly Claim[], settings: VerifySettings, task: Task): RunResults {
  const part = claims.find(({ id }) => id === task.claim)?.runs?.find(({ id }) => id === task.part);
  const planned = part && plannedRuns(part, settings)[task.experiment ?? 0];
  if (planned === undefined) throw new RangeError(`no experiment ${String(task.experiment)} of ${task.part}`);
  const run = planned.experiment.start();
  return Array.from({ length: task.to - task.from }, (_, k) => {
    const seed = sampleSeed(settings, task, task.from + k);
    return resultsOf(run(seed), seed);
  }).reduce(joinRuns, NO_RUNS);
}
