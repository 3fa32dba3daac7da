/**
 * The number system of formulas. A number is a syntax tree: generic code that computes a bound in floats or balls
 * writes the formula of that bound when it is run here. One tree, several readers: `term-latex.ts` for documents,
 * `term-text.ts` for a terminal, `term-hash.ts` for fingerprints.
 *
 * The only rewriting is what keeps recursions readable and changes no value where $x$ has one: $0+x=x$, $0\cdot x=0$,
 * $1\cdot x=x$, $x/1=x$, $--x=x$, and arithmetic between rational constants.
 * @module
 */
import { fractionOfDouble, reduced } from './fraction.js';
import type { Reals } from './number-system.js';

/** Operations of one argument that have a node of their own. */
export type UnaryOperation = 'neg' | 'sqrt' | 'abs' | 'exp' | 'tanh' | 'sin' | 'cos' | 'erf';
/** Operations of two arguments that have a node of their own. */
export type BinaryOperation = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'near';

/** A formula that stands for a real number. */
export type Term =
  | { readonly kind: 'rational'; readonly p: bigint; readonly q: bigint }
  | { readonly kind: 'symbol'; readonly latex: string }
  | { readonly kind: 'constant'; readonly name: 'pi' }
  | { readonly kind: 'define'; readonly latex: string; readonly body: Term }
  | { readonly kind: 'unary'; readonly operation: UnaryOperation; readonly argument: Term }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly left: Term; readonly right: Term };

/** A formula that stands for a proposition about reals. */
export type Formula =
  | { readonly kind: 'comparison'; readonly relation: 'le' | 'lt' | 'eq'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'and'; readonly formulas: readonly Formula[] };

/** A free symbol, named by its LaTeX form, for example `\\sigma_1`. */
export function symbol(latex: string): Term {
  return { kind: 'symbol', latex };
}

function rational(p: bigint, q: bigint): Term {
  return { kind: 'rational', ...reduced(p, q) };
}

/** Terms that are the same tree have the same denotation; used only to recognise 0 and 1. */
function isConstant(term: Term, value: bigint): boolean {
  return term.kind === 'rational' && term.p === value && term.q === 1n;
}

function unary(operation: UnaryOperation, argument: Term): Term {
  return { kind: 'unary', operation, argument };
}

function binary(operation: BinaryOperation, left: Term, right: Term): Term {
  return { kind: 'binary', operation, left, right };
}

function neg(a: Term): Term {
  if (a.kind === 'rational') return rational(-a.p, a.q);
  return a.kind === 'unary' && a.operation === 'neg' ? a.argument : unary('neg', a);
}

function add(a: Term, b: Term): Term {
  if (isConstant(a, 0n)) return b;
  if (isConstant(b, 0n)) return a;
  if (a.kind === 'rational' && b.kind === 'rational') return rational(a.p * b.q + b.p * a.q, a.q * b.q);
  return binary('add', a, b);
}

function mul(a: Term, b: Term): Term {
  if (isConstant(a, 0n) || isConstant(b, 1n)) return a;
  if (isConstant(b, 0n) || isConstant(a, 1n)) return b;
  if (a.kind === 'rational' && b.kind === 'rational') return rational(a.p * b.p, a.q * b.q);
  return binary('mul', a, b);
}

function abs(a: Term): Term {
  if (a.kind === 'rational') return a.p < 0n ? rational(-a.p, a.q) : a;
  return a.kind === 'unary' && (a.operation === 'abs' || a.operation === 'sqrt') ? a : unary('abs', a);
}

function fromNumber(x: number): Term {
  if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not a finite number, so it is no rational`);
  return { kind: 'rational', ...fractionOfDouble(x) };
}

/** The system whose numbers are formulas and whose comparisons are propositions about them. */
export const term: Reals<Term, Formula> = {
  name: 'term',
  fromNumber,
  fromRational: rational,
  neg,
  add,
  sub: (a, b) => (isConstant(b, 0n) ? a : isConstant(a, 0n) ? neg(b) : binary('sub', a, b)),
  mul,
  div: (a, b) => (isConstant(b, 1n) ? a : binary('div', a, b)),
  sqrt: (a) => (isConstant(a, 0n) || isConstant(a, 1n) ? a : unary('sqrt', a)),
  abs,
  min: (a, b) => binary('min', a, b),
  max: (a, b) => binary('max', a, b),
  near: (a, b) => (isConstant(b, 0n) ? a : binary('near', a, b)),
  define: (latex, body) => ({ kind: 'define', latex, body: body() }),
  exp: (a) => unary('exp', a),
  tanh: (a) => unary('tanh', a),
  sin: (a) => unary('sin', a),
  cos: (a) => unary('cos', a),
  erf: (a) => unary('erf', a),
  pi: () => ({ kind: 'constant', name: 'pi' }),
  le: (left, right) => ({ kind: 'comparison', relation: 'le', left, right }),
  lt: (left, right) => ({ kind: 'comparison', relation: 'lt', left, right }),
  eq: (left, right) => ({ kind: 'comparison', relation: 'eq', left, right }),
  and: (formulas) => ({ kind: 'and', formulas }),
};
