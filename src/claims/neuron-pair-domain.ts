/**
 * The domain of statements about two parameter vectors $\theta,\theta'$ of one neuron that reads the same inputs.
 * @module
 */
import * as fc from 'fast-check';
import { symmetricReal, vector } from './arbitraries.js';
import type { Hypothesis } from './claim.js';
import type { Domain } from './domain.js';
import { hiddenStateDomain, hiddenStateHypotheses } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { direction } from './quantities/direction.js';
import { neuron } from './quantities/neuron.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface NeuronPairShape {
  readonly [name: string]: 'activation' | 'real' | 'neuron' | 'direction';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly neuron: 'neuron';
  /** $\theta'$ as a vector. */
  readonly other: 'direction';
}

/** $\theta'$ at a distance between $2^{-12}$ and 4 from $\theta$, mostly within the radius. */
export const neuronPairDomain: Domain<NeuronPairShape> = {
  quantities: { activation, alpha: positiveReal, neuron, other: direction },
  takesInputs: true,
  arbitrary: (sampling) => hiddenStateDomain.arbitrary(sampling).chain(({ activation: chosen, alpha, neuron: from }) =>
    fc.record({
      w: symmetricReal(1),
      u: vector(from.u.length, 4),
      k: fc.integer({ min: 0, max: 12 }),
    }).map(({ w, u, k }) => {
      const size = 2 ** -k;
      const moved = Math.max(-alpha, Math.min(alpha, from.w + w * alpha * size));
      const other = { w: moved, u: from.u.map((entry, i) => entry + (u[i] ?? 0) * size) };
      return { activation: chosen, alpha, neuron: from, other };
    })),
  regimes: regimes(['rate', 'length', 'saturation'], ({ activation: chosen, alpha, neuron: one }) =>
    ({ activation: chosen, alpha, length: one.x.length, neurons: [one] })),
  complaint: ({ neuron: { u }, other }) => u.length === other.u.length
    ? undefined
    : `other has ${String(other.u.length)} input weights, the neuron ${String(u.length)}`,
};

/** $\lvert w\rvert,\lvert w'\rvert\le\alpha$, and $\lVert x_t\rVert\le1$ for every $t$. */
export const neuronPairHypotheses = {
  weightsInRadius: (K, { neuron: { w }, other, alpha }) =>
    K.and([K.le(K.abs(w), alpha), K.le(K.abs(other.w), alpha)]),
  inputsInUnitBall: (K, { activation: chosen, alpha, neuron: one, other }) =>
    hiddenStateHypotheses.inputsInUnitBall(K, { activation: chosen, alpha, neuron: one, direction: other }),
} satisfies Record<string, Hypothesis<NeuronPairShape>>;
