/**
 * The domain of the claim about the distance of a realization from its target: a dynamical system in one dimension, an
 * initialization of even width, and the logarithm $\lambda=\log(2nT/\delta)$ in place of $\delta$. That the
 * initialization lies in the event of `approximation` is a hypothesis, and so is that it is a symmetric one.
 *
 * $\lambda$ may be any number above 0, also where no $\delta\le1$ has it: the statement speaks of no probability.
 * @module
 */
import * as fc from 'fast-check';
import { symmetricInitialization } from '../network/initialization.js';
import { rootWidth, type Network } from '../network/network.js';
import { normBounds } from '../network/norm-bounds.js';
import { float64 } from '../numbers/float64.js';
import type { Reals } from '../numbers/number-system.js';
import { gradientsAt, pairing } from '../systems/gradients-at.js';
import { storedTargets } from '../systems/stored-targets.js';
import { mappingOf } from '../systems/mapping-form.js';
import { bySequence } from '../systems/target.js';
import type { FormulaSystem } from '../systems/transportation-mapping.js';
import { concentrationError, type RealizationSources } from '../theory/approximation.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { targetBound } from '../theory/target-bound.js';
import { mostly, symmetricReal } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain, Instance, Lifted } from './domain.js';
import {
  lineComplaint, lineInputs, lineMapping, lineQuantities, lineRegimes, lineScale, withinDeclaredNorm, withinUnitBall,
} from './line-domain.js';
import { total } from './movement.js';
import { weightsWithin } from './network-domain.js';
import { evenNetwork } from './quantities/network.js';
import { positiveReal } from './quantities/real.js';
import { mappingComplaint } from './transport-domain.js';

/** The kinds of the quantities. */
export interface RealizationShape {
  readonly [name: string]: 'activation' | 'storedReal' | 'storedSequences' | 'mapping' | 'network' | 'real';
  readonly activation: 'activation';
  readonly alpha: 'storedReal';
  readonly inputs: 'storedSequences';
  readonly mapping: 'mapping';
  /** $\Theta(0)$. */
  readonly network: 'network';
  /** $\lambda$. */
  readonly logarithm: 'real';
}

/**
 * $\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle$ for every sequence $j$ and every $t$: the mean
 * of $\langle\nabla h_t(x^{(j)};\theta_i),v(\theta_i)\rangle$ over the neurons, because $c_i^2=1$.
 */
export function linearModel<N>(
  K: FormulaSystem<N>,
  { mapping, network, ...run }: Lifted<RealizationShape, N>,
): readonly (readonly N[])[] {
  const gradients = gradientsAt(K, run);
  const width = K.fromNumber(network.neurons.length);
  const byNeuron = network.neurons.map((theta) => {
    const v = mapping.at(K, theta);
    return gradients(theta).map((gradient) => pairing(K, gradient, v));
  });
  const points = byNeuron[0]?.keys() ?? [];
  return bySequence(run, Array.from(points, (p) => K.div(total(K, byNeuron.map((row) => row[p] as N)), width)));
}

/** $M_T$, $\lambda$, $\nu^\top Q_T\nu$ and $\sqrt m$, where $T$ is the length of the longest sequence. */
export function realizationSources<N>(
  K: FormulaSystem<N>,
  { activation, alpha, inputs, mapping, network, logarithm }: Lifted<RealizationShape, N>,
): RealizationSources<N> {
  const sigma = activation.constants(K);
  const nu = { w: K.fromNumber(mapping.nu.w), u: K.fromNumber(mapping.nu.u) };
  const root = rootWidth(K, network);
  const atEnd = (radius: N) => {
    const recursion = hiddenStateConstants(K, sigma, radius);
    const longest = inputs.reduce((a, b) => (b.length > a.length ? b : a), []);
    return longest.reduce((constants) => recursion.step(constants), recursion.initial);
  };
  const initial = K.fromNumber(alpha);
  const { majorant } = atEnd(K.add(initial, K.div(nu.w, root)));
  return {
    target: targetBound(K, sigma, atEnd(initial).growth, nu),
    logarithm,
    form: normBounds(K).quadraticForm(majorant, nu),
    rootWidth: root,
  };
}

/**
 * Recurrent weights of $\pm\alpha$ or, now and then, inside, outside or far outside, where the input weights are small,
 * so that a mapping can turn states that are saturated; or signs that do not mirror each other.
 */
const deviations = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ factor: 1, reach: 2, mirrors: true }) },
  { weight: 2, arbitrary: fc.constant({ factor: 0.5, reach: 2, mirrors: true }) },
  { weight: 1, arbitrary: fc.constant({ factor: 1.5, reach: 2, mirrors: true }) },
  { weight: 1, arbitrary: fc.constant({ factor: 1024, reach: 0.125, mirrors: true }) },
  { weight: 2, arbitrary: fc.constant({ factor: 1, reach: 2, mirrors: false }) },
);

/** An initialization of `2 * half` neurons. */
function initialNetwork(alpha: number, half: number): fc.Arbitrary<Network<number>> {
  const size = { minLength: half, maxLength: half };
  const sign = fc.constantFrom<1 | -1>(1, -1);
  return fc.record({
    deviation: deviations, neurons: fc.array(fc.tuple(sign, symmetricReal(1)), size), signs: fc.array(sign, size),
  }).map(({ deviation: { factor, reach, mirrors }, neurons, signs }) => {
    const first = { neurons: neurons.map(([w, u]) => ({ w: w * alpha * factor, u: [reach * u] })), signs };
    const mirror = symmetricInitialization(first);
    return mirrors ? mirror : { ...mirror, signs: [...signs, ...signs] };
  });
}

