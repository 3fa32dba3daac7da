/**
 * Targets in few dimensions, in doubles, with a proved bound of their error: that of the product rule
 * (`systems/product-rule.ts`), of the mapping at its nodes, and of the engine's roundings
 * (`systems/derivative-rounding.ts`).
 *
 * **Sums.** With at most $k$ additions and the product with a weight between a term and its sum, rounding adds at most
 * $\gamma_{k+1}\sum_i\omega_i\lvert\hat{\dot h}_i\rvert$ to a sum, and the underflows of $N$ products. A mapping that
 * is off by $\delta_w$ and $\delta_u$ moves the derivatives by at most $G^w\delta_w+G^u\delta_u$.
 * @module
 */
import type { Engine } from '../engine/engine.js';
import { liftReals } from '../network/coordinates.js';
import { norm } from '../network/vector.js';
import { ball } from '../numbers/ball.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { gamma } from '../theory/rounding.js';
import { additions, sumOverNodes } from './both-signs.js';
import { derivativeRounding } from './derivative-rounding.js';
import { largestGradient, targetBoundOnStrip, type GradientRun, type Inputs } from './integrand-bound.js';
import { boundedMappingAt } from './mapping-at.js';
import { productRule } from './product-rule.js';
import { sequencesOf } from './sequences-of.js';
import { suprema, type MappingFormula } from './transportation-mapping.js';

const K = ball(64);

/** At least the largest $\lVert x_t\rVert$. */
export function largestInput(inputs: Inputs): number {
  return inputs.flat().reduce((most, input) => Math.max(most, K.upper(norm(K, liftReals(K, input)))), 0);
}

/**
 * What rounding adds to a sum of `count` products of weights that add up to `mass` with terms of at most `size`.
 * @param more roundings of a term beyond those over groups of neurons
 */
export function summingError(count: number, mass: number, size: number, more = 0): number {
  return addUp(mulUp(K.upper(gamma(K, additions(count) + 1 + more)), mulUp(mass, size)), 2 * count * 2 ** -1000);
}

/**
 * $f^\star_t(x^{(j)})$ at `j * T + t`, and a bound of the error of each.
 * @throws RangeError if the mapping is not finite somewhere, or no rule is fine enough or small enough
 */
export function boundedTargets(
  run: GradientRun,
  mapping: MappingFormula,
  wanted: number,
  machine: Engine,
): { readonly values: Float64Array; readonly error: number } {
  const { activation, alpha, inputs } = run;
  const { dimension, along } = mapping;
  const sequences = sequencesOf(inputs, dimension);
  const rule = productRule({ dimension, bound: targetBoundOnStrip(run, mapping), along }, wanted);
  const off = { w: 0, u: 0 };
  const values = sumOverNodes(rule, alpha, sequences.count * sequences.length, ({ neurons, weights }) => {
    const { directions, error } = boundedMappingAt(mapping, neurons);
    off.w = Math.max(off.w, error.w);
    off.u = Math.max(off.u, error.u);
    return machine.directional({ activation, neurons, directions, weights, sequences });
  });
  const gradient = largestGradient(K, run, K.fromNumber(0));
  const nu = suprema(K, mapping);
  const rounding = derivativeRounding({
    activation, alpha, dimension, length: sequences.length, reach: rule.reach, size: largestInput(inputs),
    nu: { w: addUp(K.upper(nu.w), off.w), u: addUp(K.upper(nu.u), off.u) },
  });
  const moved = addUp(mulUp(K.upper(gradient.w), off.w), mulUp(K.upper(gradient.u), off.u));
  const summed = summingError(2 * rule.count, rule.mass, addUp(rounding.value, rounding.error));
  const error = addUp(addUp(rule.error, summed), mulUp(rule.mass, addUp(moved, rounding.error)));
  return { values, error };
}
