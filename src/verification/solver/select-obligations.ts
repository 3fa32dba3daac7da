/**
 * The obligations of the claims that are asked for, and what is wrong with the way in which they rest on each other.
 * @module
 */
import { closest } from 'fastest-levenshtein';
import type { ClaimProof } from '../../claims/proofs/claim-proof.js';
import type { Obligation, Premise, Proof } from '../../claims/proofs/obligation.js';
import { InputError } from '../../data/input-error.js';
import { messageOf } from './message-of.js';

/** An obligation with the claim that it belongs to. */
export interface ClaimObligation {
  readonly claim: string;
  /** `undefined` if the proof of the claim could not be made at all. */
  readonly obligation: Obligation | undefined;
  /** Inside the claim, for example `recurrent-weight/step`. */
  readonly name: string;
  /** Why it cannot be discharged, whatever a solver says; `null` if nothing speaks against it. */
  readonly flaw: string | null;
}

/** The statement that an obligation is about, for example `hidden-state-gradient/recurrent-weight`. */
export function statementOf({ claim, name }: { readonly claim: string; readonly name: string }): string {
  return `${claim}/${name.split('/', 1).join('')}`;
}

/** What is named instead of obligations where the proof of a claim cannot be made. */
const WHOLE_PROOF = 'proof';

function lemmasOf(premises: readonly Premise[]): readonly string[] {
  return premises.flatMap(({ warrant }) => (warrant.by === 'lemma' ? [warrant.name] : []));
}

/** A proof is read from top to bottom: what it rests on comes before, and a name means one thing. */
function flawOf({ name, premises }: Obligation, before: ReadonlySet<string>): string | null {
  if (before.has(name)) return `two obligations of the claim have the name ${name}: give each its own`;
  const missing = lemmasOf(premises).find((lemma) => !before.has(lemma));
  if (missing === undefined) return null;
  return `it rests on the obligation ${missing}, which the proof does not have before it: put it there`;
}

function obligationsOf({ id, proof }: ClaimProof): readonly ClaimObligation[] {
  let made: Proof;
  try {
    made = proof();
  } catch (error) {
    const flaw = `the obligations cannot be made: ${messageOf(error)}`;
    return [{ claim: id, obligation: undefined, name: WHOLE_PROOF, flaw }];
  }
  const before = new Set<string>();
  return made.map((obligation) => {
    const flaw = flawOf(obligation, before);
    before.add(obligation.name);
    return { claim: id, obligation, name: obligation.name, flaw };
  });
}

/** The statements that a warrant names, for example `growth/critical` in `growth/critical at t-1`. */
function statementsIn(name: string): readonly string[] {
  return name.match(/[a-z0-9-]+\/[a-z0-9-]+/g) ?? [name];
}

/** The statements of the theory on which obligations rest and of which no proof is among `proofs`, each once. */
export function statementsWithoutProof(
  selected: readonly ClaimObligation[],
  proofs: readonly ClaimProof[],
): readonly string[] {
  const proved = new Set(proofs.flatMap(obligationsOf).flatMap(namesOf));
  const used = selected.flatMap(({ obligation }) => obligation?.premises ?? [])
    .flatMap(({ warrant }) => (warrant.by === 'claim' ? statementsIn(warrant.name) : []));
  return [...new Set(used)].filter((name) => !proved.has(name));
}

/** The names by which an obligation can be asked for: its claim, its part, and on to its own. */
function namesOf({ claim, name }: ClaimObligation): readonly string[] {
  const steps = name.split('/');
  return [claim, ...steps.map((_, k) => [claim, ...steps.slice(0, k + 1)].join('/'))];
}

/**
 * The obligations that are selected, in the order of the proofs: a claim selects all of its own, `claim/part` those of
 * the part, and an empty selection everything.
 * @throws InputError if a name selects nothing, with the nearest one that does
 */
export function selectObligations(
  proofs: readonly ClaimProof[],
  select: readonly string[],
): readonly ClaimObligation[] {
  const all = proofs.flatMap(obligationsOf);
  const known = [...new Set([...proofs.map(({ id }) => id), ...all.flatMap(namesOf)])];
  for (const name of select) {
    if (known.includes(name)) continue;
    const nearest = closest(name, known);
    throw new InputError(`unknown claim "${name}"; did you mean "${nearest}"? (see recurrent-proofs list)`);
  }
  return all.filter((one) => select.length === 0 || namesOf(one).some((name) => select.includes(name)));
}
