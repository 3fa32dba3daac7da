/**
 * The largest eigenvalue of a symmetric $2\times2$ matrix with entries $A,B,C$, against a bound $b$:
 * $\lambda_{\max}\le b$ exactly if $A\le b$, $C\le b$ and $B^2\le(b-A)(b-C)$. Such bounds add up.
 * @module
 */
import type { Majorant } from '../../network/norm-bounds.js';
import { term, type Term } from '../../numbers/term.js';
import { largestEigenvalue } from '../../theory/hidden-state-constants.js';
import { zero } from './constants-at-a-time.js';
import type { Derivation } from './derivation.js';
import { lemma } from './lemma.js';
import {
  fromSquares, meansOfProducts, multiply, productIsMonotone, rootBelow, rootNotNegative, squareNotNegative, squareOfRoot,
} from './lemmas.js';
import { radicandIn } from './largest-root.js';
import { setting, type Lemma, type Premise } from './obligation.js';

const two = term.fromRational(2n, 1n);
const square = (x: Term): Term => term.mul(x, x);
const ENTRIES = ['A', 'B', 'C', 'b'] as const;

/** $A\le b$, $C\le b$, $B^2\le(b-A)(b-C)$. */
function below({ ww, wu, uu }: Majorant<Term>, b: Term) {
  return [
    term.le(zero, term.sub(b, ww)), term.le(zero, term.sub(b, uu)),
    term.le(square(wu), term.mul(term.sub(b, ww), term.sub(b, uu))),
  ] as const;
}

const matrix = ({ A, B, C }: Readonly<Record<'A' | 'B' | 'C', Term>>): Majorant<Term> => ({ ww: A, wu: B, uu: C });

/** The discriminant $(A-C)^2+4B^2$, and $0\le$ it. */
function discriminant(of: Majorant<Term>): Term {
  return radicandIn(largestEigenvalue(term, of));
}

function discriminantNotNegative({ use, show }: Derivation, of: Majorant<Term>): Premise {
  const squares = [use(squareNotNegative, { x: term.sub(of.ww, of.uu) }), use(squareNotNegative, { x: of.wu })];
  return show('discriminant', 'a sum of squares', term.le(zero, discriminant(of)), squares);
}

/** If $A,C\le b$ and $B^2\le(b-A)(b-C)$ then $\lambda_{\max}\le b$. */
export const eigenvalueBelow = lemma('eigenvalue-below', 'no eigenvalue exceeds b if b minus the matrix is semidefinite',
  ENTRIES, (at) => {
    const of = matrix(at);
    const rest = term.sub(term.mul(two, at.b), term.add(of.ww, of.uu));
    const premises = below(of, at.b);
    return {
      premises,
      goal: term.le(largestEigenvalue(term, of), at.b),
      by: (steps) => {
        const known = [discriminantNotNegative(steps, of), ...setting(...premises)];
        return [steps.use(rootBelow, { x: discriminant(of), y: rest }, known)];
      },
    };
  });

/** The converse: each diagonal entry, and the determinant. */
const converses: readonly Lemma[] = [0, 1, 2].map((condition) =>
  lemma(`eigenvalue-above-${String(condition + 1)}`, 'b minus the matrix is semidefinite if no eigenvalue exceeds b',
    ENTRIES, (at) => {
      const of = matrix(at);
      const premises = [term.le(largestEigenvalue(term, of), at.b)];
      const root = term.sqrt(discriminant(of));
      const rest = term.sub(term.mul(two, at.b), term.add(of.ww, of.uu));
      return {
        premises,
        goal: below(of, at.b)[condition] ?? term.le(zero, zero),
        by(steps) {
          const { use } = steps;
          const positive = discriminantNotNegative(steps, of);
          const known = [
            positive, use(rootNotNegative, { x: discriminant(of) }, [positive]),
            use(squareOfRoot, { x: discriminant(of) }, [positive]), use(squareNotNegative, { x: of.wu }),
            ...setting(...premises),
          ];
          if (condition < 2) {
            const difference = condition === 0 ? term.sub(of.ww, of.uu) : term.sub(of.uu, of.ww);
            return [use(fromSquares, { s: difference, r: root }, known)];
          }
          return [...known, use(productIsMonotone, { u: root, v: root, U: rest, V: rest }, known)];
        },
      };
    }));

