/**
 * How far a hidden state computed in double precision can lie from the exact one (THEORY, section 1,
 * `rounding-error`). Every rounded operation obeys the standard model: with the unit roundoff $\mathsf u=2^{-53}$ and
 * the underflow unit $\eta_{\min}=2^{-1075}$, half of the least positive double,
 *
 * $$
 * \operatorname{fl}(a\pm b)=(a\pm b)(1+\delta),\qquad
 * \operatorname{fl}(ab)=ab(1+\delta)+\eta,\qquad
 * \lvert\delta\rvert\le\mathsf u,\ \lvert\eta\rvert\le\eta_{\min},
 * $$
 *
 * if nothing overflows: a sum of doubles is a multiple of $2^{-1074}$, so that it is exact where it is subnormal. A
 * product of $k$ factors $1+\delta_i$ lies within $\gamma_k=k\mathsf u/(1-k\mathsf u)$ of 1.
 *
 * The formulas are rigorous where the number system is. In float64 itself they are evidence: $\eta_{\min}$, for one,
 * rounds to zero there.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import { growth } from './growth.js';

/** $1/\mathsf u=2^{53}$. */
const INVERSE_ROUNDOFF = 2n ** 53n;
/** $1/\eta_{\min}=2^{1075}$. */
const INVERSE_UNDERFLOW = 2n ** 1075n;

/** The unit roundoff $\mathsf u=2^{-53}$ of double precision. */
export function unitRoundoff<N>(K: Arithmetic<N>): N {
  return K.fromRational(1n, INVERSE_ROUNDOFF);
}

/** The underflow unit $\eta_{\min}=2^{-1075}$ of double precision; zero in a system that cannot hold it. */
export function underflowUnit<N>(K: Arithmetic<N>): N {
  return K.fromRational(1n, INVERSE_UNDERFLOW);
}

/**
 * $\gamma_k=k\mathsf u/(1-k\mathsf u)=k/(2^{53}-k)$: the product of $k$ factors $1+\delta_i$ with
 * $\lvert\delta_i\rvert\le\mathsf u$ lies within $\gamma_k$ of 1. *Proof.* It is at most
 * $(1+\mathsf u)^k\le1/(1-\mathsf u)^k$ and at least $(1-\mathsf u)^k$, and by Bernoulli's inequality
 * $(1-\mathsf u)^k\ge1-k\mathsf u$; the distances to 1 are at most $1/(1-k\mathsf u)-1=\gamma_k$ and
 * $k\mathsf u\le\gamma_k$. $\square$
 * @param k how many rounded operations a term goes through
 * @throws RangeError if `k` is not an integer from 0 to $2^{53}-1$
 */
export function gamma<N>(K: Arithmetic<N>, k: number): N {
  if (!Number.isSafeInteger(k) || k < 0) {
    throw new RangeError(`${String(k)} rounded operations: give an integer from 0 to 2^53 - 1`);
  }
  return K.fromRational(BigInt(k), INVERSE_ROUNDOFF - BigInt(k));
}

/** One time step as the float run sees it. */
export interface PreactivationStep<N> {
  /** The stored recurrent weight. */
  readonly w: N;
  /** The $d$ stored input weights. */
  readonly u: readonly N[];
  /** The $d$ entries of the stored input $x_t$. */
  readonly x: readonly N[];
  /** $\hat\sigma_0\ge\lvert\hat h_{t-1}\rvert$, a bound of the computed state that enters. */
  readonly stateBound: N;
}

