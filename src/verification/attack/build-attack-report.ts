/**
 * Joins the results of an attack into its report.
 * @module
 */
import type { BoundMutant, Claim, Part } from '../../claims/claim.js';
import { checkContact } from '../stated.js';
import { selectParts, selectRuns } from '../select.js';
import type { AttackedClaim, AttackedMutant, AttackedPart, AttackReport, Tightness } from './attack-report.js';
import type { Closest } from './closest.js';
import { mergeResults } from './merge-results.js';
import type { AttackResult } from './run-attack-task.js';
import type { AttackSettings } from './settings.js';
import { attackedName } from './task.js';

/** What the report says beside the results. */
export interface AttackCircumstances {
  readonly version: string;
  readonly interrupted: boolean;
  /** The time limit in seconds, if there was one. */
  readonly seconds: number | null;
}

function tightnessOf(part: Part, closest: Closest | null, maxBits: number): Tightness | null {
  if (part.kind === 'identity') return 'identity';
  if (closest === null) return null;
  if (closest.equality === true) return 'attained';
  if (part.contact === undefined) return 'loose';
  if (part.contact.how === 'attained') return closest.equality === 'open' ? 'attained' : 'unreached';
  const last = checkContact(part, maxBits)?.evidence.ratios.at(-1) ?? Infinity;
  return closest.ratio >= last ? 'approached' : 'unreached';
}

function searched(result: AttackResult | undefined) {
  return {
    attacked: result !== undefined,
    evaluations: result?.evaluations ?? 0,
    unconfirmed: result?.unconfirmed ?? 0,
    undefinedInstances: result?.undefinedInstances ?? 0,
    refutation: result?.refutation ?? null,
  };
}

function mutantReport({ name, belief }: BoundMutant, result: AttackResult | undefined): AttackedMutant {
  return { name, belief, ...searched(result) };
}

function partReport(
  part: Part,
  name: string,
  results: ReadonlyMap<string, AttackResult>,
  maxBits: number,
): AttackedPart {
  const { id, kind, title, contact } = part;
  const result = results.get(name);
  const closest = result?.closest ?? null;
  return {
    id,
    kind,
    title,
    ...searched(result),
    closest,
    tightness: result === undefined ? null : tightnessOf(part, closest, maxBits),
    stated: contact?.how ?? null,
    times: result?.times ?? [],
    mutants: part.mutants.map((mutant) => mutantReport(mutant, results.get(`${name}/${mutant.name}`))),
  };
}

function summaryOf(claims: readonly AttackedClaim[]): AttackReport['summary'] {
  const parts = claims.flatMap((claim) => claim.parts.map((part) => ({ name: `${claim.id}/${part.id}`, part })));
  const mutants = parts.flatMap(({ name, part }) =>
    part.mutants.map((mutant) => ({ name: `${name}/${mutant.name}`, mutant })));
  const survivors = mutants.filter(({ mutant }) => mutant.refutation === null).map(({ name }) => name);
  return {
    parts: parts.length,
    attacked: parts.filter(({ part }) => part.attacked).length,
    refuted: parts.filter(({ part }) => part.refutation !== null).map(({ name }) => name),
    mutants: mutants.length,
    mutantsRefuted: mutants.length - survivors.length,
    survivors,
  };
}

/** The report on the selected claims; several results on one statement are taken together. */
export function buildAttackReport(
  claims: readonly Claim[],
  settings: AttackSettings,
  results: readonly AttackResult[],
  { version, interrupted, seconds }: AttackCircumstances,
): AttackReport {
  const { seed, evaluations, maxBits, profile, select } = settings;
  const byName = new Map<string, AttackResult>();
  for (const result of results.toSorted((a, b) => a.task.round - b.task.round)) {
    const name = attackedName(result.task);
    const before = byName.get(name);
    byName.set(name, before === undefined ? result : mergeResults(before, result));
  }
  const selected = selectParts(claims, select);
  const attacked = [...new Set(selected.map(({ claim }) => claim))].map((claim) => ({
    id: claim.id,
    title: claim.title,
    parts: selected.filter((one) => one.claim === claim)
      .map(({ part }) => partReport(part, `${claim.id}/${part.id}`, byName, maxBits)),
  }));
  return {
    schema: 'recurrent-proofs/attack@1',
    version,
    seed,
    interrupted,
    settings: { evaluations, seconds, maxBits, profile },
    claims: attacked,
    alongRuns: selectRuns(claims, select).map(({ claim, part }) => `${claim.id}/${part.id}`),
    summary: summaryOf(attacked),
  };
}
