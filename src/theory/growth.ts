/**
 * The growth polynomial $p_t(a)=\sum_{k=0}^{t-1}a^k$, with $p_0=0$ and $p_t=1+a\,p_{t-1}$ (THEORY, section 0). It
 * carries every dependence of the constants on the sequence length.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/** One step: $p_t=1+a\,p_{t-1}$. */
export function growthStep<N>(K: Arithmetic<N>, a: N, before: N): N {
  return K.define('p_t', () => K.add(K.fromRational(1n, 1n), K.mul(a, before)));
}

/** The growth rate $a=\sigma_1\alpha$ of the recurrent weights in $[-\alpha,\alpha]$. */
export function growthRate<N>(K: Arithmetic<N>, sigma1: N, alpha: N): N {
  return K.define('a', () => K.mul(sigma1, alpha));
}

/** $p_1(a),p_2(a),\dots,p_T(a)$, one at a time. */
export function* growth<N>(K: Arithmetic<N>, a: N, length: number): Generator<N, void, undefined> {
  let p = K.fromRational(0n, 1n);
  for (let t = 1; t <= length; t++) {
    p = growthStep(K, a, p);
    yield p;
  }
}
