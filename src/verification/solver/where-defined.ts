/**
 * Where all of an obligation is defined. A solver that looks for a countermodel likes to divide by zero, for then the
 * quotient may be anything; what it finds there says nothing.
 * @module
 */
import { setting, type Obligation } from '../../claims/proofs/obligation.js';
import { term, type Formula, type Term } from '../../numbers/term.js';

/** Calls `visit` for every term of a formula once. */
function visitTerms(formula: Formula, visit: (part: Term) => void, seen: Set<Term>): void {
  const walk = (part: Term): void => {
    if (seen.has(part)) return;
    seen.add(part);
    visit(part);
    if (part.kind === 'define') walk(part.body);
    if (part.kind === 'unary') walk(part.argument);
    if (part.kind === 'binary') {
      walk(part.left);
      walk(part.right);
    }
  };
  if (formula.kind !== 'and') {
    walk(formula.left);
    walk(formula.right);
    return;
  }
  for (const one of formula.formulas) visitTerms(one, visit, seen);
}

/** The obligation with the premises that no divisor in it is zero, and that no root is taken of a negative number. */
export function whereDefined(obligation: Obligation): Obligation {
  const zero = term.fromRational(0n, 1n);
  const conditions: Formula[] = [];
  const seen = new Set<Term>();
  const visit = (part: Term): void => {
    if (part.kind === 'binary' && part.operation === 'div') conditions.push(term.lt(zero, term.abs(part.right)));
    if (part.kind === 'unary' && part.operation === 'sqrt') conditions.push(term.le(zero, part.argument));
  };
  for (const formula of [...obligation.premises.map((premise) => premise.formula), obligation.goal]) {
    visitTerms(formula, visit, seen);
  }
  return { ...obligation, premises: [...obligation.premises, ...setting(...conditions)] };
}
