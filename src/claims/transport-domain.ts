/**
 * The domain of the claims about realizations: a transportation mapping and the first half of the neurons of a
 * symmetric initialization.
 * @module
 */
import * as fc from 'fast-check';
import { liftVector, type Vector } from '../network/coordinates.js';
import { squaredNorm } from '../network/vector.js';
import { float64 } from '../numbers/float64.js';
import type { Reals } from '../numbers/number-system.js';
import type { FormedMapping } from '../systems/mapping-form.js';
import { halfNetwork } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain } from './domain.js';
import { exactMapping, familyRegime, mappingArbitrary } from './mapping-arbitrary.js';
import { mapping } from './quantities/mapping.js';
import { storedNetwork } from './quantities/network.js';

/** The kinds of the quantities. */
export interface TransportShape {
  readonly [name: string]: 'mapping' | 'storedNetwork';
  readonly mapping: 'mapping';
  /** The first half of the neurons, with their signs. */
  readonly half: 'storedNetwork';
}

const MAX_DIMENSION = 3;

/** Norms that are met exactly go with widths whose root is exact, so that equality can be decided. */
const cases = fc.oneof(
  { weight: 1, arbitrary: fc.record({ half: fc.constantFrom(2, 8), mappings: fc.constant(exactMapping) }) },
  { weight: 3, arbitrary: fc.record({ half: fc.constantFrom(1, 2, 3), mappings: fc.constant(mappingArbitrary) }) },
);

/** Why the mapping cannot be used at a neuron; nothing if it can. */
export function mappingComplaint(chosen: FormedMapping, neurons: readonly Vector<number>[]): string | undefined {
  const [d, k] = [chosen.dimension, neurons[0]?.u.length];
  if (d !== k) return `the mapping is for ${String(d)} input weights, the neurons have ${String(k)}`;
  const bad = neurons.find((theta) => {
    const { w, u } = chosen.at(float64, theta);
    return ![w, ...u].every(Number.isFinite);
  });
  return bad === undefined
    ? undefined
    : `the mapping is not finite at w = ${String(bad.w)}, u = (${bad.u.join(', ')}): move the neuron, or the mapping`;
}

/** $\lvert v_w\rvert\le\nu_w$ and $\lVert v_u\rVert\le\nu_u$ at these neurons. */
export function withinNorm<N, P>(K: Reals<N, P>, chosen: FormedMapping, neurons: readonly Vector<N>[]): P {
  const nu = { w: K.fromNumber(chosen.nu.w), u: K.fromNumber(chosen.nu.u) };
  return K.and(neurons.flatMap((theta) => {
    const { w, u } = chosen.at(K, theta);
    return [K.le(K.abs(w), nu.w), K.le(squaredNorm(K, u), K.mul(nu.u, nu.u))];
  }));
}

/** A few pairs of neurons, and a mapping for their dimension. */
export const transportDomain: Domain<TransportShape> = {
  quantities: { mapping, half: storedNetwork },
  takesInputs: false,
  arbitrary: () => fc.tuple(fc.integer({ min: 1, max: MAX_DIMENSION }), cases)
    .chain(([dimension, { half, mappings }]) =>
      fc.record({ mapping: mappings(dimension), half: halfNetwork(dimension, half) }))
    .filter((instance) => mappingComplaint(instance.mapping, instance.half.neurons) === undefined),
  regimes: { family: familyRegime((instance) => instance.mapping) },
  complaint: (instance) => mappingComplaint(instance.mapping, instance.half.neurons),
};

/** The mapping is within its declared norm at the neurons. */
export const transportHypotheses = {
  mappingWithinNorm: (K, instance) =>
    withinNorm(K, instance.mapping, instance.half.neurons.map((theta) => liftVector(K, theta))),
} satisfies Record<string, Hypothesis<TransportShape>>;
