/**
 * The domain of the claim about one step of gradient descent: a network $\Theta$ and another one $\Theta^\star$ that it
 * is compared with, the centre $\Theta(0)$ and the radii $\rho$ of the projection, an input sequence with labels, and
 * a step size. Of the realization of the theorem it keeps what the step needs: that labels are within $\varepsilon_0$
 * of its outputs, where an error of the realization counts, and that its neurons are within $r/\sqrt m$ of those of
 * $\Theta$, with $r=\rho+\nu$ in the theorem.
 * @module
 */
import * as fc from 'fast-check';
import type { Vector } from '../network/coordinates.js';
import { networkStates, type Network } from '../network/network.js';
import { riskSteps } from '../network/risk-step.js';
import { float64 } from '../numbers/float64.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { mostly, symmetricReal } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain, Instance, Sampling } from './domain.js';
import { movement } from './movement.js';
import {
  inputsWithinUnitBall, networkDomain, networksWithin, radius, weightsWithin, type NetworkShape,
} from './network-domain.js';
import { activation } from './quantities/activation.js';
import { coefficients } from './quantities/coefficients.js';
import { evenNetwork, sequence } from './quantities/network.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface DescentShape {
  readonly [name: string]: 'activation' | 'real' | 'network' | 'sequence' | 'coefficients';
  readonly activation: 'activation';
  readonly alpha: 'real';
  /** $\Theta(0)$. */
  readonly initial: 'network';
  /** $\Theta$. */
  readonly network: 'network';
  /** $\Theta^\star$. */
  readonly moved: 'network';
  readonly x: 'sequence';
  /** $y_1,\dots,y_T$. */
  readonly labels: 'coefficients';
  /** $\varepsilon_0$. */
  readonly noise: 'real';
  readonly eta: 'real';
  readonly rhoW: 'real';
  readonly rhoU: 'real';
  /** $r$. */
  readonly apartW: 'real';
  readonly apartU: 'real';
}

type Step = Instance<DescentShape>;

/** $L_T$ in floats. */
function lipschitzOf({ activation: chosen, alpha, x }: Pick<Step, 'activation' | 'alpha' | 'x'>) {
  const { initial, step } = hiddenStateConstants(float64, chosen.constants(float64), alpha);
  return x.reduce((constants) => step(constants), initial).lipschitz;
}

function outputs(chosen: Step['activation'], network: Network<number>, x: Step['x']): readonly number[] {
  return Array.from(networkStates(float64, chosen, network, x), ({ output }) => output);
}

/** A power of two. */
const power = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((k) => 2 ** k);

/** A little more than 1: floats that add and take roots do not see equality. */
const ABOVE = 1 + 2 ** -20;

/** What a step is drawn from, in units of the networks and of what the hypotheses allow. */
const choices = fc.record({
  /**
   * How far labels may be off, by what the outputs differ at most, and how far they are off as a share of it: all of it
   * where the outputs that they belong to vanish, because there equality is decided.
   */
  noise: power(-16, 0),
  shares: fc.array(symmetricReal(1), { minLength: 1, maxLength: 4 }),
  labels: fc.oneof(
    { weight: 12, arbitrary: fc.constant({ share: 1 - 2 ** -10, vanish: false }) },
    { weight: 3, arbitrary: fc.constant({ share: 1, vanish: true }) },
    { weight: 1, arbitrary: fc.constant({ share: 64, vanish: false }) },
  ),
  /** $\eta L_T^2$. */
  step: power(-6, 6),
  /** Where the centre of the projection lies on the way from $\Theta^\star$ to $\Theta$, and the radii. */
  centre: fc.constantFrom(0, 0.5, 1, 2),
  rho: fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(1, ABOVE, 2, 64, 4096) }, { weight: 1, arbitrary: power(-6, -1) },
  ),
  /** What the radii of the distance are, by what they need to be; of the input weights never just that. */
  apart: fc.oneof(
    { weight: 12, arbitrary: fc.constant(ABOVE) }, { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.constant(2 ** -8) },
  ),
  weights: mostly(15, 1, 16),
  inputs: mostly(15, 1, 4),
});

/** The point $\Theta^\star+c\,(\Theta-\Theta^\star)$ of the line through both networks. */
function between(from: Network<number>, to: Network<number>, c: number): Network<number> {
  const { vectors } = movement(float64, from, to);
  const neurons = from.neurons.map(({ w, u }, i): Vector<number> => {
    const step = vectors[i] ?? { w: 0, u: [] };
    return { w: w + c * step.w, u: u.map((entry, k) => entry + c * (step.u[k] ?? 0)) };
  });
  return { neurons, signs: from.signs };
}

/** Recurrent weights times a factor, and input weights times another. */
const stretched = ({ neurons, signs }: Network<number>, byW: number, byU = 1): Network<number> =>
  ({ neurons: neurons.map(({ w, u }) => ({ w: byW * w, u: u.map((entry) => byU * entry) })), signs });

/** What the movement between two networks needs as radii. */
function radiiBetween(from: Network<number>, to: Network<number>): { readonly w: number; readonly u: number } {
  const { sizes } = movement(float64, from, to);
  return { w: radius(sizes.map(({ w }) => w)), u: radius(sizes.map(({ u }) => u)) };
}

type Choices = typeof choices extends fc.Arbitrary<infer C> ? C : never;

