/**
 * Decides identities between formulas. A term is brought to a polynomial with rational coefficients over *atoms*: its
 * symbols, and its subterms under any other operation (a quotient, a root, an elementary function), whose arguments are
 * brought to normal form first. Equal normal forms prove that two terms are equal wherever both are defined, because
 * only the laws of commutative rings are used, the values of functions at zero, and $\sqrt{x^2}=\lvert x\rvert=x$ for
 * sums and products $x$ of what is not negative; different normal forms prove nothing.
 * @module
 */
import { integerRoot } from './ball-root.js';
import { plus, reduced, times, type Fraction } from './fraction.js';
import type { Term, UnaryOperation } from './term.js';

/**
 * Coefficients by monomial; a monomial is the sorted list of its atoms, with repetition. No coefficient is zero, and
 * none need be in lowest terms: most are over powers of two, and few are ever written.
 */
type Polynomial = ReadonlyMap<string, Fraction>;

/** What is known while two terms are compared. */
interface Known {
  /** The normal forms of subterms. */
  readonly forms: Map<Term, Polynomial>;
  /** The names of atoms by what they are: an operation on normal forms. */
  readonly atoms: Map<string, string>;
}

/** Beyond this many monomials an expansion is given up: the identities that are met have far fewer. */
const MAX_MONOMIALS = 512;

/** Operations whose value at zero is zero. */
const VANISHING_AT_ZERO: ReadonlySet<UnaryOperation> = new Set(['abs', 'sqrt', 'tanh', 'sin', 'erf']);

/** Operations whose value at zero is one. */
const ONE_AT_ZERO: ReadonlySet<UnaryOperation> = new Set(['exp', 'cos']);

/** Operations with values that are never negative. */
const NOT_NEGATIVE: ReadonlySet<string> = new Set(['abs', 'sqrt', 'exp', 'constant pi']);

class TooLarge extends Error {}

function constant(p: bigint, q: bigint): Polynomial {
  return new Map(p === 0n ? [] : [['', reduced(p, q)]]);
}

/** Adds one monomial to a polynomial that is being made. */
function addTo(polynomial: Map<string, Fraction>, monomial: string, coefficient: Fraction): void {
  const old = polynomial.get(monomial);
  const total = old === undefined ? coefficient : plus(old, coefficient);
  if (total.p === 0n) polynomial.delete(monomial);
  else polynomial.set(monomial, total);
  if (polynomial.size > MAX_MONOMIALS) throw new TooLarge();
}

function sum(a: Polynomial, b: Polynomial): Polynomial {
  const result = new Map(a);
  for (const [monomial, coefficient] of b) addTo(result, monomial, coefficient);
  return result;
}

function joined(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  return [...a.split(' '), ...b.split(' ')].sort().join(' ');
}

function product(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size * b.size > MAX_MONOMIALS) throw new TooLarge();
  const result = new Map<string, Fraction>();
  for (const [left, x] of a) {
    for (const [right, y] of b) addTo(result, joined(left, right), times(x, y));
  }
  return result;
}

function written(polynomial: Polynomial): string {
  const terms = [...polynomial].map(([monomial, coefficient]) => {
    const { p, q } = reduced(coefficient.p, coefficient.q);
    return `${p.toString(36)}/${q.toString(36)}[${monomial}]`;
  });
  return terms.sort().join('+');
}

/** The atom that an operation on normal forms is, named by a number; `+` marks what is not negative. */
function atom({ atoms }: Known, operation: string, args: readonly Polynomial[]): Polynomial {
  const text = [operation, ...args.map(written)].join('|');
  const positive = operation === 'reciprocal' ? args.every(isSumOfPositives) : NOT_NEGATIVE.has(operation);
  const name = atoms.get(text) ?? `${positive ? '+' : ''}${String(atoms.size)}`;
  atoms.set(text, name);
  return new Map([[name, { p: 1n, q: 1n }]]);
}

/** The atoms of a monomial. */
function atomsOf(monomial: string): readonly string[] {
  return monomial === '' ? [] : monomial.split(' ');
}

/** Whether all coefficients and all atoms are seen to be not negative. */
function isSumOfPositives(polynomial: Polynomial): boolean {
  const isMarked = (name: string): boolean => name.startsWith('+');
  return [...polynomial].every(([monomial, { p }]) => p > 0n && atomsOf(monomial).every(isMarked));
}

