/**
 * # The tangent kernel of finite width is close to its limit
 *
 * **Statement.** With probability at least $1-\delta$ over the symmetric initialization, for all $nT\times nT$ entries,
 *
 * $$
 * \lvert K_m-K\rvert\le2L_T^2\sqrt{\frac{\log(2(nT)^2/\delta)}{m}},
 * $$
 *
 * where $K_m=\langle\nabla F_t(x;\Theta(0)),\nabla F_{t'}(x';\Theta(0))\rangle$ and $L_T$ is taken at $a=\sigma_1\alpha$.
 *
 * **Proof.** Each entry is the mean of $m/2$ independent products $\langle\nabla h_t,\nabla h_{t'}\rangle$, which lie in
 * $[-L_T^2,L_T^2]$ by `hidden-state-gradient`; then as for `approximation`, with $(nT)^2$ events. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked on initializations yet.
 *
 * Source: THEORY, section 3.
 * @module
 */
import { symbol, term, type ClaimProof } from '../src/index.js';
import { concentrationProof } from './obligations/concentration.js';

const lipschitz = symbol('L_T');
const points = term.mul(symbol('n'), symbol('T'));

/** The concentration of the tangent kernel: `THEORY`, section 3. */
export const kernelConcentration: ClaimProof = {
  id: 'kernel-concentration',
  section: '3',
  title: 'The tangent kernel of finite width is close to its limit',
  proof: () => concentrationProof({ range: term.mul(lipschitz, lipschitz), events: term.mul(points, points) }),
};
