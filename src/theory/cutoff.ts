/**
 * Bounds for all sequence lengths at once, below the cutoff $a<1$ (THEORY, section 5, `cutoff-subcritical`): in the
 * closed forms of the constants the growth polynomial is replaced by its limit $1/(1-a)$.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { rootOnePlusSquare } from './simple-bounds.js';

/** $x/(1-a)$. */
export function overGap<N>(K: Arithmetic<N>, numerator: N, a: N): N {
  return K.div(numerator, K.sub(K.fromRational(1n, 1n), a));
}

/** $\sigma_1\sqrt{1+\sigma_0^2}/(1-a)$, which bounds $L_T$. */
export function lipschitzLimit<N>(K: Arithmetic<N>, { sigma0, sigma1 }: ActivationConstants<N>, a: N): N {
  return overGap(K, K.mul(sigma1, rootOnePlusSquare(K, sigma0)), a);
}

/**
 * $\frac1{1-a}\Big[\frac{\sigma_2(1+\sigma_0^2)}{(1-a)^2}
 * +\frac{\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})}{1-a}\Big]$, which bounds $\beta_T$.
 */
export function curvatureLimit<N>(K: Arithmetic<N>, { sigma0, sigma1, sigma2 }: ActivationConstants<N>, a: N): N {
  const square = K.add(K.fromRational(1n, 1n), K.mul(sigma0, sigma0));
  const inner = overGap(K, overGap(K, K.mul(sigma2, square), a), a);
  const cross = K.mul(K.mul(sigma1, sigma1), K.add(sigma0, rootOnePlusSquare(K, sigma0)));
  return overGap(K, K.add(inner, overGap(K, cross, a)), a);
}

/** $\sigma_1(\sigma_0\nu_w+\nu_u)/(1-a)$, which bounds $M_T$. */
export function targetLimit<N>(
  K: Arithmetic<N>,
  { sigma0, sigma1 }: ActivationConstants<N>,
  nu: PartNorms<N>,
  a: N,
): N {
  return overGap(K, K.mul(sigma1, K.add(K.mul(sigma0, nu.w), nu.u)), a);
}
