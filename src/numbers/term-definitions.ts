/**
 * The named definitions that a formula rests on, in the order in which a reader needs them.
 * @module
 */
import type { Formula, Term } from './term.js';

/** A name and the formula that it stands for. */
export type Definition = Extract<Term, { kind: 'define' }>;

function collect(term: Term, found: Map<string, Definition>): void {
  switch (term.kind) {
    case 'rational':
    case 'symbol':
    case 'constant':
      return;
    case 'define':
      if (found.has(term.latex)) return;
      found.set(term.latex, term);
      collect(term.body, found);
      return;
    case 'unary':
      collect(term.argument, found);
      return;
    case 'binary':
      collect(term.left, found);
      collect(term.right, found);
  }
}

/** Each definition once, outermost first. */
export function definitionsIn(formula: Formula): readonly Definition[] {
  const found = new Map<string, Definition>();
  const visit = (part: Formula): void => {
    if (part.kind === 'and') part.formulas.forEach(visit);
    else [part.left, part.right].forEach((side) => { collect(side, found); });
  };
  visit(formula);
  return [...found.values()];
}

/** The same term with every definition replaced by what it stands for. */
export function withoutDefinitions(term: Term): Term {
  switch (term.kind) {
    case 'rational':
    case 'symbol':
    case 'constant':
      return term;
    case 'define':
      return withoutDefinitions(term.body);
    case 'unary':
      return { ...term, argument: withoutDefinitions(term.argument) };
    case 'binary':
      return { ...term, left: withoutDefinitions(term.left), right: withoutDefinitions(term.right) };
  }
}
