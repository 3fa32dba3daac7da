/**
 * The domain of the claims about whole networks: two parameter vectors $\Theta,\Theta'$ of a network of even width, an
 * input sequence, a radius $\alpha_m$ of the recurrent weights and a max-norm radius $\rho$.
 * @module
 */
import * as fc from 'fast-check';
import type { Vector } from '../network/coordinates.js';
import type { Network } from '../network/network.js';
import type { PartNorms } from '../network/space.js';
import { squaredNorm } from '../network/vector.js';
import type { Arithmetic, Reals } from '../numbers/number-system.js';
import { lengths, mostly, mostlyInside, symmetricReal, unitBallVector, vector } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain, Instance, Sampling } from './domain.js';
import { activationArbitrary, radiusArbitrary } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { evenNetwork, sequence } from './quantities/network.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface NetworkShape {
  readonly [name: string]: 'activation' | 'real' | 'network' | 'sequence';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly network: 'network';
  readonly moved: 'network';
  readonly x: 'sequence';
  readonly rhoW: 'real';
  readonly rhoU: 'real';
}

const MAX_DIMENSION = 3;
const MAX_LENGTH = 8;

/** $\theta'-\theta$. */
export function displacement<N>(K: Arithmetic<N>, from: Vector<N>, to: Vector<N>): Vector<N> {
  return { w: K.sub(to.w, from.w), u: from.u.map((entry, k) => K.sub(to.u[k] as N, entry)) };
}

function inputs(dimension: number): fc.Arbitrary<readonly (readonly number[])[]> {
  return mostlyInside(lengths(MAX_LENGTH).chain((T) =>
    fc.array(unitBallVector(dimension), { minLength: T, maxLength: T })));
}

/** A pair of neurons $\theta,\theta'$ with $w,w'$ relative to $\alpha$: near each other, or independent. */
function neuronPair(dimension: number): fc.Arbitrary<{ from: Vector<number>; to: Vector<number> }> {
  const one = fc.record({ w: symmetricReal(1), u: vector(dimension, 4) });
  const near = fc.tuple(one, one, fc.integer({ min: 1, max: 12 })).map(([from, step, k]) => {
    const size = 2 ** -k;
    const w = Math.max(-1, Math.min(1, from.w + step.w * size));
    return { from, to: { w, u: from.u.map((entry, i) => entry + (step.u[i] ?? 0) * size) } };
  });
  return fc.oneof({ weight: 2, arbitrary: near }, { weight: 1, arbitrary: fc.record({ from: one, to: one }) });
}

/** Whether a neuron moves: where none does, both sides of every bound are zero, and enclosures decide nothing. */
export function moves(pairs: readonly { readonly from: Vector<number>; readonly to: Vector<number> }[]): boolean {
  return pairs.some(({ from, to }) => from.w !== to.w || from.u.some((entry, k) => entry !== to.u[k]));
}

/** $\sqrt m$ times the largest displacement, which a max-norm radius has to be at least, times a factor. */
export function radius(sizes: readonly number[], factor = 1): number {
  return Math.max(...sizes, Number.EPSILON) * Math.sqrt(sizes.length) * factor;
}

/** A radius mostly a little above what the displacements need, at times just that, now and then too small. */
const radiusFactor = fc.oneof(
  { weight: 16, arbitrary: fc.constant(1 + 2 ** -20) },
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constant(0.5) },
);

function arbitrary(sampling: Sampling): fc.Arbitrary<Instance<NetworkShape>> {
  const dimensions = sampling.inputs === undefined
    ? fc.integer({ min: 1, max: MAX_DIMENSION })
    : fc.constant(sampling.inputs[0]?.length ?? 1);
  const width = fc.constantFrom(2, 4, 6);
  return fc.tuple(activationArbitrary(sampling), dimensions, width).chain(([chosen, dimension, m]) => {
    const size = { minLength: m, maxLength: m };
    return fc.record({
      alpha: radiusArbitrary(chosen),
      outside: mostly(19, 1, 1.5),
      factor: radiusFactor,
      pairs: fc.array(neuronPair(dimension), size).filter(moves),
      signs: fc.array(fc.constantFrom<1 | -1>(1, -1), size),
      x: sampling.inputs === undefined ? inputs(dimension) : fc.constant(sampling.inputs),
    }).map(({ alpha, outside, factor, pairs, signs, x }) => {
      const scaled = ({ w, u }: Vector<number>): Vector<number> => ({ w: w * alpha * outside, u });
      const network: Network<number> = { neurons: pairs.map(({ from }) => scaled(from)), signs };
      const moved: Network<number> = { neurons: pairs.map(({ to }) => scaled(to)), signs };
      const sizes = pairs.map(({ from, to }) => ({
        w: Math.abs(to.w - from.w) * alpha * outside,
        u: Math.sqrt(to.u.reduce((sum, entry, k) => sum + (entry - (from.u[k] ?? 0)) ** 2, 0)),
      }));
      const [rhoW, rhoU] = [radius(sizes.map(({ w }) => w), factor), radius(sizes.map(({ u }) => u), 1 + 2 ** -20)];
      return { activation: chosen, alpha, network, moved, x, rhoW, rhoU };
    });
  });
}

