/**
 * # Plain gradient descent, stopped early, stays near its initialization
 *
 * **Statement.** Let $0<\eta\le1/(2L_T^2)$ and $B=\sqrt{\eta\tau(\lVert\nu\rVert^2+4\eta\tau\varepsilon^2)}$. If
 * $2G^w_TB\le\rho_w$ and $2G^u_TB\le\rho_u$, all constants at this $\rho\ge\nu$, then on the event of `approximation`
 * gradient descent without projection stays in $\Omega_\rho$ for $s\le\tau$, and the bounds of `projected-gd` hold.
 *
 * **Proof.** Induction on $s$: while inside, `descent-step` holds without a projection, so
 * $\eta\sum R_k\le\lVert\nu\rVert^2+4\eta\tau\varepsilon^2$. The movement of a neuron is at most
 * $\frac{2\eta G}{\sqrt m}\sum\sqrt{R_k}\le\frac{2\eta G}{\sqrt m}\sqrt{s\sum R_k}\le\frac{2G}{\sqrt m}B$. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked along runs yet.
 *
 * Source: THEORY, section 4.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { unprojectedProof } from './obligations/unprojected-gd.js';

/** Plain gradient descent: `THEORY`, section 4. */
export const unprojectedGd: ClaimProof = {
  id: 'unprojected-gd',
  section: '4',
  title: 'Plain gradient descent, stopped early, stays near its initialization',
  proof: () => unprojectedProof(),
};
