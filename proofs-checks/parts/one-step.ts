/**
 * One step of projected gradient descent at an instance, in balls (THEORY, section 4): a network, another one in the
 * max-norm ball that it is compared with, and labels near the outputs of that one.
 *
 * **Approached** where the residual is as far beyond the linear model as the labels may be off, the step is not
 * projected and one input moves all neurons alike, as all movements shrink: the error that the curvature leaves falls
 * with their square, the noise with the movements.
 * @module
 */
import {
  contraction, descentBound, descentHypotheses, descentPart, tanh, type OneStep, type OneStepStatement,
} from '../../src/index.js';
import { oneStepProof } from '../obligations/one-step.js';

/** $\Phi_{s+1}\le\Phi_s-4\eta\kappa_\eta R_s+4\eta\varepsilon\sqrt{R_s}$, and what else may be believed of it. */
const within = (believed: <N>(zero: N) => Partial<OneStep<N>> = () => ({})): OneStepStatement =>
  (K, given) => {
    const { next, distance, eta, lipschitz, noise, form, rootWidth, risk, rootRisk } =
      { ...given, ...believed(K.fromRational(0n, 1n)) };
    const error = K.add(noise, K.div(form, K.mul(K.fromRational(2n, 1n), rootWidth)));
    const kappa = contraction(K, eta, lipschitz);
    return { left: next, right: descentBound(K, { distance, eta, kappa, error, risk, rootRisk }) };
  };

/** Four neurons of one sign at zero inputs. */
const all = (u: number, w = 0) =>
  ({ neurons: [0, 1, 2, 3].map(() => ({ w, u: [u] })), signs: [1, 1, 1, 1] as const });

/** Neurons at `size`, which outputs of zero are off by `noise` from their labels, are compared with neurons at zero. */
const step = (size: number, { noise = size, w = 0, x = [[1]] }: {
  readonly noise?: number; readonly w?: number; readonly x?: readonly (readonly number[])[];
} = {}) => ({
  activation: tanh, alpha: 1, initial: all(size, w), network: all(size, w), moved: all(0, w), x,
  labels: x.map(() => -noise), noise, eta: 0.25, rhoW: 1, rhoU: 4, apartW: size / 1024, apartU: 2 * size,
});

/** One step of gradient descent, checked at instances and certified. */
export const oneStep = descentPart({
  id: 'one-step',
  title: 'the squared distance to any network that the labels come from, after one step',
  hypotheses: descentHypotheses,
  assertion: within(),
  prove: oneStepProof,
  contact: { how: 'approached', at: [6, 8, 10].map((k) => step(2 ** -k)) },
  mutants: {
    everyStepContracts: {
      belief: 'the gain does not depend on the step size',
      assertion: within((zero) => ({ lipschitz: zero })),
      refutedAt: { ...step(2 ** -8), eta: 4 },
    },
    withoutNoise: {
      belief: 'the noise of the labels does not count',
      assertion: within((zero) => ({ noise: zero })),
      refutedAt: step(2 ** -8),
    },
    withoutCurvature: {
      belief: 'the network is as good as linear',
      assertion: within((zero) => ({ form: zero })),
      refutedAt: { ...step(1, { noise: 2 ** -20 }), eta: 0.125 },
    },
    withoutRadius: {
      belief: 'the bound holds for recurrent weights outside the radius',
      without: 'weightsInRadius',
      refutedAt: { ...step(2 ** -10, { w: 2, x: [[1], [1]] }), alpha: 0.5, eta: 4 },
    },
    withoutInputBound: {
      belief: 'the bound holds for inputs of any length',
      without: 'inputsInUnitBall',
      refutedAt: { ...step(2 ** -8, { x: [[4]] }), eta: 4 },
    },
    farApart: {
      belief: 'the error does not depend on how far both networks are apart',
      without: 'networksWithinRadius',
      refutedAt: { ...step(1, { noise: 2 ** -20 }), apartU: 2 ** -10, eta: 0.125 },
    },
    outsideOfBall: {
      belief: 'the network that is compared with may lie outside of the ball of the projection',
      without: 'comparisonInBall',
      refutedAt: { ...step(2 ** -8), initial: all(1), rhoU: 0.0625 },
    },
    otherLabels: {
      belief: 'labels may be anything',
      without: 'labelsWithinNoise',
      refutedAt: { ...step(2 ** -8), labels: [-0.25] },
    },
  },
});
