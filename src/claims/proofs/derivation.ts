/**
 * A proof written down step by step: each step is an obligation, and what it shows may be used by those after it.
 * @module
 */
import { formulaHash } from '../../numbers/term-hash.js';
import { formulaToText } from '../../numbers/term-text.js';
import type { Formula } from '../../numbers/term.js';
import { instance, instantiated, type Values } from './instance.js';
import { about, distinct, shown, type Lemma, type Obligation, type Premise, type Proof } from './obligation.js';

/** A proof that is being written. */
export interface Derivation {
  /**
   * Shows `goal` from what the context says of its symbols, and from the premises `using`.
   * @returns the goal as a premise for later steps
   */
  show(name: string, says: string, goal: Formula, using?: readonly Premise[]): Premise;
  /**
   * Uses a lemma for the terms `values`. Its premises are among the context and `using`, or are shown first, each as
   * an obligation of its own.
   * @returns what the lemma says of the terms
   */
  use(lemma: Lemma, values: Values, using?: readonly Premise[]): Premise;
  /** Adds obligations that were made elsewhere. */
  add(proof: Proof): void;
  /** All obligations so far. */
  proof(): Proof;
}

/**
 * Begins a proof.
 * @param context what is known from the start: the setting, hypotheses, and statements with proofs of their own
 * @param prefix stands before the name of every step
 */
export function derivation(context: readonly Premise[], prefix = ''): Derivation {
  const steps: Obligation[] = [];
  const sides = new Map<string, Premise>();

  function show(name: string, says: string, goal: Formula, using: readonly Premise[] = []): Premise {
    const known = about(goal, context).filter(({ formula }) => !using.some((one) => one.formula === formula));
    const full = [prefix, name].filter((part) => part !== '').join('/');
    const step: Obligation = { name: full, says, premises: [...known, ...using], goal };
    steps.push(step);
    return shown(step);
  }

  /** A premise of a lemma for the terms at hand: given, or shown once. */
  function side(goal: Formula, using: readonly Premise[]): Premise {
    const key = formulaHash(goal);
    const old = [...context, ...using].find(({ formula }) => formulaHash(formula) === key) ?? sides.get(key);
    if (old !== undefined) return old;
    const name = `side-condition-${String(sides.size + 1)}`;
    const made = show(name, `a premise of a lemma: ${formulaToText(goal)}`, goal, using);
    sides.set(key, made);
    return made;
  }

  return {
    show,
    use(lemma, values, using = []) {
      steps.push(...lemma.proof);
      const given = lemma.premises.map((formula) => side(instantiated(formula, values), using));
      return instance(lemma, values, given);
    },
    add(proof) { steps.push(...proof); },
    proof: () => distinct(steps),
  };
}
