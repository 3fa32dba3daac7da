/**
 * What a solver has to discharge so that a statement holds for all times, weights and inputs at once: implications
 * between formulas over the reals (THEORY, section 7). Formulas are those of `numbers/term.ts`, written by the code
 * that also computes, so that what is proved is what runs.
 *
 * Every premise says where it comes from. Nothing else is taken for granted: what a proof takes from the library of
 * mathematics is an {@link AssumedFact}, named in the report.
 * @module
 */
import { formulaHash } from '../../numbers/term-hash.js';
import { symbolsIn } from '../../numbers/term-definitions.js';
import type { Formula } from '../../numbers/term.js';

/** A theorem that the proofs use and no solver proves here, with its statement and where to read its proof. */
export interface AssumedFact {
  /** Its name in reports, for example `mean-value-theorem`. */
  readonly id: string;
  /** The statement, as prose with LaTeX. */
  readonly statement: string;
  readonly reference: string;
}

/** Why a premise may be used. */
export type Warrant =
  /** A condition of the setting (THEORY, section 0), or what a symbol stands for. */
  | { readonly by: 'setting' }
  /** A hypothesis of the part, by its name. */
  | { readonly by: 'hypothesis'; readonly name: string }
  /** The statement itself at the time before. */
  | { readonly by: 'induction' }
  /** Another statement of the theory, `claim/part`, with a proof of its own. */
  | { readonly by: 'claim'; readonly name: string }
  | { readonly by: 'fact'; readonly fact: AssumedFact }
  /** An obligation of the same proof, by its name. */
  | { readonly by: 'lemma'; readonly name: string };

/** A premise with its warrant. */
export interface Premise {
  readonly formula: Formula;
  readonly warrant: Warrant;
  /** The premises of the lemma that was used for it. */
  readonly from?: readonly Premise[];
}

/** One implication: the premises together imply the goal, whatever real numbers the symbols are. */
export interface Obligation {
  /** Names it inside its proof, for example `step` or `recurrent-weight/step`. */
  readonly name: string;
  /** What it says and which step of the proof it is, in one sentence. */
  readonly says: string;
  readonly premises: readonly Premise[];
  readonly goal: Formula;
  /** Facts by which the step stands for the statement, where they are not premises of it. */
  readonly facts?: readonly AssumedFact[];
}

/** The obligations of a statement, in the order of its proof. */
export type Proof = readonly Obligation[];

/** An implication over plain symbols, for use with any terms in their place, with the obligations that show it. */
export interface Lemma {
  readonly name: string;
  readonly premises: readonly Formula[];
  readonly goal: Formula;
  readonly proof: Proof;
}

/** Premises that may be used for one reason. */
export function warranted(warrant: Warrant, ...formulas: readonly Formula[]): readonly Premise[] {
  return formulas.map((formula) => ({ formula, warrant }));
}

/** What the setting fixes. */
export function setting(...formulas: readonly Formula[]): readonly Premise[] {
  return warranted({ by: 'setting' }, ...formulas);
}

/** The statement at the time before. */
export function induction(...formulas: readonly Formula[]): readonly Premise[] {
  return warranted({ by: 'induction' }, ...formulas);
}

/** What is used without a formula of its own is named all the same, by a premise that says nothing. */
const NOTHING: Formula = { kind: 'and', formulas: [] };

/** What another statement of the theory says; without formulas, only that it is used. */
export function claimed(name: string, ...formulas: readonly Formula[]): readonly Premise[] {
  return warranted({ by: 'claim', name }, ...(formulas.length === 0 ? [NOTHING] : formulas));
}

/** What is taken from the library of mathematics; without formulas, only that it is used. */
export function assumed(fact: AssumedFact, ...formulas: readonly Formula[]): readonly Premise[] {
  return warranted({ by: 'fact', fact }, ...(formulas.length === 0 ? [NOTHING] : formulas));
}

/** What an obligation of the same proof says: its goal, so that a premise cannot differ from what is shown. */
export function shown({ name, goal }: Obligation): Premise {
  return { formula: goal, warrant: { by: 'lemma', name } };
}

/** The same obligations with `prefix/` before every name, also where one refers to another. */
export function named(prefix: string, proof: Proof): Proof {
  const inside = new Set(proof.map(({ name }) => name));
  const renamed = (premise: Premise): Premise => {
    const { warrant } = premise;
    if (warrant.by !== 'lemma' || !inside.has(warrant.name)) return premise;
    return { ...premise, warrant: { by: 'lemma', name: `${prefix}/${warrant.name}` } };
  };
  return proof.map((one) => ({ ...one, name: `${prefix}/${one.name}`, premises: one.premises.map(renamed) }));
}

/** The premises, each once, that speak of nothing but what the goal speaks of. */
export function about(goal: Formula, premises: readonly Premise[]): readonly Premise[] {
  const spokenOf = symbolsIn(goal);
  const kept = premises.filter(({ formula }) => [...symbolsIn(formula)].every((name) => spokenOf.has(name)));
  return [...new Map(kept.map((premise) => [formulaHash(premise.formula), premise])).values()];
}

/** The same proof, the last step of which rests on facts that are not among its premises. */
export function restingOn(facts: readonly AssumedFact[], proof: Proof): Proof {
  return proof.map((one, i) => (i === proof.length - 1 ? { ...one, facts } : one));
}

/** What an obligation says, as a text that is the same exactly if premises and goal are. */
function content({ premises, goal }: Obligation): string {
  return [...premises.map(({ formula }) => formulaHash(formula)), formulaHash(goal)].join(' ');
}

/**
 * Each obligation once, by its name.
 * @throws RangeError if two different obligations have one name, so that none is lost
 */
export function distinct(proof: Proof): Proof {
  const byName = new Map<string, Obligation>();
  for (const one of proof) {
    const old = byName.get(one.name);
    if (old !== undefined && content(old) !== content(one)) {
      throw new RangeError(`two different obligations have the name ${one.name}: give each its own`);
    }
    byName.set(one.name, old ?? one);
  }
  return [...byName.values()];
}

function withSources(premise: Premise): readonly Premise[] {
  return [premise, ...(premise.from ?? []).flatMap(withSources)];
}

/** The premises of an obligation, and those of the lemmas that were used for them. */
export function premisesOf({ premises }: Obligation): readonly Premise[] {
  return premises.flatMap(withSources);
}

/** The facts that a proof takes from the library of mathematics, each once, in the order in which they are met. */
export function factsOf(proof: Proof): readonly AssumedFact[] {
  const facts = proof.flatMap((one) =>
    [...one.facts ?? [], ...premisesOf(one).flatMap(({ warrant }) => (warrant.by === 'fact' ? [warrant.fact] : []))]);
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
