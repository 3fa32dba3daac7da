/**
 * Averages over time: a sharper form of `descent-step` and `projected-gd` (THEORY, section 9, item 1). The risk
 * averages over time, so that constants which differ between early and late steps need only count by their root mean
 * squares.
 *
 * **Statement.** `descent-step` and `projected-gd` hold with $\bar L=\sqrt{\frac1T\sum_tL_t^2}$ in place of $L_T$ and
 * with $\bar\varepsilon=\sqrt{\frac1T\sum_t\varepsilon_t^2}$ in place of $\varepsilon$, where
 * $$
 * \varepsilon_t=\varepsilon_0+\Big[2M_t\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_t\,\nu
 * +\tfrac12(\rho+\nu)^\top Q_t(\rho+\nu)\Big]\Big/\sqrt m .
 * $$
 *
 * **Proof.** In `approximation` the event for $(j,t)$ has the range $M_t$: with the deviation
 * $2M_t\sqrt{\log(2nT/\delta)/m}$ each of the $nT$ events fails with probability at most $\delta/(nT)$ by Hoeffding's
 * inequality, as before. `realization` and `linearization` hold at every $t$ with $Q_t$. Let $e_{j,t}$ be the residual
 * $F_t-y_t$ on sequence $j$. Then $\langle\nabla F_t,\Theta(s)-\Theta^\star\rangle$ differs from $e_{j,t}$ by at most
 * $\varepsilon_t$, so
 * $$
 * \tfrac12\langle\nabla R,\Theta(s)-\Theta^\star\rangle\ge R-\frac1{nT}\sum_{j,t}\lvert e_{j,t}\rvert\,\varepsilon_t
 * \ge R-\bar\varepsilon\sqrt R,\qquad
 * \tfrac12\lVert\nabla R\rVert\le\frac1{nT}\sum_{j,t}\lvert e_{j,t}\rvert\,L_t\le\bar L\sqrt R,
 * $$
 * both by Cauchy and Schwarz over the pairs $(j,t)$. The proofs use nothing else of $L_T$ and $\varepsilon$. $\square$
 *
 * A root mean square is at most the largest entry, here the last one, because the constants never fall with $t$. By
 * Minkowski's inequality $\bar\varepsilon\le\varepsilon_0+\bar{\mathcal K}/\sqrt m$, with the root mean square
 * $\bar{\mathcal K}$ of the numerators.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';

/** $\frac1T\sum_tv_t^2$ of at least one value. */
export function meanSquare<N>(K: Arithmetic<N>, values: readonly N[]): N {
  const sum = values.reduce((total, v) => K.add(total, K.mul(v, v)), K.fromRational(0n, 1n));
  return K.div(sum, K.fromRational(BigInt(values.length), 1n));
}

/** $\sqrt{\frac1T\sum_tv_t^2}$ of at least one value. */
export function timeAverage<N>(K: Arithmetic<N>, values: readonly N[]): N {
  return K.sqrt(meanSquare(K, values));
}
