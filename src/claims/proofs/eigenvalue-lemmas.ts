/**
 * The largest eigenvalue of a symmetric $2\times2$ matrix with entries $A,B,C$, against a bound $b$:
 * $\lambda_{\max}\le b$ exactly if $A\le b$, $C\le b$ and $B^2\le(b-A)(b-C)$.
 * @module
 */
import type { Majorant } from '../../network/norm-bounds.js';
import { term, type Term } from '../../numbers/term.js';
import { largestEigenvalue } from '../../theory/hidden-state-constants.js';
import { zero } from './constants-at-a-time.js';
import type { Derivation } from './derivation.js';
import { radicandIn } from './largest-root.js';
import { lemma } from './lemma.js';
import {
  fromSquares, meansOfProducts, multiply, productIsMonotone, rootBelow, rootNotNegative, squareNotNegative,
  squareOfRoot,
} from './lemmas.js';
import { setting, type Lemma, type Premise } from './obligation.js';

/** 2. */
export const two = term.fromRational(2n, 1n);

/** $x^2$. */
export function square(x: Term): Term {
  return term.mul(x, x);
}

const ENTRIES = ['A', 'B', 'C', 'b'] as const;

/** $A\le b$, $C\le b$, $B^2\le(b-A)(b-C)$. */
export function below({ ww, wu, uu }: Majorant<Term>, b: Term) {
  return [
    term.le(zero, term.sub(b, ww)),
    term.le(zero, term.sub(b, uu)),
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
export const eigenvalueBelow = lemma(
  'eigenvalue-below',
  'no eigenvalue exceeds b if b minus the matrix is semidefinite',
  ENTRIES,
  (at) => {
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
  },
);

/** The converse: each diagonal entry, and the determinant. */
export const converses: readonly Lemma[] = [0, 1, 2].map((condition) =>
  lemma(
    `eigenvalue-above-${String(condition + 1)}`,
    'b minus the matrix is semidefinite if no eigenvalue exceeds b',
    ENTRIES,
    (at) => {
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
            positive,
            use(rootNotNegative, { x: discriminant(of) }, [positive]),
            use(squareOfRoot, { x: discriminant(of) }, [positive]),
            use(squareNotNegative, { x: of.wu }),
            ...setting(...premises),
          ];
          if (condition < 2) {
            const difference = condition === 0 ? term.sub(of.ww, of.uu) : term.sub(of.uu, of.ww);
            return [use(fromSquares, { s: difference, r: root }, known)];
          }
          return [...known, use(productIsMonotone, { u: root, v: root, U: rest, V: rest }, known)];
        },
      };
    },
  ),
);

/** $Ar^2+2Brs+Cs^2\le b(r^2+s^2)$: a quadratic form is at most a bound of the eigenvalues times the squared length. */
export const formBelow = lemma(
  'form-below',
  'a form is at most the bound of the eigenvalues times the squared length',
  ['A', 'B', 'C', 'b', 'r', 's'],
  ({ A, B, C, b, r, s }) => {
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
        const signs = ([[A, r], [C, s]] as const).map(([entry, part]) =>
          use(multiply, { c: term.sub(b, entry), u: zero, v: square(part) }, positive));
        const sizes = use(multiply, { c: square(r), u: zero, v: square(s) }, positive);
        const scaled = use(multiply, { c: size, u: square(B), v: term.mul(term.sub(b, A), term.sub(b, C)) }, [sizes]);
        const squares = show('squares', 'the mixed term, squared', term.le(square(mixed), square(term.add(x, y))), [
          scaled,
          use(meansOfProducts, { p: x, n: y }),
        ]);
        return [use(fromSquares, { s: mixed, r: term.add(x, y) }, [squares, ...signs])];
      },
    };
  },
);
