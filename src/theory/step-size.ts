/**
 * Which step size, and for how long: `projected-gd` solved for the training time (THEORY, section 4).
 *
 * **Statement.** Let $0<c<1$, $0<\theta<1-c$, $\eta\le c/L^2$, $\kappa=1-\eta L^2$ and $\varepsilon\le\theta\sqrt r$.
 * Then the bound of `projected-gd` is at most $r$ if and only if
 * $$
 * \eta\tau\ge\frac{\lVert\nu\rVert^2}{4(\kappa r-\varepsilon\sqrt r)},\qquad\text{for which}\qquad
 * \eta\tau\ge S:=\frac{\lVert\nu\rVert^2}{4(1-c-\theta)\,r}
 * $$
 * is enough; with $\eta=c/L^2$ these are $\tau\ge\frac{L^2\lVert\nu\rVert^2}{4c(1-c-\theta)r}$ steps. The number is
 * least at $c=\frac{1-\theta}2$, where it is $\frac{L^2\lVert\nu\rVert^2}{(1-\theta)^2r}$ and every $\theta<1$ is
 * allowed; $c=\frac12$ gives `width-log-samples`.
 *
 * **Proof.** Put $X=\kappa\lVert\nu\rVert^2/(\eta\tau)$. $\varepsilon+\sqrt{\varepsilon^2+X}\le2\kappa\sqrt r$ is,
 * because $\varepsilon<\kappa\sqrt r$, the same as $X\le4\kappa^2r-4\kappa\varepsilon\sqrt r$, and that is the first
 * inequality. It follows from the second because $\kappa\ge1-c$ and $\varepsilon\le\theta\sqrt r$. The product
 * $c(1-\theta-c)$ is largest at $c=\frac{1-\theta}2$. $\square$
 *
 * With noise $\varepsilon\ge\varepsilon_0$, so that the risk has to be above $4\varepsilon_0^2$ with $c=\frac12$, and
 * above $\varepsilon_0^2$ with the best $c$.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/** $c=\frac{1-\theta}2$, which needs the fewest steps. */
export function bestStepShare<N>(K: Arithmetic<N>, theta: N): N {
  return K.mul(K.fromRational(1n, 2n), K.sub(K.fromRational(1n, 1n), theta));
}

/** $S=\lVert\nu\rVert^2/(4(1-c-\theta)r)$: a training time $\eta\tau$ that is enough. */
export function trainingTime<N>(K: Arithmetic<N>, squaredNorm: N, share: N, theta: N, risk: N): N {
  const rest = K.sub(K.sub(K.fromRational(1n, 1n), share), theta);
  return K.div(squaredNorm, K.mul(K.mul(K.fromRational(4n, 1n), rest), risk));
}

/** $\lVert\nu\rVert^2/(4\eta(\kappa r-\varepsilon\sqrt r))$: the least number of steps, before it is rounded up. */
export function fewestSteps<N>(
  K: Arithmetic<N>,
  { squaredNorm, eta, kappa, error, risk }: {
    readonly squaredNorm: N;
    readonly eta: N;
    /** $\kappa=1-\eta L^2$. */
    readonly kappa: N;
    /** $\varepsilon$. */
    readonly error: N;
    /** $r$. */
    readonly risk: N;
  },
): N {
  const left = K.sub(K.mul(kappa, risk), K.mul(error, K.sqrt(risk)));
  return K.div(squaredNorm, K.mul(K.mul(K.fromRational(4n, 1n), eta), left));
}
