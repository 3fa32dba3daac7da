/**
 * Mirror cancellation: a sharper form of the error of a realization (THEORY, section 9, item 4). The two neurons of a
 * mirror pair have the same $\theta(0)$ and opposite signs, and $\Theta^\star$ moves them in opposite directions: what
 * is of second order in one is cancelled by the other.
 *
 * **Statement.** Let $\sigma\in C^3(\mathbb R)$ with $\sigma_3=\sup\lvert\sigma'''\rvert<\infty$. Under the symmetric
 * initialization
 * $$
 * \big\lvert F_t(x;\Theta^\star)-\langle\nabla
 * F_t(x;\Theta(0)),\Theta^\star-\Theta(0)\rangle\big\rvert\le\frac{C_t}{6m},
 * $$
 * where, with $r=\nu$ and $g_t$, $Q_t$, $q_t=g_t/\sigma_1$ for $\lvert w\rvert\le\alpha+\nu_w/\sqrt m$, $C_0=0$ and
 * $$
 * C_t=\sigma_3(q_t\cdot r)^3+3\sigma_2\,(q_t\cdot r)\,A_t+\sigma_1\big(3r_w\,r^\top
 * Q_{t-1}r+\alpha_mC_{t-1}\big),\qquad A_t=2r_w(g_{t-1}\cdot r)+\alpha_m\,r^\top Q_{t-1}r .
 * $$
 *
 * **Proof.** Along $\theta+sv$ with $\lvert v_w\rvert\le r_w$, $\lVert v_u\rVert\le r_u$ write $'$ for the derivative
 * in $s$. Since $w'=v_w$ is constant, $a_t'=v_wh_{t-1}+wh_{t-1}'+\langle v_u,x_t\rangle$,
 * $a_t''=2v_wh_{t-1}'+wh_{t-1}''$ and $a_t'''=3v_wh_{t-1}''+wh_{t-1}'''$. By section 1
 * $\lvert a_t'\rvert\le q_t\cdot r$, $\lvert h_{t-1}'\rvert\le g_{t-1}\cdot r$ and
 * $\lvert h_{t-1}''\rvert\le r^\top Q_{t-1}r$, so $\lvert a_t''\rvert\le A_t$; and
 * $h_t'''=\sigma'''a_t'^3+3\sigma''a_t'a_t''+\sigma'a_t'''$ gives $\lvert h_t'''\rvert\le C_t$ by induction. With
 * $e=m^{-1/2}$ the pair of $\theta$ adds $e\,(h_t(\theta+ev)-h_t(\theta-ev))$ to $F_t(\Theta^\star)$, whatever its sign
 * $c$, because $c^2=1$; by Taylor's theorem in $\pm e$ that is $2e^2h_t'$ plus at most $e\cdot\tfrac{e^3}3C_t$. There
 * are $m/2$ pairs. $\square$
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import { normBounds } from '../network/norm-bounds.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { HiddenStateConstants } from './hidden-state-constants.js';

/** The suprema of the first four derivatives, from the zeroth on. */
export interface ThirdOrderConstants<N> extends ActivationConstants<N> {
  readonly sigma3: N;
}

/** What one step of $C_t$ needs. */
export interface ThirdOrderStep<N> {
  /** The radius $\alpha_m$ of the recurrent weights. */
  readonly alpha: N;
  /** $r$, bounds of the two parts of the direction. */
  readonly direction: PartNorms<N>;
  /** The constants at $t-1$ and at $t$. */
  readonly before: HiddenStateConstants<N>;
  readonly now: HiddenStateConstants<N>;
}

/** Bounds of the first three derivatives of $a_t$ along a direction. */
export interface PreactivationBounds<N> {
  /** $q_t\cdot r$. */
  readonly first: N;
  /** $A_t$. */
  readonly second: N;
  /** $3r_w\,r^\top Q_{t-1}r+\alpha_mC_{t-1}$. */
  readonly third: N;
}

/** $q_t\cdot r$, $A_t$ and what bounds $\lvert a_t'''\rvert$, from $C_{t-1}$. */
export function preactivationBounds<N>(
  K: Arithmetic<N>,
  sigma1: N,
  { alpha, direction: r, before, now }: ThirdOrderStep<N>,
  last: N,
): PreactivationBounds<N> {
  const whole = (n: bigint): N => K.fromRational(n, 1n);
  const along = (g: PartNorms<N>): N => K.add(K.mul(g.w, r.w), K.mul(g.u, r.u));
  const form = normBounds(K).quadraticForm(before.majorant, r);
  return {
    first: K.div(along(now.gradient), sigma1),
    second: K.add(K.mul(K.mul(whole(2n), r.w), along(before.gradient)), K.mul(alpha, form)),
    third: K.add(K.mul(K.mul(whole(3n), r.w), form), K.mul(alpha, last)),
  };
}

/** $C_t$ from $C_{t-1}$: a bound of the third derivative of $h_t$ along every direction with parts at most $r$. */
export function thirdOrderStep<N>(
  K: Arithmetic<N>,
  { sigma1, sigma2, sigma3 }: ThirdOrderConstants<N>,
  step: ThirdOrderStep<N>,
  last: N,
): N {
  const { first, second, third } = preactivationBounds(K, sigma1, step, last);
  const cubic = K.mul(sigma3, K.mul(first, K.mul(first, first)));
  const mixed = K.mul(K.mul(K.fromRational(3n, 1n), sigma2), K.mul(first, second));
  return K.add(K.add(cubic, mixed), K.mul(sigma1, third));
}

/** What bounds the distance from the linear model: $C_t/(6m)$. */
export function mirroredError<N>(K: Arithmetic<N>, third: N, width: N): N {
  return K.div(third, K.mul(K.fromRational(6n, 1n), width));
}