/**
 * The bound $\zeta$ of what rounding adds in one formation of $a_t$:
 * $\lvert\hat a_t-(w\hat h_{t-1}+\langle u,x_t\rangle)\rvert\le\zeta$ with
 *
 * $$
 * \zeta=\gamma_{d+1}\Big(\lvert w\rvert\hat\sigma_0+\sum_k\lvert u_kx_{t,k}\rvert\Big)+(d+1)(1+\gamma_d)\,\eta_{\min},
 * $$
 *
 * for $\hat a_t=\operatorname{fl}(w\hat h_{t-1}+\operatorname{fl}\langle u,x_t\rangle)$, the inner product summed from
 * 0 in the order of the indices (any order would do). *Proof.* Of the $d$ additions of the inner product the first
 * adds to 0 and is exact, so that each $u_kx_{t,k}$ is rounded at most $1+(d-1)+1=d+1$ times, and $w\hat h_{t-1}$ at
 * most twice, or once if $d=0$. Each of the $d+1$ products adds an $\eta$, which at most $d$ additions multiply by
 * $1+\delta$. $\square$
 * @throws RangeError if `u` and `x` differ in length
 */
export function preactivationError<N>(K: Arithmetic<N>, { w, u, x, stateBound }: PreactivationStep<N>): N {
  if (u.length !== x.length) {
    throw new RangeError(`${u.length} input weights and an input of ${x.length} entries: make them equal`);
  }
  const d = u.length;
  let size = K.mul(K.abs(w), stateBound);
  for (const [k, weight] of u.entries()) size = K.add(size, K.abs(K.mul(weight, x[k] as N)));
  const products = K.fromRational(BigInt(d + 1), 1n);
  const carried = K.add(K.fromRational(1n, 1n), gamma(K, d));
  const underflow = K.mul(K.mul(products, carried), underflowUnit(K));
  return K.add(K.mul(gamma(K, d + 1), size), underflow);
}

/** What the bound of a whole run is made of. */
export interface RoundingSources<N> {
  /** $\sigma_1=\sup\lvert\sigma'\rvert$. */
  readonly sigma1: N;
  /** $\zeta$: at least {@link preactivationError} at every step. */
  readonly zeta: N;
  /** $\kappa\ge\lvert\hat\sigma(\hat a_t)-\sigma(\hat a_t)\rvert$: the error of the implemented activation. */
  readonly kappa: N;
}

/**
 * One step of the error: $\lvert\hat h_{t-1}-h_{t-1}\rvert\le E$ implies
 * $\lvert\hat h_t-h_t\rvert\le\sigma_1(\lvert w\rvert E+\zeta)+\kappa$. *Proof.* $\hat h_t$ lies within $\kappa$ of
 * $\sigma(\hat a_t)$; $\sigma$ is $\sigma_1$-Lipschitz; and $\hat a_t$ lies within $\zeta$ of
 * $w\hat h_{t-1}+\langle u,x_t\rangle$, which lies within $\lvert w\rvert E$ of $a_t$. $\square$
 */
export function roundingErrorStep<N>(
  K: Arithmetic<N>,
  { sigma1, zeta, kappa }: RoundingSources<N>,
  w: N,
  before: N,
): N {
  return K.add(K.mul(sigma1, K.add(K.mul(K.abs(w), before), zeta)), kappa);
}

/**
 * The bound $(\sigma_1\zeta+\kappa)\,p_t$ of $\lvert\hat h_t-h_t\rvert$, for $p_t=p_t(\sigma_1\lvert w\rvert)$.
 * *Proof.* $E_0=0=p_0$; and $E_{t-1}\le(\sigma_1\zeta+\kappa)p_{t-1}$ gives, by {@link roundingErrorStep},
 * $E_t\le(\sigma_1\zeta+\kappa)(1+\sigma_1\lvert w\rvert p_{t-1})=(\sigma_1\zeta+\kappa)p_t$. $\square$
 */
export function roundingBound<N>(K: Arithmetic<N>, { sigma1, zeta, kappa }: RoundingSources<N>, p: N): N {
  return K.mul(K.add(K.mul(sigma1, zeta), kappa), p);
}

/** {@link roundingBound} at $t=1,\dots,T$ for the recurrent weight `w`, one at a time. */
export function* roundingBounds<N>(
  K: Arithmetic<N>,
  sources: RoundingSources<N>,
  w: N,
  length: number,
): Generator<N, void, undefined> {
  for (const p of growth(K, K.mul(sources.sigma1, K.abs(w)), length)) yield roundingBound(K, sources, p);
}