/** A matrix with a bound of its largest eigenvalue, and the premises that say so. */
export interface BoundedMatrix {
  readonly matrix: Majorant<Term>;
  readonly bound: Term;
  /** $A\le b$, $C\le b$ and $B^2\le(b-A)(b-C)$. */
  readonly premises: readonly Premise[];
}

const valuesOf = ({ ww, wu, uu }: Majorant<Term>, b: Term) => ({ A: ww, B: wu, C: uu, b });

/** From $\lambda_{\max}\le b$ the three conditions. */
export function boundedBy({ use }: Derivation, of: Majorant<Term>, b: Term, known: readonly Premise[]): BoundedMatrix {
  return { matrix: of, bound: b, premises: converses.map((one) => use(one, valuesOf(of, b), known)) };
}

/** From the three conditions $\lambda_{\max}\le b$. */
export function eigenvalueOf({ use }: Derivation, { matrix: of, bound, premises }: BoundedMatrix): Premise {
  return use(eigenvalueBelow, valuesOf(of, bound), premises);
}

/** The conditions, each shown from the context and from `using`. */
export function bounded(
  { show }: Derivation,
  name: string,
  of: Majorant<Term>,
  { bound, using }: { readonly bound: Term; readonly using: readonly Premise[] },
): BoundedMatrix {
  const goals = below(of, bound);
  const premises = goals.map((goal, i) =>
    show(`${name}/condition-${i + 1}`, 'the bound minus the matrix is semidefinite', goal, using));
  return { matrix: of, bound, premises };
}

/** $B_1^2\le x_1y_1$ and $B_2^2\le x_2y_2$, with all $x,y\ge0$, give $(B_1+B_2)^2\le(x_1+x_2)(y_1+y_2)$. */
const determinantsAdd = lemma('determinants-add', 'the mixed products exceed twice the mixed entry',
  ['B', 'C', 'p', 'q', 'r', 's'], ({ B, C, p, q, r, s }) => ({
    premises: [
      term.le(square(B), term.mul(p, q)), term.le(square(C), term.mul(r, s)),
      term.le(term.mul(two, term.mul(B, C)), term.add(term.mul(p, s), term.mul(r, q))),
    ],
    goal: term.le(square(term.add(B, C)), term.mul(term.add(p, r), term.add(q, s))),
  }));

const MIXED = ['B', 'C', 'p', 'q', 'r', 's'] as const;

/** $(B_1B_2)^2\le(x_1y_2)(x_2y_1)$. */
const mixedSquares = lemma('mixed-squares', 'the product of the two bounds, in another order', MIXED,
  ({ B, C, p, q, r, s }) => ({
    premises: [term.le(
      term.mul(square(B), square(C)), term.mul(term.mul(p, q), term.mul(r, s)),
    )],
    goal: term.le(square(term.mul(B, C)), term.mul(term.mul(p, s), term.mul(r, q))),
  }));

/** $ps+rq\ge0$ for factors that are not negative. */
const nonNegativeProducts = lemma('products-not-negative', 'products of what is not negative', ['p', 's', 'r', 'q'],
  ({ p, s, r, q }) => ({
    premises: [p, s, r, q].map((x) => term.le(zero, x)),
    goal: term.le(zero, term.add(term.mul(p, s), term.mul(r, q))),
  }));

/** The sum of two matrices. */
function total(first: Majorant<Term>, second: Majorant<Term>): Majorant<Term> {
  return {
    ww: term.add(first.ww, second.ww), wu: term.add(first.wu, second.wu), uu: term.add(first.uu, second.uu),
  };
}

const PAIR = ['A', 'B', 'C', 'b', "A'", "B'", "C'", "b'"] as const;

