/**
 * How much of the variance of a target the present input explains alone: a target that needs no memory would not show
 * that a recurrent network learns.
 *
 * **What is computed.** The largest share of the variance of the values $f_p$, over all points $p=(j,t)$, that a
 * polynomial of degree at most 3 in the entries of $x_p$ explains: $\sum_k\langle q_k,f\rangle^2/\lVert f-\bar
 * f\rVert^2$ with an orthonormal basis $q_k$ of the polynomials at the points, without the constants. On few points a
 * polynomial explains some of the variance by chance, so that the share errs upward.
 * @module
 */
import type { Sequences } from '../engine/layout.js';

const DEGREE = 3;
/** A monomial whose part outside of the others is shorter than this share of it lies in their span, up to rounding. */
const DEPENDENT = 2 ** -30;

const inner = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, p) => sum + value * (b[p] ?? 0), 0);

/** What is left of `f` outside of the span; twice, because once leaves what rounding puts back. */
function outside(f: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  let left = f;
  for (const q of [...basis, ...basis]) {
    const along = inner(q, left);
    left = left.map((value, p) => value - along * (q[p] ?? 0));
  }
  return left;
}

/** The monomials of degree 1 to {@link DEGREE} at all points: products of entries in the order of their indices. */
function monomials({ count, length, dimension, x }: Sequences): readonly (readonly number[])[] {
  const points = count * length;
  const entry = (k: number): readonly number[] =>
    Array.from({ length: points }, (_, p) => x[p * dimension + k] ?? 0);
  const entries = Array.from({ length: dimension }, (_, k) => entry(k));
  let last = entries.map((values, k) => ({ values, k }));
  const all = [...last];
  for (let degree = 2; degree <= DEGREE; degree += 1) {
    last = last.flatMap((one) => entries.slice(one.k).map((by, j) =>
      ({ values: one.values.map((value, p) => value * (by[p] ?? 0)), k: one.k + j })));
    all.push(...last);
  }
  return all.map(({ values }) => values);
}

/** The share, from 0 to 1; 1 where the target is constant. */
export function shareOfPresent(sequences: Sequences, target: Float64Array): number {
  const points = target.length;
  const constant = Array.from({ length: points }, () => 1 / Math.sqrt(points));
  const basis: (readonly number[])[] = [constant];
  for (const monomial of monomials(sequences)) {
    const rest = outside(monomial, basis);
    const size = Math.sqrt(inner(rest, rest));
    if (size > DEPENDENT * Math.sqrt(inner(monomial, monomial))) basis.push(rest.map((value) => value / size));
  }
  const varying = outside([...target], [constant]);
  const left = outside(varying, basis);
  const variance = inner(varying, varying);
  return variance === 0 ? 1 : 1 - inner(left, left) / variance;
}
