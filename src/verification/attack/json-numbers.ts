/**
 * An instance in plain JSON as a vector of numbers. The search knows nothing of neurons and networks: it moves numbers,
 * shortens lists, and asks the statement whether what comes out is an instance.
 * @module
 */
import type { Json } from '../../claims/quantity.js';

/** A number of an instance. */
export interface NumberIn {
  /** Its path with `*` for every index, for example `/neuron/u/*`: numbers of one kind are read by one rule. */
  readonly kind: string;
  readonly value: number;
}

/** What a number is called: the last name in its path, for example `u`. */
export function nameOf({ kind }: NumberIn): string {
  return kind.split('/').findLast((step) => step !== '*') ?? '';
}

/** Whether the value is a list. */
export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** The value with every leaf (what is neither a list nor an object) changed, in the order in which it is written. */
function mapLeaves(json: Json, kind: string, change: (leaf: Json, kind: string) => Json): Json {
  if (isList(json)) return json.map((entry) => mapLeaves(entry, `${kind}/*`, change));
  if (typeof json !== 'object' || json === null) return change(json, kind);
  return Object.fromEntries(Object.entries(json).map(([key, value]) =>
    [key, mapLeaves(value, `${kind}/${key}`, change)] as const));
}

/** All numbers, in the order in which they are written. */
export function numbersIn(json: Json): readonly NumberIn[] {
  const found: NumberIn[] = [];
  mapLeaves(json, '', (leaf, kind) => {
    if (typeof leaf === 'number') found.push({ kind, value: leaf });
    return leaf;
  });
  return found;
}

/** All strings, in the order in which they are written. */
export function stringsIn(json: Json): readonly string[] {
  const found: string[] = [];
  mapLeaves(json, '', (leaf) => {
    if (typeof leaf === 'string') found.push(leaf);
    return leaf;
  });
  return found;
}

/** The same value with other numbers, in the order of {@link numbersIn}; a number that is missing stays. */
export function withNumbers(json: Json, values: readonly number[]): Json {
  let index = 0;
  // Zero is added so that no instance holds a negative zero, which JSON does not keep.
  return mapLeaves(json, '', (leaf) => (typeof leaf === 'number' ? (values[index++] ?? leaf) + 0 : leaf));
}

/** The same value with one string in place of another. */
export function withString(json: Json, from: string, to: string): Json {
  return mapLeaves(json, '', (leaf) => (leaf === from ? to : leaf));
}

/** The same object with the fixed entries in place of its own; entries that it does not have are left out. */
export function withFixed(json: Json, fixed: Readonly<Record<string, Json>>): Json {
  if (typeof json !== 'object' || json === null || isList(json)) return json;
  return { ...json, ...Object.fromEntries(Object.entries(fixed).filter(([key]) => key in json)) };
}
