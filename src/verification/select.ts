/**
 * What of a ledger a run is about: claims and parts by their names.
 * @module
 */
import { closest } from 'fastest-levenshtein';
import { partsOfAnyKind, type Claim, type Part } from '../claims/claim.js';
import type { Measurement } from '../claims/measurement.js';
import type { RunPart } from '../claims/runs/run-part.js';
import type { TrialPart } from '../claims/trial-part.js';
import { InputError } from '../data/input-error.js';
import { partNameOf } from './task.js';

/** A part with the claim that it belongs to. */
export interface Selected<P = Part> {
  readonly claim: Claim;
  readonly part: P;
}

function select<P extends { readonly id: string }>(
  claims: readonly Claim[],
  names: readonly string[],
  partsOf: (claim: Claim) => readonly P[],
): readonly Selected<P>[] {
  const named = (claim: Claim, part: { readonly id: string }): string => partNameOf({ claim: claim.id, part: part.id });
  const known = claims.flatMap((claim) => [claim.id, ...partsOfAnyKind(claim).map((part) => named(claim, part))]);
  for (const name of names) {
    if (known.includes(name)) continue;
    const nearest = closest(name, known);
    throw new InputError(`unknown claim "${name}"; did you mean "${nearest}"? (see recurrent-proofs list)`);
  }
  return claims.flatMap((claim) => partsOf(claim)
    .filter((part) => names.length === 0 || names.includes(claim.id) || names.includes(named(claim, part)))
    .map((part) => ({ claim, part })));
}

/**
 * The deterministic parts that are selected: a claim selects all its parts, `claim/part` one, and an empty selection
 * everything.
 * @throws InputError if a name is neither, with the nearest one that is
 */
export function selectParts(claims: readonly Claim[], names: readonly string[]): readonly Selected[] {
  return select(claims, names, ({ parts }) => parts);
}

/** The statistical parts that are selected, in the same way. */
export function selectTrials(claims: readonly Claim[], names: readonly string[]): readonly Selected<TrialPart>[] {
  return select(claims, names, ({ trials = [] }) => trials);
}

/** The parts along runs that are selected, in the same way. */
export function selectRuns(claims: readonly Claim[], names: readonly string[]): readonly Selected<RunPart>[] {
  return select(claims, names, ({ runs = [] }) => runs);
}

/** The measurements that are selected, in the same way. */
export function selectMeasurements(
  claims: readonly Claim[],
  names: readonly string[],
): readonly Selected<Measurement>[] {
  return select(claims, names, ({ measurements = [] }) => measurements);
}

/**
 * The deterministic parts that are selected, for work that is done on instances.
 * @param what the work, to go after "there is nothing to"
 * @throws InputError if a name is selected and there is no such part
 */
export function selectInstances(
  claims: readonly Claim[],
  names: readonly string[],
  what: string,
  suits: (part: Part) => boolean = () => true,
): readonly Selected[] {
  const selected = selectParts(claims, names).filter(({ part }) => suits(part));
  if (names.length > 0 && selected.length === 0) {
    throw new InputError(`there is nothing to ${what} in ${names.join(', ')}: recurrent-proofs verify checks it`);
  }
  return selected;
}
