import { ball, type Ball } from '../../src/numbers/ball.js';
import type { Reals } from '../../src/numbers/number-system.js';
import { evaluateTerm } from '../../src/numbers/term-evaluate.js';
import { term, type Term } from '../../src/numbers/term.js';
import { conjunction } from '../../src/numbers/truth.js';

const B = ball(300);

/** An enclosure of what a formula without symbols stands for. */
export function termValue(formula: Term): Ball {
  return evaluateTerm(B, formula, () => undefined);
}

/** Formulas whose comparisons answer for the numbers that they stand for, as the laws ask. */
export const comparedTerms: Reals<Term> = {
  ...term,
  le: (a, b) => B.le(termValue(a), termValue(b)),
  lt: (a, b) => B.lt(termValue(a), termValue(b)),
  eq: (a, b) => B.eq(termValue(a), termValue(b)),
  and: conjunction,
};
