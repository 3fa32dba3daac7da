/**
 * State-coupled growth: a sharper form of the constants of section 1 (THEORY, section 9, item 3). A state near
 * $\pm\sigma_0$ and a slope near $\sigma_1$ do not meet at one pre-activation, so that the derivative in the recurrent
 * weight stays below $G^w_t$ from the third step on.
 *
 * **Statement.** Let $b_1=0$ and $b_t=\sup_y\big(\lvert\sigma(y)\rvert+\alpha\lvert\sigma'(y)\rvert\,b_{t-1}\big)$ for
 * $t\ge2$. If $\lvert w\rvert\le\alpha$, then $\lvert\partial_wa_t\rvert\le b_t$, so that
 * $\lvert\partial_wh_t\rvert\le\sigma_1b_t$; and $b_t\le\sigma_0\,p_{t-1}(\sigma_1\alpha)$. With $q_t=(b_t,p_t)$ in
 * place of $(\sigma_0p_{t-1},p_t)$, all of `hidden-state-gradient`, `hidden-state-smoothness` and `target-bound` holds.
 *
 * **Proof.** $a_1=\langle u,x_1\rangle$ does not depend on $w$. For $t\ge2$
 * $$
 * \partial_wa_t=h_{t-1}+w\,\sigma'(a_{t-1})\,\partial_wa_{t-1},\qquad h_{t-1}=\sigma(a_{t-1}),
 * $$
 * and the right side is at most $\lvert\sigma(y)\rvert+\alpha\lvert\sigma'(y)\rvert\,b_{t-1}$ at $y=a_{t-1}$. The
 * second claim is induction too: $b_t\le\sigma_0+\alpha\sigma_1\cdot\sigma_0p_{t-2}=\sigma_0p_{t-1}$. The proofs of the
 * three claims use of the first part of $q_t$ only that it bounds $\lvert\partial_wa_t\rvert$. $\square$
 *
 * The bound is exact: every $a_t$ can be chosen freely, by $\langle u,x_t\rangle$.
 * @module
 */
import type { Activation, ActivationConstants } from '../activations/activation.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { growthRate, growthStep } from './growth.js';
import {
  hiddenStateConstants, largestEigenvalue, majorantStep, type HiddenStateConstants,
} from './hidden-state-constants.js';

/**
 * $b_t$ from $b_{t-1}$ for $t\ge2$. An activation that does not know the supremum is taken to reach $\sigma_0$ and
 * $\sigma_1$ together, which gives $\sigma_0p_{t-1}$.
 * @param before $b_{t-1}$, or `undefined` for $b_1=0$
 */
function reachStep<N>(
  K: Arithmetic<N> & Elementary<N>,
  { coupled }: Activation,
  { sigma0, sigma1 }: ActivationConstants<N>,
  alpha: N,
  before: N | undefined,
): N {
  if (before === undefined) return sigma0;
  const k = K.mul(alpha, before);
  return coupled === undefined ? K.add(sigma0, K.mul(k, sigma1)) : coupled(K, k);
}

/**
 * The constants for $t=1,2,\dots$ and $\lvert w\rvert\le\alpha$, one at a time and without end.
 * @param alpha the radius $\alpha>0$ of the recurrent weights
 */
export function* coupledConstants<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  sigma: ActivationConstants<N>,
  alpha: N,
): Generator<HiddenStateConstants<N>, never, undefined> {
  const a = growthRate(K, sigma.sigma1, alpha);
  const square = (x: N): N => K.mul(x, x);
  let before = hiddenStateConstants(K, sigma, alpha).initial;
  let reach: N | undefined;
  for (let t = 1; ; t++) {
    if (t > 1) reach = reachStep(K, activation, sigma, alpha, reach);
    const now = growthStep(K, a, before.growth.now);
    const q = { w: reach ?? K.fromRational(0n, 1n), u: now };
    const majorant = majorantStep(K, sigma, a, before, q);
    before = {
      growth: { before: before.growth.now, now },
      gradient: { w: K.mul(sigma.sigma1, q.w), u: K.mul(sigma.sigma1, q.u) },
      lipschitz: K.mul(sigma.sigma1, K.sqrt(K.add(square(q.w), square(q.u)))),
      majorant,
      curvature: largestEigenvalue(K, majorant),
    };
    yield before;
  }
}
