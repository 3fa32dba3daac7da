/**
 * Puts other terms in the place of parts of a formula.
 * @module
 */
import { term, type Term } from './term.js';

/**
 * The term with parts replaced, from the outside in; what is built anew is simplified as the system of formulas does.
 * @param replacement what stands in the place of a part, or `undefined` if its own parts are to be looked at
 */
export function rewriteTerm(part: Term, replacement: (part: Term) => Term | undefined): Term {
  const replaced = replacement(part);
  if (replaced !== undefined) return replaced;
  const inside = (inner: Term): Term => rewriteTerm(inner, replacement);
  switch (part.kind) {
    case 'rational':
    case 'symbol':
    case 'constant':
      return part;
    case 'define':
      return term.define(part.latex, () => inside(part.body));
    case 'unary':
      return term[part.operation](inside(part.argument));
    case 'binary':
      return term[part.operation](inside(part.left), inside(part.right));
  }
}
