/**
 * How far a network of width $m$ is from its target at initialization (THEORY, section 3).
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

function doubled<N>(K: Arithmetic<N>, x: N): N {
  return K.mul(K.fromRational(2n, 1n), x);
}

/**
 * $2R\sqrt{\lambda/m}$: how far the mean of $m/2$ independent variables in $[-R,R]$ is from its expectation, at once for
 * $N$ such means, with probability at least $1-\delta$ if $\lambda=\log(2N/\delta)$. For `approximation` $R=M_T$ and
 * $N=nT$; for `kernel-concentration` $R=L_T^2$ and $N=(nT)^2$.
 * @param range $R$
 * @param logarithm $\lambda$
 * @param width $m$
 */
export function concentrationError<N>(K: Arithmetic<N>, range: N, logarithm: N, width: N): N {
  return K.mul(doubled(K, range), K.sqrt(K.div(logarithm, width)));
}

/** What the error of the realization of a target is made of. */
export interface RealizationSources<N> {
  /** $M_T$. */
  readonly target: N;
  /** $\log(2nT/\delta)$. */
  readonly logarithm: N;
  /** $\nu^\top Q_T\,\nu$. */
  readonly form: N;
  /** $\sqrt m$. */
  readonly rootWidth: N;
}

/** $\varepsilon_{\mathrm{app}}=\big[2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\,\nu\big]/\sqrt m$. */
export function realizationError<N>(
  K: Arithmetic<N>,
  { target, logarithm, form, rootWidth }: RealizationSources<N>,
): N {
  const drawn = K.mul(doubled(K, target), K.sqrt(logarithm));
  return K.div(K.add(drawn, K.mul(K.fromRational(1n, 2n), form)), rootWidth);
}
