/**
 * Simpler, weaker forms of the smoothness constant $\beta_t$ (THEORY, section 1).
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { HiddenStateConstants } from './hidden-state-constants.js';

/** $\sqrt{1+\sigma_0^2}$. */
export function rootOnePlusSquare<N>(K: Arithmetic<N>, sigma0: N): N {
  return K.sqrt(K.add(K.fromRational(1n, 1n), K.mul(sigma0, sigma0)));
}

/**
 * One step of $\bar\beta_t=\sigma_2\lvert q_t\rvert^2+\sigma_1(G^w_{t-1}+L_{t-1})+a\,\bar\beta_{t-1}$ with
 * $q_t=(\sigma_0p_{t-1},p_t)$; $\bar\beta_0=0$.
 */
export function scalarCurvatureStep<N>(
  K: Arithmetic<N>,
  { sigma0, sigma1, sigma2 }: ActivationConstants<N>,
  a: N,
  before: HiddenStateConstants<N>,
  now: HiddenStateConstants<N>,
  last: N,
): N {
  const w = K.mul(sigma0, now.growth.before);
  const size = K.add(K.mul(w, w), K.mul(now.growth.now, now.growth.now));
  const cross = K.mul(sigma1, K.add(before.gradient.w, before.lipschitz));
  return K.define('\\bar\\beta_t', () => K.add(K.add(K.mul(sigma2, size), cross), K.mul(a, last)));
}

/** $\sigma_2(1+\sigma_0^2)\,p_t^3+\sigma_1^2\big(\sigma_0+\sqrt{1+\sigma_0^2}\big)p_t^2$. */
export function polynomialCurvature<N>(
  K: Arithmetic<N>,
  { sigma0, sigma1, sigma2 }: ActivationConstants<N>,
  p: N,
): N {
  const square = (x: N): N => K.mul(x, x);
  const cubic = K.mul(K.mul(sigma2, K.add(K.fromRational(1n, 1n), square(sigma0))), K.mul(p, square(p)));
  const quadratic = K.mul(K.mul(square(sigma1), K.add(sigma0, rootOnePlusSquare(K, sigma0))), square(p));
  return K.add(cubic, quadratic);
}
