import type { Json } from '../../../src/claims/quantity.js';
import { changedAt, type Change } from './changed-json.js';
import { digested, resealed, undigested } from './resealed.js';

/** One way to spoil a certificate that is accepted, and why the checker has to reject what comes out. */
export interface Recipe {
  readonly name: string;
  /** The text of a certificate that is accepted. */
  readonly start: () => string;
  readonly spoil: (text: string) => string;
  readonly reason: RegExp;
}

/** Paths with what is to be there; those that begin with `/` from the root, all others from the first instance on. */
export type Edits = Readonly<Record<string, Change>>;

function edited(content: Json, edits: Edits): Json {
  return Object.entries(edits).reduce((json, [path, change]) => {
    const steps = path.startsWith('/') ? path.slice(1) : `parts/0/instances/0/${path}`;
    return changedAt(json, steps.split('/'), change) ?? null;
  }, content);
}

/** Changes of the content, with canonical form and digest repaired. */
export function byContent(
  start: () => string,
  rows: readonly (readonly [name: string, edits: Edits, reason: RegExp])[],
): readonly Recipe[] {
  const spoil = (edits: Edits) => (text: string) => resealed(edited(JSON.parse(text) as Json, edits));
  return rows.map(([name, edits, reason]) => ({ name, start, spoil: spoil(edits), reason }));
}

type TextRows = readonly (readonly [name: string, change: (text: string) => string, reason: RegExp])[];

/** Changes of the text, digest and all. */
export function byText(start: () => string, rows: TextRows): readonly Recipe[] {
  return rows.map(([name, spoil, reason]) => ({ name, start, spoil, reason }));
}

/** Changes of the text without its digest, which is then that of the changed text. */
export function bySpelling(start: () => string, rows: TextRows): readonly Recipe[] {
  return rows.map(([name, change, reason]) =>
    ({ name, start, spoil: (text) => digested(change(undigested(text))), reason }));
}
