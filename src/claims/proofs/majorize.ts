/**
 * From a formula to a bound of its modulus, node by node. Each symbol is replaced by a bound of its modulus, and each
 * operation is carried over by one lemma of at most two factors, for example
 *
 * $$
 * \lvert u\rvert\le U,\ \lvert v\rvert\le V\ \Longrightarrow\ \lvert uv\rvert\le UV .
 * $$
 *
 * What remains is a formula in the constants alone. A solver proves each lemma at once, where it would be lost in the
 * formula as a whole.
 * @module
 */
import { formulaHash, termHash } from '../../numbers/term-hash.js';
import { smtLibName } from '../../numbers/term-smt-lib.js';
import { termToText } from '../../numbers/term-text.js';
import { symbol, term, type Formula, type Term } from '../../numbers/term.js';
import { setting, type Obligation, type Premise } from './obligation.js';

/** A symbol with a bound of its modulus, and the premises from which the bound follows. */
export interface SymbolBound {
  readonly symbol: Term;
  readonly bound: Term;
  readonly premises: readonly Premise[];
}

/** A bound of the modulus of a formula, with the obligations that it rests on. */
export interface Majorization {
  readonly bound: Term;
  readonly obligations: readonly Obligation[];
}

type Operation = 'sum' | 'difference' | 'product' | 'root' | 'modulus';

const SAYS: Readonly<Record<Operation, string>> = {
  sum: 'the modulus of a sum is at most the sum of the bounds',
  difference: 'the modulus of a difference is at most the sum of the bounds',
  product: 'the modulus of a product is at most the product of the bounds',
  root: 'the root of a number is at most the root of its bound',
  modulus: 'a bound of the modulus bounds the modulus of the modulus',
};

const within = (value: Term, bound: Term): Formula => term.le(term.abs(value), bound);

/** The lemma that `operation` carries bounds of its arguments over to `carried`, once for all arguments. */
function lemma(
  name: Operation,
  operation: (args: readonly Term[]) => Term,
  carried: (bounds: readonly Term[]) => Term,
  count: number,
): Obligation {
  const args = ['u', 'v'].slice(0, count).map(symbol);
  const bounds = ['U', 'V'].slice(0, count).map(symbol);
  const sizes = args.map((arg, i) => within(arg, bounds[i] ?? arg));
  // A root is only ever taken of what is not negative.
  const domain = name === 'root' ? args.map((arg) => term.le(term.fromRational(0n, 1n), arg)) : [];
  return {
    name: `majorize/${name}`,
    says: SAYS[name],
    premises: setting(...sizes, ...domain),
    goal: within(operation(args), carried(bounds)),
  };
}

/** A symbol as part of a name, for example `p_{t-1}`. */
function plainName(part: Term): string {
  return part.kind === 'symbol' ? smtLibName(part.latex).replaceAll('|', '').replaceAll(' ', '-') : termToText(part);
}

/** Whether a formula is a number that is at least zero. */
function isNotNegative(formula: Term): boolean {
  return formula.kind === 'rational' && formula.p >= 0n;
}

/**
 * Bounds the modulus of `formula`.
 * @param bounds the symbols of the formula with their bounds
 * @throws RangeError if the formula has a symbol without a bound, or an operation that carries no bounds over
 */
export function majorize(formula: Term, bounds: readonly SymbolBound[]): Majorization {
  const bySymbol = new Map(bounds.map((one) => [termHash(one.symbol), one]));
  const obligations = new Map<string, Obligation>();
  const known = new Map<Term, Term>();
  const demand = (obligation: Obligation): void => {
    const goal = formulaHash(obligation.goal);
    if (!obligations.has(goal)) obligations.set(goal, obligation);
  };

  function carry(
    name: Operation,
    operation: (args: readonly Term[]) => Term,
    carried: (bounds: readonly Term[]) => Term,
    args: readonly Term[],
  ): Term {
    demand(lemma(name, operation, carried, args.length));
    return carried(args.map(boundOf));
  }

  function bounded(part: Term): Term {
    const stated = part.kind === 'symbol' ? bySymbol.get(termHash(part)) : undefined;
    if (stated !== undefined) {
      const { symbol: one, bound, premises } = stated;
      const name = `bound/${plainName(one)}`;
      demand({ name, says: `${termToText(one)} is at most its bound`, premises, goal: within(one, bound) });
      return bound;
    }
    if (part.kind === 'define') return boundOf(part.body);
    if (part.kind === 'rational') return isNotNegative(part) ? part : term.neg(part);
    const [first, second] = [(args: readonly Term[]) => args[0] as Term, (args: readonly Term[]) => args[1] as Term];
    if (part.kind === 'unary') {
      const { operation, argument } = part;
      if (operation === 'abs') return carry('modulus', (args) => term.abs(first(args)), first, [argument]);
      if (operation === 'sqrt') {
        const root = (args: readonly Term[]): Term => term.sqrt(first(args));
        return carry('root', root, root, [argument]);
      }
    }
    if (part.kind === 'binary') {
      const { operation, left, right } = part;
      const sum = (args: readonly Term[]): Term => term.add(first(args), second(args));
      const product = (args: readonly Term[]): Term => term.mul(first(args), second(args));
      if (operation === 'add') return carry('sum', sum, sum, [left, right]);
      if (operation === 'mul') return carry('product', product, product, [left, right]);
      if (operation === 'sub') {
        return carry('difference', (args) => term.sub(first(args), second(args)), sum, [left, right]);
      }
    }
    const what = part.kind === 'symbol' ? `the symbol ${part.latex} has no bound` : `no lemma carries ${part.kind} over`;
    throw new RangeError(`${what}: give the symbol a bound, or write the formula with sums, products and roots`);
  }

  function boundOf(part: Term): Term {
    const old = known.get(part);
    if (old !== undefined) return old;
    const bound = bounded(part);
    known.set(part, bound);
    return bound;
  }

  const bound = boundOf(formula);
  return { bound, obligations: [...obligations.values()] };
}
