/**
 * The domain of the claims about one hidden state: an activation, a radius $\alpha$, a neuron with its inputs, and a
 * direction in which second derivatives are taken.
 * @module
 */
import * as fc from 'fast-check';
import type { Activation } from '../activations/activation.js';
import { ACTIVATIONS } from '../activations/named.js';
import { scaled } from '../activations/scaled.js';
import { tanh } from '../activations/tanh.js';
import { sine } from '../activations/sine.js';
import { squaredNorm } from '../network/vector.js';
import { float64 } from '../numbers/float64.js';
import { lengths, mostlyInside, properFraction, symmetricReal, unitBallVector, vector } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain, Instance, Sampling } from './domain.js';
import { activation } from './quantities/activation.js';
import { direction } from './quantities/direction.js';
import { neuron } from './quantities/neuron.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface HiddenStateShape {
  readonly [name: string]: 'activation' | 'real' | 'neuron' | 'direction';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly neuron: 'neuron';
  readonly direction: 'direction';
}

const MAX_DIMENSION = 4;
const MAX_LENGTH = 16;

/** The activations that are drawn: the plain ones and scaled ones on both sides of $\sigma_1=1$. */
export const SAMPLED_ACTIVATIONS: readonly Activation[] = [
  ...ACTIVATIONS.values(), scaled(1, tanh, 2), scaled(8, tanh, 0.125), scaled(0.5, sine, 4),
];

/** The activation of the sampling, or any of {@link SAMPLED_ACTIVATIONS}. */
export function activationArbitrary(sampling: Sampling): fc.Arbitrary<Activation> {
  return sampling.activation === undefined
    ? fc.constantFrom(...SAMPLED_ACTIVATIONS)
    : fc.constant(sampling.activation);
}

/** Where the growth rate $a=\sigma_1\alpha$ lies: below, at or above the cutoff $a=1$. */
export type Regime = 'subcritical' | 'critical' | 'supercritical';

/**
 * A radius $\alpha$ below, at and above the cutoff $1/\sigma_1$ of the activation.
 * @param mostly a regime that is drawn ten times as often as each of the others; if absent all three are drawn alike
 */
export function radiusArbitrary(chosen: Activation, mostly?: Regime): fc.Arbitrary<number> {
  const cutoff = 1 / chosen.constants(float64).sigma1;
  const weight = (regime: Regime): number => (regime === mostly ? 10 : 1);
  return fc.oneof(
    { weight: weight('subcritical'), arbitrary: properFraction.map((f) => f * cutoff) },
    { weight: weight('critical'), arbitrary: fc.constant(cutoff) },
    { weight: weight('supercritical'), arbitrary: properFraction.map((f) => (1 + f) * cutoff) },
  );
}

/** $w/\alpha$: mostly in $[-1,1]$ with the ends drawn often, now and then outside, where nothing is claimed. */
const relativeWeight = fc.oneof(
  { weight: 23, arbitrary: symmetricReal(1) },
  { weight: 1, arbitrary: properFraction.map((f) => 1 + f) },
);

function inputsArbitrary(dimension: number): fc.Arbitrary<readonly (readonly number[])[]> {
  const single = unitBallVector(dimension);
  const length = lengths(MAX_LENGTH);
  const sequence = length.chain((T) => fc.oneof(
    { weight: 3, arbitrary: fc.array(single, { minLength: T, maxLength: T }) },
    { weight: 1, arbitrary: single.map((x) => Array.from({ length: T }, () => x)) },
  ));
  return mostlyInside(sequence);
}

function arbitrary(sampling: Sampling): fc.Arbitrary<Instance<HiddenStateShape>> {
  const dimensions = sampling.inputs === undefined
    ? fc.integer({ min: 1, max: MAX_DIMENSION })
    : fc.constant(sampling.inputs[0]?.length ?? 1);
  return fc.tuple(activationArbitrary(sampling), dimensions).chain(([chosen, dimension]) =>
    fc.record({
      alpha: radiusArbitrary(chosen),
      relative: relativeWeight,
      u: fc.oneof(vector(dimension, 2), vector(dimension, 32)),
      x: sampling.inputs === undefined ? inputsArbitrary(dimension) : fc.constant(sampling.inputs),
      direction: fc.record({ w: symmetricReal(1), u: vector(dimension, 1) }),
    }).map(({ alpha, relative, u, x, direction }) =>
      ({ activation: chosen, alpha, neuron: { w: relative * alpha, u, x }, direction })));
}

/** An activation, a radius, a neuron with inputs, and a direction of the neuron's dimension. */
export const hiddenStateDomain: Domain<HiddenStateShape> = {
  quantities: { activation, alpha: positiveReal, neuron, direction },
  takesInputs: true,
  arbitrary,
  regimes: regimes(['rate', 'length', 'saturation'], ({ activation: chosen, alpha, neuron: one }) =>
    ({ activation: chosen, alpha, length: one.x.length, neurons: [one] })),
  complaint: (instance) => {
    const [d, k] = [instance.neuron.u.length, instance.direction.u.length];
    return d === k ? undefined : `the direction has ${String(k)} input entries, the neuron ${String(d)}`;
  },
};

/** The hypotheses of section 1: $\lvert w\rvert\le\alpha$ and $\lVert x_t\rVert\le1$ for every $t$. */
export const hiddenStateHypotheses = {
  weightInRadius: (K, { neuron, alpha }) => K.le(K.abs(neuron.w), alpha),
  inputsInUnitBall: (K, { neuron }) => {
    const one = K.fromRational(1n, 1n);
    return K.and(neuron.x.map((x) => K.le(squaredNorm(K, x), one)));
  },
} satisfies Record<string, Hypothesis<HiddenStateShape>>;
