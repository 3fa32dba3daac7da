/**
 * The recursion of a neuron in a strip of the complex plane: bounds of $\lvert\partial_wh_t\rvert$ and
 * $\lVert\partial_uh_t\rVert$ where the input weights have an imaginary part of norm at most $y$.
 *
 * **Statement.** Let $\lvert w\rvert\le\alpha$ be real and $u=u'+iu''$ with $\lVert u''\rVert\le y$. Put $m_0=0$,
 * $y_t=\alpha m_{t-1}+y\lVert x_t\rVert$, and let $\sigma$ be analytic in $\lvert\operatorname{Im}a\rvert\le y_t$ with
 * the bounds $\hat\sigma_0,\hat\sigma_1$ of $\lvert\sigma\rvert$ and $\lvert\sigma'\rvert$ and $m_t$ of
 * $\lvert\operatorname{Im}\sigma\rvert$ there. Then $h_t$ and its gradient are analytic in $u$, and bounded by the
 * recursion of THEORY, section 0 on norm bounds with $h_t\to\hat\sigma_0$, $D_t\to\hat\sigma_1$, $w\to\alpha$.
 *
 * **Proof.** $\lvert\operatorname{Im}a_t\rvert\le\alpha\lvert\operatorname{Im}h_{t-1}\rvert+\lvert\langle
 * u'',x_t\rangle
 * \rvert\le y_t$ by induction. Analytic functions of analytic functions are analytic; the norms of sums and
 * products are
 * bounded by the triangle inequality, which is what norm bounds compute. $\square$
 *
 * With $y=0$ these are the constants of `hidden-state-gradient`, up to the bounds that the activation gives at 0.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { cell } from '../network/cell.js';
import { firstOrder } from '../network/first-order.js';
import { normBounds } from '../network/norm-bounds.js';
import type { PartNorms } from '../network/space.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** What decides the bounds. */
export interface StripRun<N> {
  readonly activation: Activation;
  /** $\alpha$, a bound of $\lvert w\rvert$. */
  readonly alpha: N;
  /** $\lVert x_1\rVert,\dots,\lVert x_T\rVert$. */
  readonly sizes: readonly N[];
}

/** The bounds at $t=1,\dots,T$; undefined from where $\sigma$ is not analytic on. */
export function stripGradients<N>(
  K: FormulaSystem<N>,
  { activation, alpha, sizes }: StripRun<N>,
  y: N,
): readonly PartNorms<N>[] {
  let imaginary = K.fromRational(0n, 1n);
  let width = imaginary;
  const recursion = cell(K, firstOrder(normBounds(K)), () => {
    const bounds = activation.strip(K, width);
    imaginary = bounds.imaginary;
    return { value: bounds.value, first: bounds.slope, second: bounds.slope };
  }, alpha);
  let state = recursion.initial;
  return sizes.map((x) => {
    width = K.add(K.mul(alpha, imaginary), K.mul(y, x));
    state = recursion.step(state, { preactivation: x, x });
    return state.gradient;
  });
}
