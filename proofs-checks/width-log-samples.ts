/**
 * # The required width grows with the logarithm of the sample size
 *
 * **Statement.** In the realizable case, with $\eta=1/(2L_T^2)$, for a target risk $r$ and any $0<\theta<\frac12$,
 * $\bar R\le r$ if
 *
 * $$
 * m\ge\frac{\mathcal K^2}{\theta^2r},\qquad\tau\ge\frac{L_T^2\lVert\nu\rVert^2}{(1-2\theta)\,r},\qquad
 * \mathcal K=2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu),
 * $$
 *
 * and
 * $\mathcal K^2\le8M_T^2\log(2nT/\delta)+2\big(\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)\big)^2$.
 *
 * **Proof.** $\varepsilon=\mathcal K/\sqrt m\le\theta\sqrt r$, and $\varepsilon+\sqrt{\varepsilon^2+X}\le\sqrt r$ if
 * $X\le r-2\varepsilon\sqrt r$, with $X=L_T^2\lVert\nu\rVert^2/\tau\le(1-2\theta)r$. The last bound is
 * $(x+y)^2\le2x^2+2y^2$. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked along runs yet.
 *
 * Source: THEORY, section 4.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { requiredWidthProof } from './obligations/required-width.js';

/** The required width: `THEORY`, section 4. */
export const widthLogSamples: ClaimProof = {
  id: 'width-log-samples',
  section: '4',
  title: 'The required width grows with the logarithm of the sample size',
  proof: () => requiredWidthProof(),
};
