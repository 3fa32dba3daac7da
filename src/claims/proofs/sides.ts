/**
 * The two sides of a statement as formulas, and the proof that one is below the other by bounds of its symbols.
 * @module
 */
import { term, type Term } from '../../numbers/term.js';
import { majorize, type SymbolBound } from './majorize.js';
import { about, type Obligation, type Proof } from './obligation.js';

/** The two sides of a statement, left ≤ right. */
export interface Sides {
  readonly left: Term;
  readonly right: Term;
}

/** That the left side, with every symbol at its bound, is at most the right side. */
export function majorized(
  { left, right }: Sides,
  bounds: readonly SymbolBound[],
  conclusion: Omit<Obligation, 'goal'>,
): Proof {
  const { bound, obligations } = majorize(left, bounds);
  const goal = term.le(bound, right);
  return [...obligations, { ...conclusion, premises: about(goal, conclusion.premises), goal }];
}
