/**
 * Decides identities between formulas. A term is brought to a polynomial with rational coefficients over *atoms*: its
 * symbols, and its subterms under any other operation (a quotient, a root, an elementary function), whose arguments are
 * brought to normal form first. Equal normal forms prove that two terms are equal wherever both are defined, because
 * only the laws of commutative rings are used, the values of functions at zero, and $\sqrt{x^2}=\lvert x\rvert=x$ for
 * sums and products $x$ of what is not negative; different normal forms prove nothing.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { integerRoot } from './ball-root.js';
import { reduced, type Fraction } from './fraction.js';
import type { Term, UnaryOperation } from './term.js';

/** Coefficients by monomial; a monomial is the sorted list of its atoms, with repetition. No coefficient is zero. */
type Polynomial = ReadonlyMap<string, Fraction>;

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
function addTo(polynomial: Map<string, Fraction>, monomial: string, { p, q }: Fraction): void {
  const old = polynomial.get(monomial);
  const total = old === undefined ? { p, q } : reduced(old.p * q + p * old.q, old.q * q);
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
    for (const [right, y] of b) addTo(result, joined(left, right), reduced(x.p * y.p, x.q * y.q));
  }
  return result;
}

function written(polynomial: Polynomial): string {
  const terms = [...polynomial].map(([monomial, { p, q }]) => `${String(p)}/${String(q)}[${monomial}]`);
  return terms.sort().join('+');
}

/** The atom that an operation on normal forms is, named by a fingerprint of both; `+` marks what is not negative. */
function atom(operation: string, args: readonly Polynomial[]): Polynomial {
  const text = [operation, ...args.map(written)].join('|');
  const positive = operation === 'reciprocal' ? args.every(isSumOfPositives) : NOT_NEGATIVE.has(operation);
  return new Map([[`${positive ? '+' : ''}${bytesToHex(sha256(utf8ToBytes(text)))}`, { p: 1n, q: 1n }]]);
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
  const [monomial, { p, q }] = only;
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
function reciprocal(polynomial: Polynomial): Polynomial {
  const value = polynomial.size === 1 ? polynomial.get('') : undefined;
  if (value === undefined) return atom('reciprocal', [polynomial]);
  return value.p > 0n ? constant(value.q, value.p) : constant(-value.q, -value.p);
}

/** The normal form of an operation on one normal form. */
function unary(operation: UnaryOperation, argument: Polynomial): Polynomial {
  if (operation === 'neg') return negated(argument);
  if (argument.size === 0 && VANISHING_AT_ZERO.has(operation)) return argument;
  if (argument.size === 0 && ONE_AT_ZERO.has(operation)) return constant(1n, 1n);
  if (operation === 'abs' && isSumOfPositives(argument)) return argument;
  if (operation === 'abs' && isSumOfPositives(negated(argument))) return negated(argument);
  return (operation === 'sqrt' ? rootOfSquare(argument) : undefined) ?? atom(operation, [argument]);
}

function normalForm(term: Term, known: Map<Term, Polynomial>): Polynomial {
  const old = known.get(term);
  if (old !== undefined) return old;
  const form = expanded(term, (part) => normalForm(part, known), () => known.size);
  known.set(term, form);
  return form;
}

function expanded(term: Term, form: (part: Term) => Polynomial, known: () => number): Polynomial {
  switch (term.kind) {
    case 'rational':
      return constant(term.p, term.q);
    case 'symbol':
      return atom(`symbol ${term.latex}`, []);
    case 'constant':
      return atom(`constant ${term.name}`, []);
    case 'define':
      return form(term.body);
    case 'unary': {
      const { operation, argument } = term;
      // The root of a square of anything is its modulus; the expanded square would hide that.
      const isSquare = argument.kind === 'binary' && argument.operation === 'mul' && argument.left === argument.right;
      return operation === 'sqrt' && isSquare ? unary('abs', form(argument.left)) : unary(operation, form(argument));
    }
    case 'binary': {
      const [left, right] = [form(term.left), form(term.right)];
      if (term.operation === 'add') return sum(left, right);
      if (term.operation === 'sub') return sum(left, negated(right));
      if (term.operation === 'mul') return product(left, right);
      // A quotient is the numerator times the reciprocal: so 0/b = 0 and (a+b)/c = a/c + b/c.
      if (term.operation === 'div') return product(left, reciprocal(right));
      // Two numbers with one center and one bound need not be the same: each node is an atom of its own.
      return atom(term.operation === 'near' ? `near ${String(known())}` : term.operation, [left, right]);
    }
  }
}

/** Whether the two terms have the same normal form, and so are equal wherever both are defined. */
export function areIdentical(left: Term, right: Term): boolean {
  const known = new Map<Term, Polynomial>();
  try {
    return written(normalForm(left, known)) === written(normalForm(right, known));
  } catch (error) {
    if (error instanceof TooLarge) return false;
    throw error;
  }
}
