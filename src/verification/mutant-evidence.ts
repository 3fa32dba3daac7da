/**
 * What became of false neighbours.
 * @module
 */
import type { MutantEvidence } from './report.js';

/** No false neighbours. */
export const NO_MUTANTS: MutantEvidence = { total: 0, refuted: 0, survivors: [] };

/** The false neighbours of a part, of which these are not refuted. */
export function mutantEvidence<M extends { readonly name: string }>(
  mutants: readonly M[],
  isRefuted: (mutant: M, index: number) => boolean,
): MutantEvidence {
  const survivors = mutants.filter((mutant, k) => !isRefuted(mutant, k)).map(({ name }) => name);
  return { total: mutants.length, refuted: mutants.length - survivors.length, survivors };
}

/** The false neighbours of both. */
export function joinMutants(a: MutantEvidence, b: MutantEvidence): MutantEvidence {
  return { total: a.total + b.total, refuted: a.refuted + b.refuted, survivors: [...a.survivors, ...b.survivors] };
}
