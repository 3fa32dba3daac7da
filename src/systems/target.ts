/**
 * The dynamical system of a transportation mapping in one dimension (THEORY, section 3),
 * $f^\star_t(x)=\mathbb E\langle\nabla h_t(x;\theta_0),v(\theta_0)\rangle$. In balls the result encloses it.
 * @module
 */
import { gradientsAt, pairing } from './gradients-at.js';
import { targetBoundOnStrip, type GradientRun } from './integrand-bound.js';
import { lineExpectations, WANTED_ERROR } from './line-expectation.js';
import type { LineRule, StripBound } from './line-rule.js';
import { panelRule } from './panel-rule.js';
import { trapezoidalRule } from './trapezoidal-rule.js';
import type { FormulaSystem, MappingFormula } from './transportation-mapping.js';

/**
 * A rule for integrands with this bound that are analytic wherever the mapping is: in panels where it jumps.
 * @throws RangeError if the dimension is not 1, or no rule is fine enough
 */
export function mappingRule<N>(K: FormulaSystem<N>, bound: StripBound, mapping: MappingFormula): LineRule<N> {
  if (mapping.dimension !== 1) {
    throw new RangeError(`a target in ${String(mapping.dimension)} dimensions is not enclosed: take 1`);
  }
  return mapping.along === undefined
    ? trapezoidalRule(K, bound, WANTED_ERROR)
    : panelRule(K, bound, WANTED_ERROR);
}

/** What stands in a list point by point, one row for each sequence. */
export function bySequence<N>({ inputs }: GradientRun, points: readonly N[]): readonly (readonly N[])[] {
  let end = 0;
  return inputs.map((x) => points.slice(end, (end += x.length)));
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
  const rule = mappingRule(K, targetBoundOnStrip(run, mapping), mapping);
  const gradients = gradientsAt(K, run);
  const targets = lineExpectations(K, { alpha: run.alpha, rule }, (theta) => {
    const v = mapping.at(K, theta);
    return gradients(theta).map((gradient) => pairing(K, gradient, v));
  });
  return bySequence(run, targets);
}