/** The root of $c\,m^2$ for the square $c$ of a rational and a product $m$ of atoms that are not negative. */
function rootOfSquare(polynomial: Polynomial): Polynomial | undefined {
  const [only, ...others] = polynomial;
  if (only === undefined || others.length > 0 || !isSumOfPositives(polynomial)) return undefined;
  const [monomial, coefficient] = only;
  const { p, q } = reduced(coefficient.p, coefficient.q);
  const atoms = atomsOf(monomial);
  const half = atoms.filter((_, i) => i % 2 === 0);
  const [rootP, rootQ] = [integerRoot(p), integerRoot(q)];
  // The atoms are sorted: in a square they stand in pairs.
  if (half.join(' ') !== atoms.filter((_, i) => i % 2 === 1).join(' ')) return undefined;
  return rootP * rootP === p && rootQ * rootQ === q ? new Map([[half.join(' '), { p: rootP, q: rootQ }]]) : undefined;
}

/** The polynomial with the opposite sign. */
function negated(polynomial: Polynomial): Polynomial {
  return product(constant(-1n, 1n), polynomial);
}

/** The reciprocal: of a constant other than zero a constant, of anything else an atom. */
function reciprocal(known: Known, polynomial: Polynomial): Polynomial {
  const value = polynomial.size === 1 ? polynomial.get('') : undefined;
  if (value === undefined) return atom(known, 'reciprocal', [polynomial]);
  return value.p > 0n ? constant(value.q, value.p) : constant(-value.q, -value.p);
}

/** The normal form of an operation on one normal form. */
function unary(known: Known, operation: UnaryOperation, argument: Polynomial): Polynomial {
  if (operation === 'neg') return negated(argument);
  if (argument.size === 0 && VANISHING_AT_ZERO.has(operation)) return argument;
  if (argument.size === 0 && ONE_AT_ZERO.has(operation)) return constant(1n, 1n);
  if (operation === 'abs' && isSumOfPositives(argument)) return argument;
  if (operation === 'abs' && isSumOfPositives(negated(argument))) return negated(argument);
  return (operation === 'sqrt' ? rootOfSquare(argument) : undefined) ?? atom(known, operation, [argument]);
}

function normalForm(term: Term, known: Known): Polynomial {
  const old = known.forms.get(term);
  if (old !== undefined) return old;
  const form = expanded(term, known);
  known.forms.set(term, form);
  return form;
}

function expanded(term: Term, known: Known): Polynomial {
  const form = (part: Term): Polynomial => normalForm(part, known);
  switch (term.kind) {
    case 'rational':
      return constant(term.p, term.q);
    case 'symbol':
      return atom(known, `symbol ${term.latex}`, []);
    case 'constant':
      return atom(known, `constant ${term.name}`, []);
    case 'define':
      return form(term.body);
    case 'unary': {
      const { operation, argument } = term;
      // The root of a square of anything is its modulus; the expanded square would hide that.
      const isSquare = argument.kind === 'binary' && argument.operation === 'mul' && argument.left === argument.right;
      return operation === 'sqrt' && isSquare
        ? unary(known, 'abs', form(argument.left))
        : unary(known, operation, form(argument));
    }
    case 'binary': {
      const [left, right] = [form(term.left), form(term.right)];
      if (term.operation === 'add') return sum(left, right);
      if (term.operation === 'sub') return sum(left, negated(right));
      if (term.operation === 'mul') return product(left, right);
      // A quotient is the numerator times the reciprocal: so 0/b = 0 and (a+b)/c = a/c + b/c.
      if (term.operation === 'div') return product(left, reciprocal(known, right));
      // Two numbers with one center and one bound need not be the same: each node is an atom of its own.
      const operation = term.operation === 'near' ? `near ${String(known.forms.size)}` : term.operation;
      return atom(known, operation, [left, right]);
    }
  }
}

/** Whether the two terms have the same normal form, and so are equal wherever both are defined. */
export function areIdentical(left: Term, right: Term): boolean {
  const known = { forms: new Map<Term, Polynomial>(), atoms: new Map<string, string>() };
  try {
    return written(normalForm(left, known)) === written(normalForm(right, known));
  } catch (error) {
    if (error instanceof TooLarge) return false;
    throw error;
  }
}