/** Two networks of the same width and signs, inputs of their dimension, and the radii. */
export const networkDomain: Domain<NetworkShape> = {
  quantities: {
    activation, alpha: positiveReal, network: evenNetwork, moved: evenNetwork, x: sequence,
    rhoW: positiveReal, rhoU: positiveReal,
  },
  takesInputs: true,
  arbitrary,
  regimes: regimes(['rate', 'length', 'saturation'], ({ activation: chosen, alpha, network, x }) => {
    const neurons = network.neurons.map(({ w, u }) => ({ w, u, x }));
    return { activation: chosen, alpha, length: x.length, neurons };
  }),
  complaint: ({ network, moved, x }) => {
    if (network.neurons.length !== moved.neurons.length) return 'network and moved differ in width';
    if (network.signs.some((sign, i) => sign !== moved.signs[i])) return 'network and moved differ in their signs';
    const [d, k, l] = [network.neurons[0]?.u.length, moved.neurons[0]?.u.length, x[0]?.length];
    return d === k && d === l ? undefined : `input dimensions ${[d, k, l].join(', ')} of network, moved and x differ`;
  },
};

/** $m\,r^2\le\rho^2$: a movement $r$ of at most $\rho/\sqrt m$, given by its square. */
export function withinMaxNorm<N, P>(K: Reals<N, P>, width: N, square: N, rho: N): P {
  return K.le(K.mul(width, square), K.mul(rho, rho));
}

/** $\lvert w_i\rvert\le\alpha_m$ in all of the networks. */
export function weightsWithin<N, P>(K: Reals<N, P>, networks: readonly Network<N>[], alpha: N): P {
  return K.and(networks.flatMap(({ neurons }) => neurons.map(({ w }) => K.le(K.abs(w), alpha))));
}

/** $\lVert x_t\rVert\le1$. */
export function inputsWithinUnitBall<N, P>(K: Reals<N, P>, x: readonly (readonly N[])[]): P {
  const one = K.fromRational(1n, 1n);
  return K.and(x.map((input) => K.le(squaredNorm(K, input), one)));
}

/** Neuron by neuron, $\Theta'-\Theta$ is within $\rho/\sqrt m$. */
export function networksWithin<N, P>(K: Reals<N, P>, from: Network<N>, to: Network<N>, rho: PartNorms<N>): P {
  const width = K.fromNumber(from.neurons.length);
  return K.and(from.neurons.flatMap((theta, i) => {
    const other = to.neurons[i];
    if (other === undefined) return [];
    const { w, u } = displacement(K, theta, other);
    return [withinMaxNorm(K, width, K.mul(w, w), rho.w), withinMaxNorm(K, width, squaredNorm(K, u), rho.u)];
  }));
}

/** $\lvert w_i\rvert,\lvert w'_i\rvert\le\alpha_m$; $\lVert x_t\rVert\le1$; $\Theta'-\Theta$ within $\rho/\sqrt m$. */
export const networkHypotheses = {
  weightsInRadius: (K, { network, moved, alpha }) => weightsWithin(K, [network, moved], alpha),
  inputsInUnitBall: (K, { x }) => inputsWithinUnitBall(K, x),
  movedWithinRadius: (K, { network, moved, rhoW, rhoU }) => networksWithin(K, network, moved, { w: rhoW, u: rhoU }),
} satisfies Record<string, Hypothesis<NetworkShape>>;
