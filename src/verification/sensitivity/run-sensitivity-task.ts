/**
 * Does one piece of a measurement of sensitivity.
 * @module
 */
import type { BoundInstance, Claim, Part } from '../../claims/claim.js';
import { confirm } from '../attack/confirm.js';
import { search } from '../attack/search.js';
import { TIMES } from '../attack/settings.js';
import { shrink } from '../attack/shrink.js';
import { planTasks } from '../plan-tasks.js';
import { partNameOf } from '../task.js';
import { instancesOf, partOf } from '../task-instances.js';
import type { SensitivitySettings } from './settings.js';
import { smallestChange, type Changes } from './smallest-change.js';
import type { SensitivityTask } from './task.js';
import { tightened } from './tightened.js';

/** What a piece of work found: plain data. */
export interface SensitivityResult {
  readonly task: SensitivityTask;
  readonly changes: Changes;
}

/** The instances that a verification run with these settings draws, on windows of the series too. */
function* drawnInstances(claim: Claim, part: Part, settings: SensitivitySettings): Generator<BoundInstance> {
  for (const task of planTasks([claim], { ...settings, select: [`${claim.id}/${part.id}`] })) {
    if (task.source === 'generated' || task.source === 'series') yield* instancesOf(part, settings, task);
  }
}

/** What the best instances of a search notice; the best of them is made small, where it may notice more. */
function searched(part: Part, { maxBits, evaluations }: SensitivitySettings, path: string): Changes {
  const found = search(part, { fixed: {}, times: [undefined, ...TIMES], path, evaluations, maxBits });
  const broken = found.refutation === undefined ? [] : [part.read(found.refutation.instance)];
  const changes = smallestChange([...broken, ...Array.from(found.best.values(), ({ instance }) => instance)], maxBits);
  const { noticed } = changes;
  if (noticed === null) return changes;
  const { instance } = shrink(part, noticed, found.strings, (smaller) => {
    // What refutes the statement as it stands goes on to refute that, and not the changed one alone.
    const refutation = confirm(noticed.ends === 'refuted' ? smaller : tightened(smaller, noticed.k), maxBits);
    return refutation && { ...noticed, instance: smaller.json, at: refutation.at };
  });
  const small = smallestChange([part.read(instance)], maxBits);
  return { ...changes, open: small.open, noticed: small.noticed };
}

/** Does one piece of work; the result is decided by the claims, the settings and the task alone. */
export function runSensitivityTask(
  claims: readonly Claim[],
  settings: SensitivitySettings,
  task: SensitivityTask,
): SensitivityResult {
  const { claim, part } = partOf(claims, task);
  const { seed, maxBits } = settings;
  switch (task.check) {
    case 'stated':
      return { task, changes: smallestChange(part.contact?.at ?? [], maxBits) };
    case 'drawn':
      return { task, changes: smallestChange(drawnInstances(claim, part, settings), maxBits) };
    case 'search':
      // The path of the first search of an attack, so that it is the same search.
      return { task, changes: searched(part, settings, [seed, partNameOf(task), 0].join('/')) };
  }
}
