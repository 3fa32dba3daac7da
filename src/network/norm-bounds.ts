/**
 * Vectors by bounds of the norms of their two parts, matrices by $2\times2$ majorants: the triangle inequality and
 * the Cauchy–Schwarz inequality as an interpretation. The recursion of a neuron, run here with
 * $h\to\sigma_0$, $D\to\sigma_1$, $S\to\sigma_2$, $w\to\alpha_m$, returns the constants of THEORY, section 1.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import { smallestShiftedPivot } from './pivots.js';
import type { NeuronSpace, PartNorms } from './space.js';

/**
 * A symmetric $2\times2$ matrix $Q\ge0$ with non-negative entries. It majorizes a symmetric matrix $H$ of
 * $\mathbb R\times\mathbb R^d$ if $\lvert\langle v,Hv\rangle\rvert\le r^\top Qr$ for every $v$ with part norms $r$.
 */
export interface Majorant<N> {
  readonly ww: N;
  readonly wu: N;
  readonly uu: N;
}

/** The space of norm bounds; an input is represented by a bound of its norm. */
export function normBounds<N>(K: Arithmetic<N>): NeuronSpace<N, N, PartNorms<N>, Majorant<N>> {
  const zero = K.fromRational(0n, 1n);
  const two = K.fromRational(2n, 1n);
  const scaleMatrix = (factor: N, m: Majorant<N>): Majorant<N> => {
    const size = K.abs(factor);
    return { ww: K.mul(size, m.ww), wu: K.mul(size, m.wu), uu: K.mul(size, m.uu) };
  };
  return {
    zeroVector: { w: zero, u: zero },
    zeroMatrix: { ww: zero, wu: zero, uu: zero },
    pair: (h, x) => ({ w: K.abs(h), u: x }),
    add: (a, b) => ({ w: K.add(a.w, b.w), u: K.add(a.u, b.u) }),
    scale: (factor, v) => {
      const size = K.abs(factor);
      return { w: K.mul(size, v.w), u: K.mul(size, v.u) };
    },
    outer: (v) => ({ ww: K.mul(v.w, v.w), wu: K.mul(v.w, v.u), uu: K.mul(v.u, v.u) }),
    axisSymmetric: (v) => ({ ww: K.mul(two, v.w), wu: v.u, uu: zero }),
    addMatrices: (a, b) => ({ ww: K.add(a.ww, b.ww), wu: K.add(a.wu, b.wu), uu: K.add(a.uu, b.uu) }),
    scaleMatrix,
    partNorms: (v) => v,
    norm: (v) => K.sqrt(K.add(K.mul(v.w, v.w), K.mul(v.u, v.u))),
    quadraticForm: (m, v) => {
      const mixed = K.mul(two, K.mul(m.wu, K.mul(v.w, v.u)));
      return K.add(K.add(K.mul(m.ww, K.mul(v.w, v.w)), mixed), K.mul(m.uu, K.mul(v.u, v.u)));
    },
    smallestShiftedPivot: ({ ww, wu, uu }, beta) => smallestShiftedPivot(K, [[ww, wu], [wu, uu]], beta),
  };
}
