/**
 * The instances of a piece of work: decided by the claims, the settings and the task alone.
 * @module
 */
import { activationNamed } from '../activations/named.js';
import type { BoundInstance, Claim, Part } from '../claims/claim.js';
import type { Sampling } from '../claims/domain.js';
import { InputError } from '../data/input-error.js';
import { draw } from './draw.js';
import type { VerifySettings } from './settings.js';
import type { Task } from './task.js';

/** The part of a task, and the claim that it belongs to. */
export function partOf(
  claims: readonly Claim[],
  task: Pick<Task, 'claim' | 'part'>,
): { readonly claim: Claim; readonly part: Part } {
  const claim = claims.find(({ id }) => id === task.claim);
  const part = claim?.parts.find(({ id }) => id === task.part);
  if (claim === undefined || part === undefined) throw new RangeError(`no part ${task.part} of a claim ${task.claim}`);
  return { claim, part };
}

/** What is fixed when the instance with this index is drawn. */
function samplingOf(settings: VerifySettings, task: Task, index: number): Sampling {
  const name = settings.activation;
  const activation = name === undefined ? undefined : activationNamed(name);
  if (name !== undefined && activation === undefined) throw new InputError(`unknown activation "${name}"`);
  const windows = task.source === 'series' ? settings.series?.windows : undefined;
  const position = windows === undefined ? 0 : Math.floor((index * windows.length) / settings.seriesInstances);
  const inputs = windows?.[position];
  return { ...(activation !== undefined && { activation }), ...(inputs !== undefined && { inputs }) };
}

/** Whether the part says that its bound is met at this very instance. */
export function isStatedContact(part: Part, { json }: BoundInstance): boolean {
  const written = JSON.stringify(json);
  return part.contact?.at.some((stated) => JSON.stringify(stated.json) === written) ?? false;
}

/** The drawn instances of a task. */
function* drawnInstances(part: Part, settings: VerifySettings, task: Task): Generator<BoundInstance, void, undefined> {
  for (let index = task.from; index < task.to; index++) {
    const path = [settings.seed, task.claim, task.part, task.source, index].join('/');
    yield draw(part, samplingOf(settings, task, index), path);
  }
}

/** The instances of a task one by one: those that the part states, the one that is given, or drawn ones. */
export function* instancesOf(
  part: Part,
  settings: VerifySettings,
  task: Task,
): Generator<BoundInstance, void, undefined> {
  if (settings.given !== undefined) {
    yield part.read(settings.given);
    return;
  }
  if (task.source === 'stated' || task.source === 'certified') yield* part.contact?.at ?? [];
  if (task.source !== 'stated') {
    yield* drawnInstances(part, settings, task.source === 'certified' ? { ...task, source: 'generated' } : task);
  }
}