/** $(B_1+B_2)^2\le(x_1+x_2)(y_1+y_2)$ for $x=b-A$ and $y=b-C$, step by step. */
function mixedEntry(
  { show, use }: Derivation,
  { x, y, B }: Readonly<Record<'x' | 'y' | 'B', Term>>,
  other: Readonly<Record<'x' | 'y' | 'B', Term>>,
): readonly Premise[] {
  const [ps, rq] = [term.mul(x, other.y), term.mul(other.x, y)];
  const values = { B, C: other.B, p: x, q: y, r: other.x, s: other.y };
  const product = use(productIsMonotone,
    { u: square(B), v: square(other.B), U: term.mul(x, y), V: term.mul(other.x, other.y) });
  const doubled = term.mul(two, term.mul(B, other.B));
  const squares = show('squares', 'twice the mixed entry, squared', term.le(square(doubled), square(term.add(ps, rq))),
    [use(mixedSquares, values, [product]), use(meansOfProducts, { p: ps, n: rq })]);
  const positive = use(nonNegativeProducts, { p: x, s: other.y, r: other.x, q: y });
  const linear = use(fromSquares, { s: doubled, r: term.add(ps, rq) }, [squares, positive]);
  return [use(determinantsAdd, values, [linear])];
}

/** The three conditions for a sum, from those for its two matrices. */
const conditionsAdd: readonly Lemma[] = [0, 1, 2].map((condition) =>
  lemma(`bounds-add-${String(condition + 1)}`, 'matrices add up, and so do bounds of their eigenvalues', PAIR, (at) => {
    const first = { ww: at.A, wu: at.B, uu: at.C };
    const second = { ww: at["A'"], wu: at["B'"], uu: at["C'"] };
    const excess = (of: Majorant<Term>, b: Term) => ({ x: term.sub(b, of.ww), y: term.sub(b, of.uu), B: of.wu });
    return {
      premises: [...below(first, at.b), ...below(second, at["b'"])],
      goal: below(total(first, second), term.add(at.b, at["b'"]))[condition] ?? term.le(zero, zero),
      by: (steps) => (condition < 2 ? [] : mixedEntry(steps, excess(first, at.b), excess(second, at["b'"]))),
    };
  }));

/** Matrices add up, and so do their bounds. */
export function sumOf({ use }: Derivation, first: BoundedMatrix, second: BoundedMatrix): BoundedMatrix {
  const other = valuesOf(second.matrix, second.bound);
  const values = {
    ...valuesOf(first.matrix, first.bound), "A'": other.A, "B'": other.B, "C'": other.C, "b'": other.b,
  };
  const known = [...first.premises, ...second.premises];
  return {
    matrix: total(first.matrix, second.matrix),
    bound: term.add(first.bound, second.bound),
    premises: conditionsAdd.map((one) => use(one, values, known)),
  };
}

/** $Ar^2+2Brs+Cs^2\le b(r^2+s^2)$: a quadratic form is at most a bound of the eigenvalues times the squared length. */
export const formBelow = lemma('form-below', 'a form is at most the bound of the eigenvalues times the squared length',
  ['A', 'B', 'C', 'b', 'r', 's'], ({ A, B, C, b, r, s }) => {
    const of = { ww: A, wu: B, uu: C };
    const [x, y] = [term.mul(term.sub(b, A), square(r)), term.mul(term.sub(b, C), square(s))];
    const mixed = term.mul(two, term.mul(B, term.mul(r, s)));
    const form = term.add(term.add(term.mul(A, square(r)), mixed), term.mul(C, square(s)));
    return {
      premises: below(of, b),
      goal: term.le(form, term.mul(b, term.add(square(r), square(s)))),
      by({ show, use }) {
        const size = term.mul(square(r), square(s));
        const positive = [r, s].map((part) => use(squareNotNegative, { x: part }));
        const [first, second] = [[b, A, r], [b, C, s]].map(([top = b, entry = A, part = r]) =>
          use(multiply, { c: term.sub(top, entry), u: zero, v: square(part) }, positive));
        const sizes = use(multiply, { c: square(r), u: zero, v: square(s) }, positive);
        const scaled = use(multiply, { c: size, u: square(B), v: term.mul(term.sub(b, A), term.sub(b, C)) }, [sizes]);
        const squares = show('squares', 'the mixed term, squared', term.le(square(mixed), square(term.add(x, y))),
          [scaled, use(meansOfProducts, { p: x, n: y })]);
        const signs = [first, second].filter((one) => one !== undefined);
        return [use(fromSquares, { s: mixed, r: term.add(x, y) }, [squares, ...signs])];
      },
    };
  });

/** What {@link formBelow} says of a bounded matrix in the direction $(r,s)$. */
export function formOf({ use }: Derivation, { matrix: of, bound, premises }: BoundedMatrix, r: Term, s: Term): Premise {
  return use(formBelow, { ...valuesOf(of, bound), r, s }, premises);
}
