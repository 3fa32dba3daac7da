/**
 * # A network of finite width represents the target at initialization
 *
 * **Statement.** For $0<\delta\le1$ and fixed sequences $x^{(1..n)}$, with probability at least $1-\delta$ over the
 * symmetric initialization, at once for all $j\le n$ and $t\le T$,
 *
 * $$
 * \big\lvert\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle-f^\star_t(x^{(j)})\big\rvert
 * \le2M_T\sqrt{\frac{\log(2nT/\delta)}{m}} .
 * $$
 *
 * **Proof.** As $c_i^2=1$, and by the mirror symmetry, the left inner product is the mean of $m/2$ independent variables
 * in $[-M_T,M_T]$ with mean $f^\star_t$ (`target-bound`). By Hoeffding's inequality one of them is off by $s$ with
 * probability at most $2e^{-ms^2/(4M_T^2)}$; a union bound over $nT$ events. $\square$
 *
 * So far the algebra is proved by a solver; the statement is not checked on initializations yet.
 *
 * Source: THEORY, section 3.
 * @module
 */
import { symbol, term, type ClaimProof } from '../src/index.js';
import { concentrationProof } from './obligations/concentration.js';

/** The approximation at initialization: `THEORY`, section 3. */
export const approximation: ClaimProof = {
  id: 'approximation',
  section: '3',
  title: 'A network of finite width represents the target at initialization',
  proof: () => concentrationProof({ range: symbol('M_T'), events: term.mul(symbol('n'), symbol('T')) }),
};