/** Inputs that are also far outside of $[-1,1]$: what leaves a hypothesis by much breaks the bound made for it. */
const inputs = fc.tuple(lineInputs, mostly(7, 1, 4)).map(([sequences, factor]) =>
  sequences.map((x) => x.map((input) => input.map((entry) => factor * entry))));

/** Mappings that are also far above their declared norm. */
const mappings = fc.tuple(lineMapping, mostly(7, 1, 1 / 16)).map(([{ form, nu }, factor]) =>
  mappingOf({ ...form, nu: { w: factor * nu.w, u: factor * nu.u } }));

/**
 * Logarithms, by what they are measured in: the least one for which the event holds, or 1. Next to the least one an
 * error of second order is all that is left to the bound, and a little below it the event fails.
 */
const logarithms = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ factor: 1 + 2 ** -6, ofLeast: true }) },
  { weight: 1, arbitrary: fc.constant({ factor: 0.5, ofLeast: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0.25, 1, 4).map((factor) => ({ factor, ofLeast: false })) },
);

/** Targets are enclosed to $2^{-41}$: distances below this are not drawn next to their bound. */
const DISCERNIBLE = 2 ** -32;

/**
 * The $\lambda$ for which the largest distance of a linear model from its target is $2M_T\sqrt{\lambda/m}$; 1 where the
 * distance is too small to be told from none.
 */
function leastLogarithm(instance: Instance<RealizationShape>): number {
  const targets = storedTargets(float64, instance, instance.mapping).flat();
  const distances = linearModel(float64, instance).flat().map((value, p) => Math.abs(value - (targets[p] ?? NaN)));
  const farthest = Math.max(...distances);
  if (!(farthest > DISCERNIBLE)) return 1;
  const unit = farthest / (2 * realizationSources(float64, instance).target);
  return unit * unit * instance.network.neurons.length;
}

function complaintOf({ network, ...instance }: Instance<RealizationShape>): string | undefined {
  const d = network.neurons[0]?.u.length;
  if (d !== 1) return `neurons of ${String(d)} input weights; give 1`;
  return lineComplaint(instance) ?? mappingComplaint(instance.mapping, network.neurons);
}

/** A dynamical system on the line, an initialization of up to eight neurons, and a logarithm. */
export const realizationDomain: Domain<RealizationShape> = {
  quantities: { ...lineQuantities, network: evenNetwork, logarithm: positiveReal },
  takesInputs: false,
  arbitrary: (sampling) => fc.tuple(lineScale(sampling), mappings, inputs, fc.constantFrom(1, 2, 4))
    .chain(([scale, mapping, sequences, half]) => fc.record({
      network: initialNetwork(scale.alpha, half), measured: logarithms,
    }).map(({ network, measured: { factor, ofLeast } }) => {
      const drawn = { ...scale, inputs: sequences, mapping, network, logarithm: 1 };
      return { ...drawn, logarithm: factor * (ofLeast ? leastLogarithm(drawn) : 1) };
    }))
    .filter((instance) => complaintOf(instance) === undefined),
  regimes: lineRegimes((instance) => instance),
  complaint: complaintOf,
};

/** Every neuron of the second half has the weights of its partner in the first and the other sign. */
function isMirrored<N, P>(K: Reals<N, P>, { neurons, signs }: Network<N>): P {
  const half = neurons.length / 2;
  const mirror = symmetricInitialization({ neurons: neurons.slice(0, half), signs: signs.slice(0, half) });
  return K.and(neurons.flatMap(({ w, u }, i) => {
    const other = mirror.neurons[i];
    const sign = (of: typeof signs): N => K.fromNumber(of[i] ?? 0);
    return other === undefined ? [] : [
      K.eq(w, other.w), ...u.map((entry, k) => K.eq(entry, other.u[k] as N)), K.eq(sign(signs), sign(mirror.signs)),
    ];
  }));
}

/**
 * The initialization is symmetric, $\lvert w_i(0)\rvert\le\alpha$, $\lvert x_t\rvert\le1$, the mapping is within its
 * declared norm, and every linear model differs from its target by less than $2M_T\sqrt{\lambda/m}$.
 */
export const realizationHypotheses = {
  symmetric: (K, { network }) => isMirrored(K, network),
  weightsInRadius: (K, { network, alpha }) => weightsWithin(K, [network], K.fromNumber(alpha)),
  inputsInUnitBall: (K, { inputs }) => withinUnitBall(K, inputs),
  mappingWithinNorm: (K, { mapping }) => withinDeclaredNorm(K, mapping),
  nearTarget: (K, instance) => {
    const { target, logarithm } = realizationSources(K, instance);
    const bound = concentrationError(K, target, logarithm, K.fromNumber(instance.network.neurons.length));
    const targets = storedTargets(K, instance, instance.mapping).flat();
    return K.and(linearModel(K, instance).flat().map((value, p) =>
      K.lt(K.abs(K.sub(value, targets[p] as typeof value)), bound)));
  },
} satisfies Record<string, Hypothesis<RealizationShape>>;
