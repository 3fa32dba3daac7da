/**
 * Lemmas over plain symbols, and their use: where a solver would have to find a nonlinear step by itself, the step is
 * stated once over symbols, proved as an obligation, and then used for the terms at hand. The use is checked here: a
 * premise of a lemma that is not given is an error of whoever writes the proof.
 * @module
 */
import { formulaHash } from '../../numbers/term-hash.js';
import { formulaToText } from '../../numbers/term-text.js';
import type { Formula, Term } from '../../numbers/term.js';
import { symbol, term } from '../../numbers/term.js';
import { setting, type Obligation, type Premise } from './obligation.js';

/** The term with the symbols replaced. */
function substituted(part: Term, values: Readonly<Record<string, Term>>): Term {
  switch (part.kind) {
    case 'rational':
    case 'constant':
      return part;
    case 'symbol':
      return values[part.latex] ?? part;
    case 'define':
      return term.define(part.latex, () => substituted(part.body, values));
    case 'unary':
      return term[part.operation](substituted(part.argument, values));
    case 'binary':
      return term[part.operation](substituted(part.left, values), substituted(part.right, values));
  }
}

/** The formula with the symbols replaced. */
export function instantiated(formula: Formula, values: Readonly<Record<string, Term>>): Formula {
  if (formula.kind === 'and') return term.and(formula.formulas.map((part) => instantiated(part, values)));
  return term[formula.relation](substituted(formula.left, values), substituted(formula.right, values));
}

/** A lemma over symbols: `build` gets them by their names. */
export function lemma<Names extends string>(
  name: string,
  says: string,
  names: readonly Names[],
  build: (at: Readonly<Record<Names, Term>>) => { readonly premises: readonly Formula[]; readonly goal: Formula },
): Obligation {
  const at = Object.fromEntries(names.map((one) => [one, symbol(one)])) as Record<Names, Term>;
  const { premises, goal } = build(at);
  return { name: `lemma/${name}`, says, premises: setting(...premises), goal };
}

/**
 * What a lemma says of the terms `values`.
 * @param given must hold every premise of the lemma for these terms
 * @throws RangeError if a premise of the lemma is not among the given ones
 */
export function instance(
  { name, premises, goal }: Obligation,
  values: Readonly<Record<string, Term>>,
  given: readonly Premise[],
): Premise {
  const known = new Set(given.map(({ formula }) => formulaHash(formula)));
  for (const { formula } of premises) {
    const needed = instantiated(formula, values);
    if (known.has(formulaHash(needed))) continue;
    throw new RangeError(`${name} is used without ${formulaToText(needed)}: give it, or show it first`);
  }
  return { formula: instantiated(goal, values), warrant: { by: 'lemma', name } };
}
