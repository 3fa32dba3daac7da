/**
 * The tangent kernel in the limit where it can be enclosed: in one dimension, and in any number of dimensions for
 * sequences each of which stays on an axis.
 *
 * **Statement.** Let $x_t=\xi_te_k$ and $x'_t=\xi'_te_l$ for all $t$. If $k=l$, the kernel is that of the line at $\xi$
 * and $\xi'$. If $k\ne l$, it is $\mathbb E[\mu(w)\mu'(w)]$ with the conditional means
 * $\mu(w)=\mathbb E[\partial_wh_t(\xi;w,z)]$ over $z\sim\mathcal N(0,1)$.
 *
 * **Proof.** The neuron sees $u$ through $u_k$ alone, and $\partial_uh_t$ is a multiple of $e_k$: for $k\ne l$ those
 * parts are orthogonal, and given $w$ the entries $u_k$ and $u_l$ are independent. $\square$
 *
 * With $a=\mathbb E\,\partial_wh_t$ and $b=\mathbb E\,\tfrac w\alpha\partial_wh_t$ it is $\mu(\pm\alpha)=a\pm b$, and
 * $\mathbb E[\mu\mu']=aa'+bb'$.
 * @module
 */
import { onAxis } from './enclosed-target.js';
import { gradientsAt } from './gradients-at.js';
import { targetBoundOnStrip, type GradientRun } from './integrand-bound.js';
import { lineExpectations, WANTED_ERROR } from './line-expectation.js';
import { constantMapping } from './mappings/constant.js';
import { lineKernel, type Matrix } from './tangent-kernel.js';
import { trapezoidalRule } from './trapezoidal-rule.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** $a$ and $b$ at every point of sequences on the line. */
function conditionalMeans<N>(K: FormulaSystem<N>, run: GradientRun): readonly { readonly a: N; readonly b: N }[] {
  const recurrent = constantMapping({ w: 1, u: [0] });
  const rule = trapezoidalRule(K, targetBoundOnStrip(run, recurrent), WANTED_ERROR);
  const gradients = gradientsAt(K, run);
  const scale = K.fromNumber(run.alpha);
  const means = lineExpectations(K, { alpha: run.alpha, rule }, (theta) => {
    const sign = K.div(theta.w, scale);
    return gradients(theta).flatMap(({ w }) => [w, K.mul(sign, w)]);
  });
  return Array.from({ length: means.length / 2 }, (_, p) => ({ a: means[2 * p] as N, b: means[2 * p + 1] as N }));
}

/**
 * The kernel over all pairs of the points $(x^{(j)},t)$, in the order of the sequences, and in each of the times.
 * @throws RangeError if there are more dimensions and a sequence leaves its axis, or no rule is fine enough
 */
export function enclosedKernel<N>(K: FormulaSystem<N>, run: GradientRun): Matrix<N> {
  if (run.inputs.flat().every((input) => input.length === 1)) return lineKernel(K, run);
  const placed = run.inputs.map(onAxis);
  const distinct = new Map(placed.map(({ entries }) => [JSON.stringify(entries), entries]));
  const keys = [...distinct.keys()];
  const line = { ...run, inputs: [...distinct.values()].map((entries) => entries.map((entry) => [entry])) };
  const [same, means] = [lineKernel(K, line), conditionalMeans(K, line)];
  const points = placed.flatMap(({ axis, entries }) => {
    const first = keys.indexOf(JSON.stringify(entries)) * entries.length;
    return entries.map((_, t) => ({ axis, at: first + t }));
  });
  return points.map((p) => points.map((q) => {
    if (p.axis === q.axis) return same[p.at]?.[q.at] as N;
    const [left, right] = [means[p.at], means[q.at]];
    return K.add(K.mul(left?.a as N, right?.a as N), K.mul(left?.b as N, right?.b as N));
  }));
}
