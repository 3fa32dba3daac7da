/**
 * The work of an attack in pieces that can be done in any order and on any worker.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { selectParts } from '../select.js';
import type { AttackSettings } from './settings.js';

/** One piece of work: a part, or one of its false neighbours. */
export interface AttackTask {
  readonly claim: string;
  readonly part: string;
  /** The name of the false neighbour; `null` for the part itself. */
  readonly mutant: string | null;
  /** Attacks that go on start a new round, with other random choices. */
  readonly round: number;
  readonly evaluations: number;
}

/**
 * The pieces of a round, in the order of the ledger.
 * @throws InputError if a selected claim does not exist
 */
export function planAttack(
  claims: readonly Claim[],
  { select, evaluations }: AttackSettings,
  round = 0,
): readonly AttackTask[] {
  return selectParts(claims, select).flatMap(({ claim, part }) =>
    [null, ...part.mutants.map(({ name }) => name)].map((mutant) =>
      ({
        claim: claim.id, part: part.id, mutant, round,
        evaluations: Math.min(evaluations, part.effort?.evaluations ?? evaluations),
      })));
}

/** The statement of a piece, for example `growth/subcritical` or `growth/subcritical/lostSigma1`. */
export function attackedName({ claim, part, mutant }: AttackTask): string {
  return [claim, part, ...(mutant === null ? [] : [mutant])].join('/');
}
