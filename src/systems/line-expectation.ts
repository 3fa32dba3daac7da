/**
 * Expectations over the initialization of a neuron with one input weight, $w_0\sim\alpha\,\mathrm{Rad}$ and
 * $u_0\sim\mathcal N(0,1)$: the mean over $w_0=\pm\alpha$, and a quadrature over $u_0$ whose proved error is part of
 * the result. In balls the results enclose the expectations.
 * @module
 */
import type { Vector } from '../network/coordinates.js';
import type { LineRule } from './line-rule.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** The error that a rule is made for: below $2.3\cdot10^{-13}$. */
export const WANTED_ERROR = 2 ** -42;

/** How the initialization of a neuron is integrated over. */
export interface LineQuadrature<N> {
  readonly alpha: number;
  /** A rule for integrands whose bound on strips it was made for. */
  readonly rule: LineRule<N>;
}

/**
 * $\mathbb Eg(\theta_0)$ for several integrands $g$ at once.
 * @param integrands the values of all of them at $\theta$, the same number at each
 */
export function lineExpectations<N>(
  K: FormulaSystem<N>,
  { alpha, rule }: LineQuadrature<N>,
  integrands: (theta: Vector<N>) => readonly N[],
): readonly N[] {
  const half = K.fromRational(1n, 2n);
  const initialWeights = [K.fromNumber(alpha), K.fromNumber(-alpha)];
  const sums: N[] = [];
  for (const [k, u] of rule.nodes.entries()) {
    const weight = K.mul(half, rule.weights[k] as N);
    for (const w of initialWeights) {
      for (const [i, value] of integrands({ w, u: [u] }).entries()) {
        const term = K.mul(weight, value);
        const sum = sums[i];
        sums[i] = sum === undefined ? term : K.add(sum, term);
      }
    }
  }
  return sums.map((sum) => K.near(sum, rule.error));
}
