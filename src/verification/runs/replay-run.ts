/**
 * One run of gradient descent again, by its configuration and the seed of its initialization.
 * @module
 */
import { z } from 'zod';
import type { Claim } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { RunOutcome } from '../../claims/runs/run-part.js';
import { InputError } from '../../data/input-error.js';
import { selectParts, selectRuns } from '../select.js';

/** What names a run of a statement: a configuration as reports name it, and a seed. */
export interface RunInstance {
  readonly configuration: string;
  /** From 0 to $2^{32}-1$. */
  readonly seed: number;
}

/** A run, and what it showed. */
export interface RunReplay extends RunInstance, RunOutcome {
  readonly claim: string;
  readonly part: string;
}

const RUN = z.strictObject({ configuration: z.string(), seed: z.int().min(0).max(2 ** 32 - 1) });

/** Whether everything that is selected is a statement along runs. */
export function selectsRuns(claims: readonly Claim[], select: readonly string[]): boolean {
  return selectParts(claims, select).length === 0 && selectRuns(claims, select).length > 0;
}

/**
 * Repeats the run of the one statement that is selected.
 * @throws InputError if more than one statement is selected, or `given` is no {@link RunInstance} of it
 */
export function replayRun(claims: readonly Claim[], select: readonly string[], given: Json): RunReplay {
  const selected = selectRuns(claims, select);
  const [one, other] = selected;
  if (one === undefined || other !== undefined) {
    const names = selected.map(({ claim, part }) => `${claim.id}/${part.id}`).join(', ');
    throw new InputError(`a run belongs to one statement, and ${select.join(', ')} has ${names}: name one of them`);
  }
  const { claim, part } = one;
  const run = RUN.safeParse(given);
  if (!run.success) {
    throw new InputError(`no run is named by ${JSON.stringify(given)}: a run has a configuration and a seed, `
      + 'as in {"configuration":"…","seed":1}');
  }
  const { configuration, seed } = run.data;
  const names = part.experiments.map((experiment) => experiment.settle().name);
  const experiment = part.experiments[names.indexOf(configuration)];
  if (experiment === undefined) {
    const known = names.map((name) => `"${name}"`).join(', ');
    throw new InputError(`${claim.id}/${part.id} has no configuration "${configuration}": it has ${known}`);
  }
  return { claim: claim.id, part: part.id, configuration, seed, ...experiment.start()(seed) };
}
