/**
 * Symmetric $2\times2$ matrices with bounds of their largest eigenvalues, in proofs.
 * @module
 */
import type { Majorant } from '../../network/norm-bounds.js';
import { term, type Term } from '../../numbers/term.js';
import type { Derivation } from './derivation.js';
import { below, converses, eigenvalueBelow, formBelow } from './eigenvalue-lemmas.js';
import type { Premise } from './obligation.js';
import { conditionsAdd, total } from './semidefinite-sum.js';

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
    show(`${name}/condition-${i + 1}`, 'the bound minus the matrix is semidefinite', goal, using),
  );
  return { matrix: of, bound, premises };
}

/** Matrices add up, and so do their bounds. */
export function sumOf({ use }: Derivation, first: BoundedMatrix, second: BoundedMatrix): BoundedMatrix {
  const other = valuesOf(second.matrix, second.bound);
  const values = {
    ...valuesOf(first.matrix, first.bound),
    "A'": other.A,
    "B'": other.B,
    "C'": other.C,
    "b'": other.b,
  };
  const known = [...first.premises, ...second.premises];
  return {
    matrix: total(first.matrix, second.matrix),
    bound: term.add(first.bound, second.bound),
    premises: conditionsAdd.map((one) => use(one, values, known)),
  };
}

/** What {@link formBelow} says of a bounded matrix in the direction $(r,s)$. */
export function formOf({ use }: Derivation, { matrix: of, bound, premises }: BoundedMatrix, r: Term, s: Term): Premise {
  return use(formBelow, { ...valuesOf(of, bound), r, s }, premises);
}
