/**
 * The width and the number of steps that a target risk asks for (THEORY, section 4, `width-log-samples`).
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/** What $\mathcal K$ is made of. */
export interface WidthSources<N> {
  /** $M_T$. */
  readonly target: N;
  /** $\log(2nT/\delta)$. */
  readonly logarithm: N;
  /** $\nu^\top Q_T\,\nu$. */
  readonly realizedForm: N;
  /** $(\rho+\nu)^\top Q_T\,(\rho+\nu)$. */
  readonly trainedForm: N;
}

/** $\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)$. */
function curvatureTerm<N>(
  K: Arithmetic<N>,
  { realizedForm, trainedForm }: Pick<WidthSources<N>, 'realizedForm' | 'trainedForm'>,
): N {
  const half = K.fromRational(1n, 2n);
  return K.add(K.mul(half, realizedForm), K.mul(half, trainedForm));
}

/** $\mathcal K$: without noise the error $\varepsilon$ is $\mathcal K/\sqrt m$. */
export function widthConstant<N>(K: Arithmetic<N>, sources: WidthSources<N>): N {
  const drawn = K.mul(K.mul(K.fromRational(2n, 1n), sources.target), K.sqrt(sources.logarithm));
  return K.add(drawn, curvatureTerm(K, sources));
}

/** $8M_T^2\log(2nT/\delta)+2\big(\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)\big)^2\ge\mathcal K^2$. */
export function affineInLogarithm<N>(K: Arithmetic<N>, sources: WidthSources<N>): N {
  const slope = K.mul(K.fromRational(8n, 1n), K.mul(sources.target, sources.target));
  const rest = curvatureTerm(K, sources);
  return K.add(K.mul(slope, sources.logarithm), K.mul(K.fromRational(2n, 1n), K.mul(rest, rest)));
}

/** $\mathcal K^2/(\theta^2r)$: a width from here on keeps $\varepsilon\le\theta\sqrt r$. */
export function requiredWidth<N>(K: Arithmetic<N>, constant: N, theta: N, risk: N): N {
  return K.div(K.mul(constant, constant), K.mul(K.mul(theta, theta), risk));
}

/** $L_T^2\lVert\nu\rVert^2/((1-2\theta)r)$: so many steps are enough. */
export function requiredSteps<N>(K: Arithmetic<N>, lipschitz: N, squaredNorm: N, theta: N, risk: N): N {
  const share = K.sub(K.fromRational(1n, 1n), K.mul(K.fromRational(2n, 1n), theta));
  return K.div(K.mul(K.mul(lipschitz, lipschitz), squaredNorm), K.mul(share, risk));
}
