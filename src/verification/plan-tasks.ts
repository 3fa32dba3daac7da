/**
 * The pieces of a verification run: what is asked of each part, and how much of it.
 * @module
 */
import type { Claim, Part } from '../claims/claim.js';
import { planRuns } from './runs/planned-runs.js';
import { selectMeasurements, selectParts, selectRuns, selectTrials, type Selected } from './select.js';
import { DEFAULT_SETTINGS, type VerifySettings } from './settings.js';
import { chunks, type Task } from './task.js';
import { planTrials } from './trials/plan-trials.js';

/** Instances per piece of a part whose instances cost much. */
const SMALL_CHUNK = 4;

function planPart({ claim, part }: Selected, settings: VerifySettings): readonly Task[] {
  const names = { claim: claim.id, part: part.id };
  const count = Math.min(settings.certifiedInstances, settings.instances);
  const certified = part.uncertified === undefined
    ? [{ ...names, source: 'certified' as const, from: 0, to: count }]
    : [];
  if (settings.given !== undefined) return [{ ...names, source: 'given' as const, from: 0, to: 1 }, ...certified];
  const onSeries = part.takesInputs && settings.series !== undefined;
  const size = part.effort === undefined ? undefined : SMALL_CHUNK;
  const series = chunks({ ...names, source: 'series' }, onSeries ? settings.seriesInstances : 0, size);
  return [
    { ...names, source: 'stated' as const, from: 0, to: 1 },
    ...certified,
    ...chunks({ ...names, source: 'generated' }, instancesFor(part, settings), size),
    ...series,
  ];
}

/** How many instances of a part are drawn: as many as the settings say, or their share of what the part can take. */
export function instancesFor({ effort }: Part, { instances }: VerifySettings): number {
  if (effort === undefined) return instances;
  return Math.min(instances, Math.ceil((instances * effort.instances) / DEFAULT_SETTINGS.instances));
}

/** All pieces of a run, in the order of the ledger; stated instances first. */
export function planTasks(claims: readonly Claim[], settings: VerifySettings): readonly Task[] {
  const deterministic = selectParts(claims, settings.select).flatMap((selected) => planPart(selected, settings));
  if (settings.given !== undefined) return deterministic;
  return [
    ...deterministic,
    ...selectTrials(claims, settings.select).flatMap((selected) => planTrials(selected, settings)),
    ...selectRuns(claims, settings.select).flatMap((selected) => planRuns(selected, settings)),
    ...selectMeasurements(claims, settings.select).map(({ claim, part }) =>
      ({ claim: claim.id, part: part.id, source: 'measured' as const, from: 0, to: 1 })),
  ];
}
