/**
 * # The target is bounded
 *
 * **Statement.** $\lvert\langle\nabla h_t(x;\theta_0),v(\theta_0)\rangle\rvert\le
 * M_t:=\sigma_1\big(\sigma_0\nu_w\,p_{t-1}(\sigma_1\alpha)+\nu_u\,p_t(\sigma_1\alpha)\big)$, hence
 * $\lvert f^\star_t(x)\rvert\le M_t$.
 *
 * **Proof.** The inner product is at most $\lvert\partial_wh_t\rvert\nu_w+\lVert\partial_uh_t\rVert\nu_u$, by the
 * Cauchy–Schwarz inequality in the second part; both derivatives are bounded by `hidden-state-gradient`. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked at instances yet.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import type { ClaimProof } from '../src/index.js';
import { targetBoundProof } from './obligations/transport.js';

/** The bound of the target: `THEORY`, section 3. */
export const targetBoundClaim: ClaimProof = {
  id: 'target-bound',
  section: '3',
  title: 'The target is bounded',
  proof: () => targetBoundProof(),
};
