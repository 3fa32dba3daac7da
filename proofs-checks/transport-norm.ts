/**
 * # The realization of a transportation mapping lies in its max-norm ball
 *
 * **Statement.** For a mapping $v$ with $\sup\lvert v_w\rvert\le\nu_w$, $\sup\lVert v_u\rVert\le\nu_u$ and its
 * realization $\Theta^\star=(\theta_i(0)+c_iv(\theta_i(0))/\sqrt m)_i$
 *
 * $$
 * \Theta^\star\in\Omega_\nu,\qquad\lVert\Theta^\star-\Theta(0)\rVert\le\lVert\nu\rVert .
 * $$
 *
 * **Proof.** $\lvert c_i\rvert=1$, so neuron $i$ moves by $v/\sqrt m$, each part of it by at most $\nu/\sqrt m$; the
 * squares of $m$ of them add up to at most $\lVert\nu\rVert^2$. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked at instances yet.
 *
 * Source: THEORY, section 3.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { transportNormProof } from './obligations/transport.js';

/** The norm of a realization: `THEORY`, section 3. */
export const transportNorm: ClaimProof = {
  id: 'transport-norm',
  section: '3',
  title: 'The realization of a transportation mapping lies in its max-norm ball',
  proof: () => transportNormProof(),
};
