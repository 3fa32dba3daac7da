/**
 * # One step of projected gradient descent comes closer to the realization
 *
 * **Statement.** On the event of `approximation`, for every $\eta>0$ and with $R_s=R(\Theta(s))$,
 * $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$, $\kappa_\eta=1-\eta L_T^2$,
 *
 * $$
 * \Phi_{s+1}\le\Phi_s-4\eta\kappa_\eta R_s+4\eta\varepsilon\sqrt{R_s},
 * \qquad\text{and if }0<\eta\le\tfrac1{2L_T^2}:\quad\Phi_{s+1}\le\Phi_s-\eta R_s+4\eta\varepsilon^2 .
 * $$
 *
 * **Proof.** The projection is non-expansive and $\Theta^\star\in\Omega_\rho$, so
 * $\Phi_{s+1}\le\Phi_s-2\eta\langle\nabla R,\Theta(s)-\Theta^\star\rangle+\eta^2\lVert\nabla R\rVert^2$. By `linearization`
 * between $\Theta(s)$ and $\Theta^\star$, neuron by neuron at most $(\rho+\nu)/\sqrt m$ apart, and by `realization`,
 * $\langle\nabla F_t,\Theta(s)-\Theta^\star\rangle$ differs from the residual $F_t-y$ by at most $\varepsilon$; so
 * $\langle\nabla R,\Theta(s)-\Theta^\star\rangle\ge2(R-\varepsilon\sqrt R)$ by Jensen's inequality. By `output-lipschitz`
 * $\lVert\nabla R\rVert^2\le4L_T^2R$. If $\eta L_T^2\le\frac12$ then $\kappa_\eta\ge\frac12$, and
 * $4\varepsilon\sqrt R\le R+4\varepsilon^2$. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked along runs yet.
 *
 * Source: THEORY, section 4.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { descentStepProof } from './obligations/descent-step.js';

/** One step of gradient descent: `THEORY`, section 4. */
export const descentStep: ClaimProof = {
  id: 'descent-step',
  section: '4',
  title: 'One step of projected gradient descent comes closer to the realization',
  proof: () => descentStepProof(),
};
