/**
 * The bound $M_t$ of a dynamical system given by a transportation mapping (THEORY, section 3).
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';

/** $M_t=\sigma_1(\sigma_0\nu_w\,p_{t-1}+\nu_u\,p_t)$ at the growth rate $\sigma_1\alpha$. */
export function targetBound<N>(
  K: Arithmetic<N>,
  { sigma0, sigma1 }: ActivationConstants<N>,
  growth: { readonly before: N; readonly now: N },
  nu: PartNorms<N>,
): N {
  return K.define('M_t', () =>
    K.mul(sigma1, K.add(K.mul(K.mul(sigma0, nu.w), growth.before), K.mul(nu.u, growth.now))));
}
