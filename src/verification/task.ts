/**
 * The work of a verification run in pieces that can be done in any order and on any worker. The pieces are fixed by the
 * settings alone, so that results do not depend on how many workers there are.
 * @module
 */
import { closest } from 'fastest-levenshtein';
import type { Claim, Part } from '../claims/claim.js';
import { InputError } from '../data/input-error.js';
import type { VerifySettings } from './settings.js';

/**
 * Where instances come from: drawn at random, drawn on windows of the series, stated by the claim, or by the user;
 * `certified` are the stated ones and the first of the drawn ones (or the one by the user) once more.
 */
export type Source = 'generated' | 'series' | 'stated' | 'given' | 'certified';

/** One piece of work: the instances `from` to `to` (exclusive) of one part from one source. */
export interface Task {
  readonly claim: string;
  readonly part: string;
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

/** The name of the part of a task, as the command line takes it. */
export function partNameOf({ claim, part }: Pick<Task, 'claim' | 'part'>): string {
  return `${claim}/${part}`;
}

/** A part with the claim that it belongs to. */
export interface Selected {
  readonly claim: Claim;
  readonly part: Part;
}

/** Instances per piece: small enough for even loads and a quick stop. */
const CHUNK = 25;

/**
 * The parts that are selected: a claim selects all its parts, `claim/part` one, and an empty selection everything.
 * @throws InputError if a name is neither, with the nearest one that is
 */
export function selectParts(claims: readonly Claim[], select: readonly string[]): readonly Selected[] {
  const all = claims.flatMap((claim) => claim.parts.map((part) => ({ claim, part })));
  const names = ({ claim, part }: Selected): readonly string[] => [claim.id, `${claim.id}/${part.id}`];
  const known = [...new Set(all.flatMap(names))];
  for (const name of select) {
    if (known.includes(name)) continue;
    const nearest = closest(name, known);
    throw new InputError(`unknown claim "${name}"; did you mean "${nearest}"? (see recurrent-proofs list)`);
  }
  return all.filter((selected) => select.length === 0 || names(selected).some((name) => select.includes(name)));
}

/** That many instances in pieces. */
export function chunks(task: Omit<Task, 'from' | 'to'>, count: number): readonly Task[] {
  return Array.from({ length: Math.ceil(count / CHUNK) }, (_, k) =>
    ({ ...task, from: k * CHUNK, to: Math.min(count, (k + 1) * CHUNK) }));
}

/** All pieces of a run, in the order of the ledger; stated instances first. */
export function planTasks(claims: readonly Claim[], settings: VerifySettings): readonly Task[] {
  return selectParts(claims, settings.select).flatMap(({ claim, part }) => {
    const names = { claim: claim.id, part: part.id };
    const count = Math.min(settings.certifiedInstances, settings.instances);
    const certified = { ...names, source: 'certified' as const, from: 0, to: count };
    if (settings.given !== undefined) return [{ ...names, source: 'given' as const, from: 0, to: 1 }, certified];
    const onSeries = part.takesInputs && settings.series !== undefined;
    return [
      { ...names, source: 'stated' as const, from: 0, to: 1 },
      certified,
      ...chunks({ ...names, source: 'generated' }, settings.instances),
      ...chunks({ ...names, source: 'series' }, onSeries ? settings.seriesInstances : 0),
    ];
  });
}
