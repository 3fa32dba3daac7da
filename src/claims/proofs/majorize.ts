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

/** How an operation of one or two arguments carries bounds of their moduli over. */
interface Rule {
  readonly name: string;
  readonly says: string;
  readonly carried: (first: Term, second: Term) => Term;
}

const UNARY = {
  abs: {
    name: 'modulus',
    says: 'a bound of the modulus bounds the modulus of the modulus',
    carried: (bound) => bound,
  },
  sqrt: {
    name: 'root',
    says: 'the root of a number is at most the root of its bound',
    carried: (bound) => term.sqrt(bound),
  },
} as const satisfies Record<string, Rule>;

const BINARY = {
  add: {
    name: 'sum',
    says: 'the modulus of a sum is at most the sum of the bounds',
    carried: (first, second) => term.add(first, second),
  },
  sub: {
    name: 'difference',
    says: 'the modulus of a difference is at most the sum of the bounds',
    carried: (first, second) => term.add(first, second),
  },
  mul: {
    name: 'product',
    says: 'the modulus of a product is at most the product of the bounds',
    carried: (first, second) => term.mul(first, second),
  },
} as const satisfies Record<string, Rule>;

function has<K extends string>(table: Readonly<Record<K, unknown>>, key: string): key is K {
  return key in table;
}

const within = (value: Term, bound: Term): Formula => term.le(term.abs(value), bound);
const [u, v, U, V] = ['u', 'v', 'U', 'V'].map(symbol) as [Term, Term, Term, Term];

/** The lemma that an operation carries bounds of its arguments over, for all arguments. */
function lemma({ name, says, carried }: Rule, value: Term, premises: readonly Formula[]): Obligation {
  return { name: `majorize/${name}`, says, premises: setting(...premises), goal: within(value, carried(U, V)) };
}

/** A symbol as part of a name, for example `p_{t-1}`. */
function plainName(latex: string): string {
  return smtLibName(latex).replaceAll('|', '').replaceAll(' ', '-');
}

/**
 * Bounds the modulus of `formula`. Roots are taken of what is not negative only.
 * @param bounds the symbols of the formula with their bounds
 * @throws RangeError if the formula has a symbol without a bound, or an operation that carries no bounds over
 */
export function majorize(formula: Term, bounds: readonly SymbolBound[]): Majorization {
  const bySymbol = new Map(bounds.map((one) => [termHash(one.symbol), one]));
  const obligations = new Map<string, Obligation>();
  const known = new Map<Term, Term>();
  const demand = (obligation: Obligation): void => {
    obligations.set(formulaHash(obligation.goal), obligation);
  };

  function bounded(part: Term): Term {
    switch (part.kind) {
      case 'define':
        return boundOf(part.body);
      case 'rational':
        return term.abs(part);
      case 'symbol': {
        const stated = bySymbol.get(termHash(part));
        if (stated === undefined) throw new RangeError(`the symbol ${part.latex} has no bound: give it one`);
        const { bound, premises } = stated;
        const says = `${termToText(part)} is at most its bound`;
        demand({ name: `bound/${plainName(part.latex)}`, says, premises, goal: within(part, bound) });
        return bound;
      }
      case 'unary': {
        const { operation, argument } = part;
        if (!has(UNARY, operation)) break;
        const domain = operation === 'sqrt' ? [term.le(term.fromRational(0n, 1n), u)] : [];
        demand(lemma(UNARY[operation], term[operation](u), [within(u, U), ...domain]));
        return UNARY[operation].carried(boundOf(argument));
      }
      case 'binary': {
        const { operation, left, right } = part;
        if (!has(BINARY, operation)) break;
        demand(lemma(BINARY[operation], term[operation](u, v), [within(u, U), within(v, V)]));
        return BINARY[operation].carried(boundOf(left), boundOf(right));
      }
      case 'constant':
    }
    throw new RangeError(`no lemma carries ${termToText(part)} over: write it with sums, products and roots`);
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
