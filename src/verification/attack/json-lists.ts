/**
 * Instances with shorter, longer and constant lists. Which lists belong together (all vectors of one dimension, the
 * neurons and signs of a network) is not known here: lists of one length are changed together, and the reader of
 * instances rejects what does not fit.
 * @module
 */
import type { Json } from '../../claims/quantity.js';
import { isList } from './json-numbers.js';

interface ListIn {
  readonly path: string;
  readonly list: readonly Json[];
}

/** The value with every list changed, the inner lists first. */
function mapLists(json: Json, path: string, change: (found: ListIn) => readonly Json[]): Json {
  if (isList(json)) {
    return change({ path, list: json.map((entry, i) => mapLists(entry, `${path}/${i}`, change)) });
  }
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, value]) => [key, mapLists(value, `${path}/${key}`, change)] as const);
  return Object.fromEntries(entries);
}

function listsIn(json: Json): readonly ListIn[] {
  const found: ListIn[] = [];
  mapLists(json, '', (one) => {
    found.push(one);
    return one.list;
  });
  return found;
}

function holdsNumbers({ list }: ListIn): boolean {
  return list.every((entry) => typeof entry === 'number');
}

type Choice = (found: ListIn) => boolean;

/** Sets of lists that may belong together, each with the length of its lists. */
function choices(json: Json): readonly { readonly length: number; readonly chosen: Choice }[] {
  const lists = listsIn(json);
  const lengths = [...new Set(lists.map(({ list }) => list.length))];
  return [
    ...lists.filter((one) => !holdsNumbers(one)).map(({ path, list }) =>
      ({ length: list.length, chosen: (one: ListIn) => one.path === path })),
    ...lengths.map((length) => ({ length, chosen: ({ list }: ListIn) => list.length === length })),
    ...lengths.map((length) =>
      ({ length, chosen: (one: ListIn) => one.list.length === length && holdsNumbers(one) })),
  ];
}

function changed(json: Json, chosen: Choice, change: (list: readonly Json[]) => readonly Json[]): Json {
  return mapLists(json, '', (found) => (chosen(found) ? change(found.list) : found.list));
}

/** The first entry alone, the first half, and all entries but one. */
export function shorter(json: Json): readonly Json[] {
  return choices(json).filter(({ length }) => length > 1).flatMap(({ length, chosen }) => {
    const lengths = [...new Set([1, Math.floor(length / 2), length - 1])];
    const without = length <= 4 ? Array.from({ length: length - 1 }, (_, i) => i) : [0];
    return [
      ...lengths.map((kept) => changed(json, chosen, (list) => list.slice(0, kept))),
      ...without.map((left) => changed(json, chosen, (list) => list.filter((_, i) => i !== left))),
    ];
  });
}

/** The last entry, or the whole list, once more. */
export function longer(json: Json): readonly Json[] {
  return choices(json).flatMap(({ chosen }) => [
    changed(json, chosen, (list) => [...list, ...list.slice(-1)]),
    changed(json, chosen, (list) => [...list, ...list]),
  ]);
}

/** Lists in which every entry is the first one. */
export function constant(json: Json): readonly Json[] {
  return choices(json).filter(({ length }) => length > 1).map(({ chosen }) =>
    changed(json, chosen, (list) => list.map(() => list[0] ?? null)));
}
