/**
 * The dynamical system of a transportation mapping in one dimension (THEORY, section 3),
 * $f^\star_t(x)=\mathbb E\langle\nabla h_t(x;\theta_0),v(\theta_0)\rangle$: the mean over $w_0=\pm\alpha$, and a
 * quadrature over $u_0$ whose proved error is part of the result. In balls the result encloses $f^\star_t(x)$.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { liftReals, type Vector } from '../network/coordinates.js';
import { firstOrderStates } from '../network/neuron.js';
import { innerProduct } from '../network/vector.js';
import { targetBoundOnStrip, type GradientRun } from './integrand-bound.js';
import type { LineRule } from './line-rule.js';
import { panelRule } from './panel-rule.js';
import { trapezoidalRule } from './trapezoidal-rule.js';
import type { FormulaSystem, MappingFormula } from './transportation-mapping.js';

/** The error that a rule is made for: below $2.3\cdot10^{-13}$. */
const WANTED_ERROR = 2 ** -42;

/** A rule for this mapping and these sequences: in panels where the mapping jumps. */
function targetRule<N>(K: FormulaSystem<N>, run: GradientRun, mapping: MappingFormula): LineRule<N> {
  const bound = targetBoundOnStrip(run, mapping);
  return mapping.along === undefined
    ? trapezoidalRule(K, bound, WANTED_ERROR)
    : panelRule(K, bound, WANTED_ERROR);
}

/** Both initial recurrent weights. */
function initialWeights<N>(K: FormulaSystem<N>, alpha: number): readonly [N, N] {
  return [K.fromNumber(alpha), K.fromNumber(-alpha)];
}

/** $\langle\nabla h_t(x;\theta),v\rangle$ for every sequence and every $t$. */
function directionalDerivatives<N>(
  K: FormulaSystem<N>,
  { activation, inputs }: { readonly activation: Activation; readonly inputs: readonly (readonly (readonly N[])[])[] },
  { w, u }: Vector<N>,
  v: Vector<N>,
): readonly (readonly N[])[] {
  return inputs.map((x) => Array.from(firstOrderStates(K, activation, { w, u, x }), ({ gradient }) =>
    innerProduct(K, [gradient.w, ...gradient.u], [v.w, ...v.u])));
}

/**
 * $f^\star_t(x^{(j)})$ for every sequence $j$ and every $t$, in one dimension.
 * @throws RangeError if the dimension is not 1, or no rule is fine enough
 */
export function lineTargets<N>(
  K: FormulaSystem<N>,
  run: GradientRun,
  mapping: MappingFormula,
): readonly (readonly N[])[] {
  if (mapping.dimension !== 1) {
    throw new RangeError(`a target in ${String(mapping.dimension)} dimensions is not enclosed: take 1`);
  }
  const rule = targetRule(K, run, mapping);
  const half = K.fromRational(1n, 2n);
  const weights = initialWeights(K, run.alpha);
  const lifted = { ...run, inputs: run.inputs.map((x) => x.map((input) => liftReals(K, input))) };
  let sums: readonly (readonly N[])[] = run.inputs.map((x) => x.map(() => K.fromRational(0n, 1n)));
  for (const [k, u] of rule.nodes.entries()) {
    const weight = K.mul(half, rule.weights[k] as N);
    for (const w of weights) {
      const theta = { w, u: [u] };
      const values = directionalDerivatives(K, lifted, theta, mapping.at(K, theta));
      sums = sums.map((row, j) => row.map((sum, t) => K.add(sum, K.mul(weight, values[j]?.[t] as N))));
    }
  }
  return sums.map((row) => row.map((sum) => K.near(sum, rule.error)));
}
