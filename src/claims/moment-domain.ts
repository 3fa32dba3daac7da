/**
 * The domain of the claim about the norm of a target in the space of the tangent kernel: a dynamical system in one
 * dimension, a coefficient for each of its points $(x^{(j)},t)$, and half a network of finite width.
 *
 * Where the combination of the gradients is zero, or a multiple of the mapping, both sides of the claim are equal; the
 * error of a quadrature hides which of them is larger. Such instances are stated, not drawn.
 * @module
 */
import * as fc from 'fast-check';
import { coordinates, type Vector } from '../network/coordinates.js';
import { float64 } from '../numbers/float64.js';
import { gradientsAt, pairing } from '../systems/gradients-at.js';
import type { FormulaSystem } from '../systems/transportation-mapping.js';
import { halfNetwork, symmetricReal } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain, Instance } from './domain.js';
import {
  lineComplaint, lineInputs, lineMapping, lineQuantities, lineRegimes, lineScale, withinDeclaredNorm,
} from './line-domain.js';
import { coefficients } from './quantities/coefficients.js';
import { storedNetwork } from './quantities/network.js';

/** The kinds of the quantities. */
export interface MomentShape {
  readonly [name: string]:
    'activation' | 'storedReal' | 'storedSequences' | 'mapping' | 'coefficients' | 'storedNetwork';
  readonly activation: 'activation';
  readonly alpha: 'storedReal';
  readonly inputs: 'storedSequences';
  readonly mapping: 'mapping';
  /** $b$, in the order of the points. */
  readonly coefficients: 'coefficients';
  /** The first half of the neurons, with their signs. */
  readonly half: 'storedNetwork';
}

/** $\sum_kb_k\nabla h_{t_k}(x^{(j_k)};\theta)$ over the points, as a function of $\theta$. */
export function combinedGradient<N>(
  K: FormulaSystem<N>,
  run: Pick<Instance<MomentShape>, 'activation' | 'inputs'>,
  b: readonly N[],
): (theta: Vector<N>) => Vector<N> {
  const gradients = gradientsAt(K, run);
  const space = coordinates(K, 1);
  return (theta) => gradients(theta).reduce((sum, gradient, k) =>
    space.add(sum, space.scale(b[k] as N, gradient)), space.zeroVector);
}

/** Where it is looked, roughly, whether two functions are multiples of each other. */
const PROBES = [-2.25, -1.25, -0.5, 0.25, 1, 2];

/** Whether neither the combination nor the mapping nearly vanishes, and none is nearly a multiple of the other. */
export function isInGeneralPosition(instance: Instance<MomentShape>): boolean {
  const combination = combinedGradient(float64, instance, instance.coefficients);
  const [sums, limit] = [{ gg: 0, gv: 0, vv: 0 }, 2 ** -10];
  for (const w of [instance.alpha, -instance.alpha]) {
    for (const u of PROBES) {
      const [g, v] = [combination({ w, u: [u] }), instance.mapping.at(float64, { w, u: [u] })];
      sums.gg += pairing(float64, g, g);
      sums.gv += pairing(float64, g, v);
      sums.vv += pairing(float64, v, v);
    }
  }
  return sums.gg > limit && sums.vv > limit && sums.gv ** 2 < (1 - 2 ** -16) * sums.gg * sums.vv;
}

function complaintOf(instance: Instance<MomentShape>): string | undefined {
  const [points, count] = [instance.inputs.flat().length, instance.coefficients.length];
  if (points !== count) return `${String(count)} coefficients for ${String(points)} points; give one each`;
  const d = instance.half.neurons[0]?.u.length;
  return d === 1 ? lineComplaint(instance) : `neurons of ${String(d)} input weights; give 1`;
}

/** Points on the line with coefficients, a mapping, and up to three pairs of neurons. */
export const momentDomain: Domain<MomentShape> = {
  quantities: { ...lineQuantities, coefficients, half: storedNetwork },
  takesInputs: false,
  arbitrary: (sampling) => fc.tuple(
    lineScale(sampling), lineMapping, lineInputs, fc.integer({ min: 1, max: 3 }).chain((half) => halfNetwork(1, half)),
  ).chain(([scale, mapping, inputs, half]) => {
    const size = { minLength: inputs.flat().length, maxLength: inputs.flat().length };
    return fc.array(symmetricReal(1), size)
      .map((b) => ({ ...scale, inputs, mapping, coefficients: b, half }));
  }).filter(isInGeneralPosition),
  regimes: lineRegimes((instance) => instance),
  complaint: complaintOf,
};

/** The mapping is within its declared norm. */
export const momentHypotheses = {
  mappingWithinNorm: (K, { mapping }) => withinDeclaredNorm(K, mapping),
} satisfies Record<string, Hypothesis<MomentShape>>;
