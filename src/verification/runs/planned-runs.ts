/**
 * Everything that is run of a statement along runs: the configurations that it is checked at, and those at which its
 * false neighbours fail; in pieces that can be done in any order and on any worker.
 * @module
 */
import type { RunExperiment, RunPart } from '../../claims/runs/run-part.js';
import type { Selected } from '../select.js';
import type { VerifySettings } from '../settings.js';
import { chunks, type Task } from '../task.js';

/** An experiment, what it is for, and how many runs it takes. */
export interface PlannedRuns {
  readonly role: 'stated' | 'mutant';
  readonly experiment: RunExperiment;
  readonly runs: number;
}

/** Runs per piece: many, since making a configuration ready costs as much as some dozens of them. */
const CHUNK = 250;

/** All experiments of a part; their positions name them in the pieces of a verification. */
export function plannedRuns(part: RunPart, { runs }: Pick<VerifySettings, 'runs'>): readonly PlannedRuns[] {
  return [
    ...part.experiments.map((experiment) => ({ role: 'stated' as const, experiment, runs })),
    ...part.mutants.map(({ experiment, runs: needed }) => ({ role: 'mutant' as const, experiment, runs: needed })),
  ];
}

/** All pieces of a part. */
export function planRuns({ claim, part }: Selected<RunPart>, settings: VerifySettings): readonly Task[] {
  return plannedRuns(part, settings).flatMap(({ runs }, experiment) =>
    chunks({ claim: claim.id, part: part.id, source: 'runs', experiment }, runs, CHUNK));
}