function instanceOf(
  sampling: Sampling,
  { activation: chosen, alpha, ...given }: Instance<NetworkShape>,
  drawn: Choices,
): Step {
  const network = stretched(given.network, drawn.weights);
  const moved = stretched(given.moved, drawn.weights, drawn.labels.vanish ? 0 : 1);
  const x = sampling.inputs === undefined
    ? given.x.map((input) => input.map((entry) => drawn.inputs * entry)) : given.x;
  const [reached, wanted] = [outputs(chosen, network, x), outputs(chosen, moved, x)];
  const difference = Math.max(...wanted.map((output, t) => Math.abs(output - (reached[t] ?? 0))), 2 ** -20);
  const noise = drawn.noise * difference;
  const share = (t: number): number => drawn.labels.share * (drawn.shares[t % drawn.shares.length] ?? 1);
  const initial = between(moved, network, drawn.centre);
  const [radii, apart] = [radiiBetween(moved, initial), radiiBetween(network, moved)];
  const lipschitz = lipschitzOf({ activation: chosen, alpha, x });
  return {
    activation: chosen, alpha, initial, network, moved, x,
    labels: wanted.map((output, t) => output + noise * share(t)),
    noise,
    eta: drawn.step / lipschitz ** 2,
    rhoW: radii.w * drawn.rho,
    rhoU: radii.u * (drawn.rho === 1 ? ABOVE : drawn.rho),
    apartW: apart.w * drawn.apart,
    apartU: apart.u * (drawn.apart === 1 ? ABOVE : drawn.apart),
  };
}

/** Whether the first residual is more than a double can miss: where the risk is zero, enclosures decide nothing. */
function hasResidual({ activation: chosen, network, x, labels }: Step): boolean {
  const [output = 0] = outputs(chosen, network, x.slice(0, 1));
  return Math.abs(output - (labels[0] ?? 0)) > 2 ** -40;
}

/** Whether the projection moves a neuron after the step on all inputs. */
function isProjected(instance: Step): boolean {
  const { activation: chosen, initial, network, rhoW, rhoU } = instance;
  const last = [...riskSteps(float64, chosen, network, instance)].at(-1);
  if (last === undefined) return false;
  const { w, u } = radiiBetween(initial, last.stepped);
  return w > rhoW || u > rhoU;
}

/** How large the step is, and whether the projection moves a neuron; in floats, which is enough for counting. */
const stepRegimes: Domain<DescentShape>['regimes'] = {
  step: {
    classes: ['small', 'large'],
    classOf: (instance) => (2 * instance.eta * lipschitzOf(instance) ** 2 <= 1 ? 'small' : 'large'),
  },
  projection: {
    classes: ['moves neurons', 'moves none'],
    classOf: (instance) => (isProjected(instance) ? 'moves neurons' : 'moves none'),
  },
};

function complaintOf({ initial, labels, ...given }: Step): string | undefined {
  const { network, x } = given;
  if (labels.length !== x.length) {
    return `${String(labels.length)} labels for ${String(x.length)} inputs; give one each`;
  }
  const other = networkDomain.complaint?.({ ...given, rhoW: 1, rhoU: 1 });
  if (other !== undefined) return other;
  const isSame = initial.signs.join() === network.signs.join()
    && initial.neurons[0]?.u.length === network.neurons[0]?.u.length;
  return isSame ? undefined : 'initial and network differ in width, signs or input dimension';
}

/** Two networks and the centre of a projection, an input sequence with labels, and a step size. */
export const descentDomain: Domain<DescentShape> = {
  quantities: {
    activation, alpha: positiveReal, initial: evenNetwork, network: evenNetwork, moved: evenNetwork, x: sequence,
    labels: coefficients, noise: positiveReal, eta: positiveReal, rhoW: positiveReal, rhoU: positiveReal,
    apartW: positiveReal, apartU: positiveReal,
  },
  takesInputs: true,
  arbitrary: (sampling) => fc.tuple(networkDomain.arbitrary(sampling), choices)
    .map(([networks, drawn]) => instanceOf(sampling, networks, drawn))
    .filter((instance) => hasResidual(instance)),
  regimes: {
    ...regimes(['rate', 'length', 'saturation'], ({ activation: chosen, alpha, network, x }) => {
      const neurons = network.neurons.map(({ w, u }) => ({ w, u, x }));
      return { activation: chosen, alpha, length: x.length, neurons };
    }),
    ...stepRegimes,
  },
  complaint: complaintOf,
};

/**
 * $\lvert w_i\rvert,\lvert w^\star_i\rvert\le\alpha_m$; $\lVert x_t\rVert\le1$; $\Theta$ and $\Theta^\star$ are within
 * $r/\sqrt m$; $\Theta^\star\in\Omega_\rho$; $\lvert F_t(\Theta^\star)-y_t\rvert\le\varepsilon_0$.
 */
export const descentHypotheses = {
  weightsInRadius: (K, { network, moved, alpha }) => weightsWithin(K, [network, moved], alpha),
  inputsInUnitBall: (K, { x }) => inputsWithinUnitBall(K, x),
  networksWithinRadius: (K, { network, moved, apartW, apartU }) =>
    networksWithin(K, network, moved, { w: apartW, u: apartU }),
  comparisonInBall: (K, { initial, moved, rhoW, rhoU }) => networksWithin(K, initial, moved, { w: rhoW, u: rhoU }),
  labelsWithinNoise: (K, { activation: chosen, moved, x, labels, noise }) =>
    K.and(Array.from(networkStates(K, chosen, moved, x), ({ output }, t) =>
      K.le(K.abs(K.sub(output, labels[t] ?? output)), noise))),
} satisfies Record<string, Hypothesis<DescentShape>>;
