/**
 * Computes what a formula stands for, in any number system, from the values of its symbols.
 * @module
 */
import type { Reals } from './number-system.js';
import type { Formula, Term } from './term.js';

/**
 * The value of a term.
 * @param known the value of a subterm that is given: of every symbol, and of whatever else has a value of its own
 * @throws RangeError if a symbol has no value
 */
export function evaluateTerm<N>(
  K: Reals<N, unknown>,
  formula: Term,
  known: (part: Term) => N | undefined,
): N {
  const computed = new Map<Term, N>();
  function compute(part: Term): N {
    switch (part.kind) {
      case 'rational':
        return K.fromRational(part.p, part.q);
      case 'constant':
        return K.pi();
      case 'symbol':
        throw new RangeError(`${part.latex} has no value: give it one`);
      case 'define':
        return value(part.body);
      case 'unary':
        return K[part.operation](value(part.argument));
      case 'binary':
        return K[part.operation](value(part.left), value(part.right));
    }
  }
  function value(part: Term): N {
    const old = computed.get(part);
    if (old !== undefined) return old;
    const result = known(part) ?? compute(part);
    computed.set(part, result);
    return result;
  }
  return value(formula);
}

/** Whether a proposition holds, in the propositions of the number system. */
export function evaluateFormula<N, P>(
  K: Reals<N, P>,
  formula: Formula,
  known: (part: Term) => N | undefined,
): P {
  if (formula.kind === 'and') return K.and(formula.formulas.map((part) => evaluateFormula(K, part, known)));
  const [left, right] = [formula.left, formula.right].map((side) => evaluateTerm(K, side, known));
  return K[formula.relation](left as N, right as N);
}
