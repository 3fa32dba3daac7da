import type { Json } from '../../../src/claims/quantity.js';
import { isList } from '../../../src/verification/attack/json-numbers.js';

/** What comes in the place of a value; a member for which it is `undefined` is left out. */
export type Change = Json | undefined | ((old: Json) => Json | undefined);

function into(old: Json, change: Change): Json | undefined {
  return typeof change === 'function' ? change(old) : change;
}

function stepped(json: Json, step: string): Json | undefined {
  if (isList(json)) return json[Number(step)];
  return typeof json === 'object' && json !== null && Object.hasOwn(json, step) ? json[step] : undefined;
}

/** What is at the path, names and indices from the root. */
function valueAt(json: Json, path: readonly string[]): Json {
  const value = path.reduce<Json | undefined>((at, step) => (at === undefined ? at : stepped(at, step)), json);
  if (value === undefined) throw new RangeError(`nothing is at ${path.join('/')}`);
  return value;
}

/** The value with what is at the path changed; a member that is not there yet is added to its object. */
export function changedAt(json: Json, [step, ...rest]: readonly string[], change: Change): Json | undefined {
  if (step === undefined) return into(json, change);
  const isNew = rest.length === 0 && stepped(json, step) === undefined;
  const inner = changedAt(isNew ? null : valueAt(json, [step]), rest, change);
  const put = inner === undefined ? [] : [inner];
  if (isList(json)) return json.flatMap((entry, k) => (k === Number(step) ? put : [entry]));
  if (typeof json !== 'object' || json === null) throw new RangeError(`there is no ${step} in ${JSON.stringify(json)}`);
  const others = Object.entries(json).filter(([name]) => name !== step);
  return Object.fromEntries([...others, ...put.map((value) => [step, value] as const)]);
}

/** A list without its last entry. */
export const dropLast = (json: Json): Json => (isList(json) ? json.slice(0, -1) : json);

/** A list in the opposite order. */
export const backwards = (json: Json): Json => (isList(json) ? json.toReversed() : json);
