/**
 * What a formula speaks of: its symbols, and the named definitions that it rests on.
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

function collectSymbols(term: Term, found: Set<string>): void {
  switch (term.kind) {
    case 'rational':
    case 'constant':
      return;
    case 'symbol':
      found.add(term.latex);
      return;
    case 'define':
      collectSymbols(term.body, found);
      return;
    case 'unary':
      collectSymbols(term.argument, found);
      return;
    case 'binary':
      collectSymbols(term.left, found);
      collectSymbols(term.right, found);
  }
}

/** The free symbols of a formula, by their LaTeX names. */
export function symbolsIn(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Formula): void => {
    if (part.kind === 'and') part.formulas.forEach(visit);
    else [part.left, part.right].forEach((side) => { collectSymbols(side, found); });
  };
  visit(formula);
  return found;
}

/** Each definition once, in the order of a walk from the outside. */
export function definitionsIn(formula: Formula): readonly Definition[] {
  const found = new Map<string, Definition>();
  const visit = (part: Formula): void => {
    if (part.kind === 'and') part.formulas.forEach(visit);
    else [part.left, part.right].forEach((side) => { collect(side, found); });
  };
  visit(formula);
  return [...found.values()];
}
