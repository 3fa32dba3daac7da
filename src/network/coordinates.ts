/**
 * Vectors and matrices by their entries: here the recursion computes.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import { smallestShiftedPivot } from './pivots.js';
import type { NeuronSpace } from './space.js';
import { innerProduct, norm } from './vector.js';

/** A vector of $\mathbb R\times\mathbb R^d$: the $w$-entry and the $d$ entries of $u$. */
export interface Vector<N> {
  readonly w: N;
  readonly u: readonly N[];
}

/** A symmetric $(1+d)\times(1+d)$ matrix by blocks: `ww`, the row `wu` of length $d$, the $d\times d$ block `uu`. */
export interface SymmetricMatrix<N> {
  readonly ww: N;
  readonly wu: readonly N[];
  readonly uu: readonly (readonly N[])[];
}

/** Doubles as the rationals that they are. */
export function liftReals<N>(K: Arithmetic<N>, entries: readonly number[]): readonly N[] {
  return entries.map((entry) => K.fromNumber(entry));
}

/** A vector of doubles as the rationals that they are. */
export function liftVector<N>(K: Arithmetic<N>, { w, u }: Vector<number>): Vector<N> {
  return { w: K.fromNumber(w), u: liftReals(K, u) };
}

function zip<A, B, C>(a: readonly A[], b: readonly B[], combine: (x: A, y: B) => C): C[] {
  if (a.length !== b.length) throw new RangeError(`dimensions ${String(a.length)} and ${String(b.length)} differ`);
  return b.map((y, i) => combine(a[i] as A, y));
}

/**
 * The space of one neuron with $d$ input weights, in coordinates.
 * @param K the number system
 * @param dimension the input dimension $d$
 */
export function coordinates<N>(
  K: Arithmetic<N>,
  dimension: number,
): NeuronSpace<N, readonly N[], Vector<N>, SymmetricMatrix<N>> {
  const zero = K.fromRational(0n, 1n);
  const two = K.fromRational(2n, 1n);
  const zeros = Array.from({ length: dimension }, () => zero);
  const zeroBlock = zeros.map(() => zeros);
  const times = (factor: N) => (x: N) => K.mul(factor, x);
  const sum = (a: readonly N[], b: readonly N[]): N[] => zip(a, b, (x, y) => K.add(x, y));
  return {
    zeroVector: { w: zero, u: zeros },
    zeroMatrix: { ww: zero, wu: zeros, uu: zeroBlock },
    pair: (h, x) => ({ w: h, u: x }),
    add: (a, b) => ({ w: K.add(a.w, b.w), u: sum(a.u, b.u) }),
    scale: (factor, v) => ({ w: K.mul(factor, v.w), u: v.u.map(times(factor)) }),
    outer: (v) => ({ ww: K.mul(v.w, v.w), wu: v.u.map(times(v.w)), uu: v.u.map((x) => v.u.map(times(x))) }),
    axisSymmetric: (v) => ({ ww: K.mul(two, v.w), wu: v.u, uu: zeroBlock }),
    addMatrices: (a, b) => ({ ww: K.add(a.ww, b.ww), wu: sum(a.wu, b.wu), uu: zip(a.uu, b.uu, sum) }),
    scaleMatrix: (factor, m) => ({
      ww: K.mul(factor, m.ww),
      wu: m.wu.map(times(factor)),
      uu: m.uu.map((row) => row.map(times(factor))),
    }),
    partNorms: (v) => ({ w: K.abs(v.w), u: norm(K, v.u) }),
    norm: (v) => norm(K, [v.w, ...v.u]),
    quadraticForm: (m, v) => {
      const mixed = K.mul(two, K.mul(v.w, innerProduct(K, m.wu, v.u)));
      const image = m.uu.map((row) => innerProduct(K, row, v.u));
      return K.add(K.add(K.mul(m.ww, K.mul(v.w, v.w)), mixed), innerProduct(K, image, v.u));
    },
    smallestShiftedPivot: ({ ww, wu, uu }, beta) =>
      smallestShiftedPivot(K, [[ww, ...wu], ...uu.map((row, i) => [wu[i] as N, ...row])], beta),
  };
}
