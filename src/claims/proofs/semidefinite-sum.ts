/**
 * Bounds of the largest eigenvalue add up: if $b-A$ and so on are those of semidefinite matrices, so are their sums.
 * @module
 */
import type { Majorant } from '../../network/norm-bounds.js';
import { term, type Term } from '../../numbers/term.js';
import { zero } from './constants-at-a-time.js';
import type { Derivation } from './derivation.js';
import { below, square, two } from './eigenvalue-lemmas.js';
import { lemma } from './lemma.js';
import { fromSquares, meansOfProducts, productIsMonotone } from './lemmas.js';
import type { Lemma, Premise } from './obligation.js';

/** $B_1^2\le x_1y_1$ and $B_2^2\le x_2y_2$, with all $x,y\ge0$, give $(B_1+B_2)^2\le(x_1+x_2)(y_1+y_2)$. */
const determinantsAdd = lemma(
  'determinants-add',
  'the mixed products exceed twice the mixed entry',
  ['B', 'C', 'p', 'q', 'r', 's'],
  ({ B, C, p, q, r, s }) => ({
    premises: [
      term.le(square(B), term.mul(p, q)),
      term.le(square(C), term.mul(r, s)),
      term.le(term.mul(two, term.mul(B, C)), term.add(term.mul(p, s), term.mul(r, q))),
    ],
    goal: term.le(square(term.add(B, C)), term.mul(term.add(p, r), term.add(q, s))),
  }),
);

const MIXED = ['B', 'C', 'p', 'q', 'r', 's'] as const;

/** $(B_1B_2)^2\le(x_1y_2)(x_2y_1)$. */
const mixedSquares = lemma(
  'mixed-squares',
  'the product of the two bounds, in another order',
  MIXED,
  ({ B, C, p, q, r, s }) => ({
    premises: [term.le(term.mul(square(B), square(C)), term.mul(term.mul(p, q), term.mul(r, s)))],
    goal: term.le(square(term.mul(B, C)), term.mul(term.mul(p, s), term.mul(r, q))),
  }),
);

/** $ps+rq\ge0$ for factors that are not negative. */
const nonNegativeProducts = lemma(
  'products-not-negative',
  'products of what is not negative',
  ['p', 's', 'r', 'q'],
  ({ p, s, r, q }) => ({
    premises: [p, s, r, q].map((x) => term.le(zero, x)),
    goal: term.le(zero, term.add(term.mul(p, s), term.mul(r, q))),
  }),
);

/** The sum of two matrices. */
export function total(first: Majorant<Term>, second: Majorant<Term>): Majorant<Term> {
  return {
    ww: term.add(first.ww, second.ww),
    wu: term.add(first.wu, second.wu),
    uu: term.add(first.uu, second.uu),
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
  const product = use(productIsMonotone, {
    u: square(B),
    v: square(other.B),
    U: term.mul(x, y),
    V: term.mul(other.x, other.y),
  });
  const doubled = term.mul(two, term.mul(B, other.B));
  const squares = show(
    'squares',
    'twice the mixed entry, squared',
    term.le(square(doubled), square(term.add(ps, rq))),
    [use(mixedSquares, values, [product]), use(meansOfProducts, { p: ps, n: rq })],
  );
  const positive = use(nonNegativeProducts, { p: x, s: other.y, r: other.x, q: y });
  const linear = use(fromSquares, { s: doubled, r: term.add(ps, rq) }, [squares, positive]);
  return [use(determinantsAdd, values, [linear])];
}

/** The three conditions for a sum, from those for its two matrices. */
export const conditionsAdd: readonly Lemma[] = [0, 1, 2].map((condition) =>
  lemma(`bounds-add-${String(condition + 1)}`, 'matrices add up, and so do bounds of their eigenvalues', PAIR, (at) => {
    const first = { ww: at.A, wu: at.B, uu: at.C };
    const second = { ww: at["A'"], wu: at["B'"], uu: at["C'"] };
    const excess = (of: Majorant<Term>, b: Term) => ({ x: term.sub(b, of.ww), y: term.sub(b, of.uu), B: of.wu });
    return {
      premises: [...below(first, at.b), ...below(second, at["b'"])],
      goal: below(total(first, second), term.add(at.b, at["b'"]))[condition] ?? term.le(zero, zero),
      by: (steps) => (condition < 2 ? [] : mixedEntry(steps, excess(first, at.b), excess(second, at["b'"]))),
    };
  }),
);
