/**
 * The use of a lemma for terms in place of its symbols. It is checked here: a premise of the lemma that is not given is
 * an error of whoever writes the proof.
 * @module
 */
import { formulaHash } from '../../numbers/term-hash.js';
import { rewriteTerm } from '../../numbers/term-rewrite.js';
import { formulaToText } from '../../numbers/term-text.js';
import { term, type Formula, type Term } from '../../numbers/term.js';
import type { Lemma, Premise } from './obligation.js';

/** Terms by the symbols that they are to replace. */
export type Values = Readonly<Record<string, Term>>;

function substituted(part: Term, values: Values): Term {
  return rewriteTerm(part, (one) => (one.kind === 'symbol' ? values[one.latex] : undefined));
}

/** The formula with the symbols replaced. */
export function instantiated(formula: Formula, values: Values): Formula {
  if (formula.kind === 'and') return term.and(formula.formulas.map((part) => instantiated(part, values)));
  return term[formula.relation](substituted(formula.left, values), substituted(formula.right, values));
}

/**
 * What a lemma says of the terms `values`.
 * @param given must hold every premise of the lemma for these terms
 * @throws RangeError if a premise of the lemma is not among the given ones
 */
export function instance({ name, premises, goal }: Lemma, values: Values, given: readonly Premise[]): Premise {
  const known = new Set(given.map(({ formula }) => formulaHash(formula)));
  for (const formula of premises) {
    const needed = instantiated(formula, values);
    if (known.has(formulaHash(needed))) continue;
    throw new RangeError(`${name} is used without ${formulaToText(needed)}: give it, or show it first`);
  }
  return { formula: instantiated(goal, values), warrant: { by: 'lemma', name }, from: given };
}
