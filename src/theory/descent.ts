/**
 * What gradient descent achieves (THEORY, section 4).
 * @module
 */
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';

const square = <N>(K: Arithmetic<N>, x: N): N => K.mul(x, x);
const four = <N>(K: Arithmetic<N>): N => K.fromRational(4n, 1n);

/** What the error $\varepsilon$ is made of. */
export interface ErrorSources<N> {
  /** $\varepsilon_0$, a bound of the noise of the labels. */
  readonly noise: N;
  /** $\varepsilon_{\mathrm{app}}$. */
  readonly realization: N;
  /** $(\rho+\nu)^\top Q_T\,(\rho+\nu)$. */
  readonly form: N;
  /** $\sqrt m$. */
  readonly rootWidth: N;
}

/** $\varepsilon=\varepsilon_0+\varepsilon_{\mathrm{app}}+(\rho+\nu)^\top Q_T\,(\rho+\nu)/(2\sqrt m)$. */
export function totalError<N>(K: Arithmetic<N>, { noise, realization, form, rootWidth }: ErrorSources<N>): N {
  return K.add(K.add(noise, realization), K.div(form, K.mul(K.fromRational(2n, 1n), rootWidth)));
}

/** $\kappa_\eta=1-\eta L_T^2$. */
export function contraction<N>(K: Arithmetic<N>, eta: N, lipschitz: N): N {
  return K.sub(K.fromRational(1n, 1n), K.mul(eta, square(K, lipschitz)));
}

/** $1/(2L_T^2)$, the largest step size of the simple form. */
export function simpleStepLimit<N>(K: Arithmetic<N>, lipschitz: N): N {
  return K.div(K.fromRational(1n, 2n), square(K, lipschitz));
}

/** The quantities of one step of gradient descent. */
export interface StepQuantities<N> {
  /** $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$. */
  readonly distance: N;
  readonly eta: N;
  /** $\kappa_\eta$. */
  readonly kappa: N;
  /** $\varepsilon$. */
  readonly error: N;
  /** $R(\Theta(s))$ and its root. */
  readonly risk: N;
  readonly rootRisk: N;
}

/** $\Phi_s-4\eta\kappa_\eta R_s+4\eta\varepsilon\sqrt{R_s}$, which bounds $\Phi_{s+1}$. */
export function descentBound<N>(
  K: Arithmetic<N>,
  { distance, eta, kappa, error, risk, rootRisk }: StepQuantities<N>,
): N {
  const scale = K.mul(four(K), eta);
  return K.add(K.sub(distance, K.mul(scale, K.mul(kappa, risk))), K.mul(scale, K.mul(error, rootRisk)));
}

/** $\Phi_s-\eta R_s+4\eta\varepsilon^2$, the simpler, weaker form for $\eta\le1/(2L_T^2)$. */
export function simpleDescentBound<N>(
  K: Arithmetic<N>,
  { distance, eta, error, risk }: Pick<StepQuantities<N>, 'distance' | 'eta' | 'error' | 'risk'>,
): N {
  return K.add(K.sub(distance, K.mul(eta, risk)), K.mul(K.mul(four(K), eta), square(K, error)));
}

/** What bounds the average risk of $\tau$ steps. */
export interface RunQuantities<N> {
  /** $\lVert\nu\rVert^2$. */
  readonly squaredNorm: N;
  readonly eta: N;
  /** $\tau$. */
  readonly steps: N;
  readonly error: N;
}

/** $\Big(\big(\varepsilon+\sqrt{\varepsilon^2+\kappa_\eta\lVert\nu\rVert^2/(\eta\tau)}\big)/(2\kappa_\eta)\Big)^2$. */
export function averageRiskBound<N>(
  K: Arithmetic<N>,
  { squaredNorm, eta, steps, error }: RunQuantities<N>,
  kappa: N,
): N {
  const start = K.div(K.mul(kappa, squaredNorm), K.mul(eta, steps));
  const root = K.sqrt(K.add(square(K, error), start));
  return square(K, K.div(K.add(error, root), K.mul(K.fromRational(2n, 1n), kappa)));
}

/** $\lVert\nu\rVert^2/(\eta\tau)+4\varepsilon^2$, the simpler, weaker form for $\eta\le1/(2L_T^2)$. */
export function simpleRiskBound<N>(K: Arithmetic<N>, { squaredNorm, eta, steps, error }: RunQuantities<N>): N {
  return K.add(K.div(squaredNorm, K.mul(eta, steps)), K.mul(four(K), square(K, error)));
}

/** $2G_TB$, part by part, for $B$ of {@link movementBound}: neurons move by at most this over $\sqrt m$. */
export function farthestMoves<N>(K: Arithmetic<N>, gradient: PartNorms<N>, path: N): PartNorms<N> {
  const twice = K.mul(K.fromRational(2n, 1n), path);
  return { w: K.mul(gradient.w, twice), u: K.mul(gradient.u, twice) };
}

/** $B=\sqrt{\eta\tau\big(\lVert\nu\rVert^2+4\eta\tau\varepsilon^2\big)}$: neurons move by at most $2G_TB/\sqrt m$. */
export function movementBound<N>(K: Arithmetic<N>, { squaredNorm, eta, steps, error }: RunQuantities<N>): N {
  const time = K.mul(eta, steps);
  return K.sqrt(K.mul(time, K.add(squaredNorm, K.mul(four(K), K.mul(time, square(K, error))))));
}
