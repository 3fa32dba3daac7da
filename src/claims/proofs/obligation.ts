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
}

/** One implication: the premises together imply the goal, whatever real numbers the symbols are. */
export interface Obligation {
  /** Names it inside its proof, for example `step` or `recurrent-weight/step`. */
  readonly name: string;
  /** What it says and which step of the proof it is, in one sentence. */
  readonly says: string;
  readonly premises: readonly Premise[];
  readonly goal: Formula;
}

/** The obligations of a statement, in the order of its proof. */
export type Proof = readonly Obligation[];

/** What the setting fixes. */
export function setting(...formulas: readonly Formula[]): readonly Premise[] {
  return formulas.map((formula) => ({ formula, warrant: { by: 'setting' } }));
}

/** The statement at the time before. */
export function induction(...formulas: readonly Formula[]): readonly Premise[] {
  return formulas.map((formula) => ({ formula, warrant: { by: 'induction' } }));
}

/** What another statement of the theory says. */
export function claimed(name: string, ...formulas: readonly Formula[]): readonly Premise[] {
  return formulas.map((formula) => ({ formula, warrant: { by: 'claim', name } }));
}

/** What is taken from the library of mathematics. */
export function assumed(fact: AssumedFact, ...formulas: readonly Formula[]): readonly Premise[] {
  return formulas.map((formula) => ({ formula, warrant: { by: 'fact', fact } }));
}

/** What obligations of the same proof say: their goals, so that a premise cannot differ from what is shown. */
export function shown(...lemmas: readonly Obligation[]): readonly Premise[] {
  return lemmas.map(({ name, goal }) => ({ formula: goal, warrant: { by: 'lemma', name } }));
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

/** Each obligation once, by its name. */
export function distinct(proof: Proof): Proof {
  return [...new Map(proof.map((one) => [one.name, one])).values()];
}

/** The facts that a proof takes from the library of mathematics, each once, in the order in which they are met. */
export function factsOf(proof: Proof): readonly AssumedFact[] {
  const facts = proof.flatMap(({ premises }) =>
    premises.flatMap(({ warrant }) => (warrant.by === 'fact' ? [warrant.fact] : [])));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
