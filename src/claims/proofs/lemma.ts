/**
 * Lemmas over plain symbols: where a solver would have to find a nonlinear step by itself, the step is stated once,
 * proved as an obligation, and then used for the terms at hand.
 * @module
 */
import { symbol, type Formula, type Term } from '../../numbers/term.js';
import { derivation, type Derivation } from './derivation.js';
import { setting, type Lemma, type Premise, type Proof } from './obligation.js';

/** The symbols of a lemma, by their names. */
export type Symbols<Name extends string> = Readonly<Record<Name, Term>>;

/** What a lemma says, and the steps by which a solver can follow. */
export interface LemmaStatement {
  readonly premises: readonly Formula[];
  readonly goal: Formula;
  /** Shows what the solver is to be told besides the premises. */
  readonly by?: (steps: Derivation) => readonly Premise[];
}

/** A lemma over the symbols `names`. */
export function lemma<Name extends string>(
  name: string,
  says: string,
  names: readonly Name[],
  state: (at: Symbols<Name>) => LemmaStatement,
): Lemma {
  const at = Object.fromEntries(names.map((one) => [one, symbol(one)])) as Record<Name, Term>;
  const { premises, goal, by } = state(at);
  function prove(): Proof {
    const given = setting(...premises);
    const steps = derivation(given, `lemma/${name}`);
    const told = by?.(steps) ?? [];
    steps.show('', says, goal, [...given, ...told]);
    return steps.proof();
  }

  let proof: Proof | undefined;
  // Made when it is asked for, so that programs that prove nothing start without it.
  return {
    name: `lemma/${name}`,
    premises,
    goal,
    get proof() {
      proof ??= prove();
      return proof;
    },
  };
}
