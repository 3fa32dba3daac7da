/**
 * # Projected gradient descent reaches a small risk
 *
 * **Statement.** With probability at least $1-\delta$ over the initialization, for every $\tau\ge1$ at once, with
 * $\bar R=\frac1\tau\sum_{s<\tau}R(\Theta(s))$ and $\rho_w\ge\nu_w$, $\rho_u\ge\nu_u$: if $0<\eta<1/L_T^2$,
 *
 * $$
 * \min_{s<\tau}R(\Theta(s))\le\bar R\le\bigg(\frac{\varepsilon
 * +\sqrt{\varepsilon^2+\kappa_\eta\lVert\nu\rVert^2/(\eta\tau)}}{2\kappa_\eta}\bigg)^2,
 * $$
 *
 * and for $0<\eta\le1/(2L_T^2)$ also $\bar R\le\lVert\nu\rVert^2/(\eta\tau)+4\varepsilon^2$.
 *
 * **Proof.** `descent-step` gives $4\eta\sum_{k<s}(\kappa_\eta R_k-\varepsilon\sqrt{R_k})+\Phi_s\le\Phi_0
 * \le\lVert\nu\rVert^2$ by induction. By Jensen's inequality $\frac1\tau\sum\sqrt{R_s}\le\sqrt{\bar R}$, so that
 * $\kappa_\eta\bar R-\varepsilon\sqrt{\bar R}\le\lVert\nu\rVert^2/(4\eta\tau)$, a quadratic inequality in
 * $\sqrt{\bar R}$. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked along runs yet.
 *
 * Source: THEORY, section 4.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { projectedProof } from './obligations/projected-gd.js';

/** The main theorem: `THEORY`, section 4. */
export const projectedGd: ClaimProof = {
  id: 'projected-gd',
  section: '4',
  title: 'Projected gradient descent reaches a small risk',
  proof: () => projectedProof(),
};
