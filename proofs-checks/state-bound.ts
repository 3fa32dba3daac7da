/**
 * # The hidden state is bounded
 *
 * **Statement.** For every $t$, $\lvert h_t\rvert\le\sigma_0$. If $\sigma(0)=0$, $\lvert w\rvert\le\alpha$ and
 * $\lVert x_s\rVert\le1$ for all $s$, then also $\lvert h_t\rvert\le\sigma_1\lVert u\rVert\,p_t(a)$ with
 * $a=\sigma_1\alpha$.
 *
 * **Proof.** $h_t=\sigma(a_t)$ gives the first bound. If $\sigma(0)=0$, the mean value theorem gives
 * $\lvert\sigma(y)\rvert\le \sigma_1\lvert y\rvert$. So $\lvert h_1\rvert\le\sigma_1\lVert u\rVert$, and if the bound
 * holds at $t-1$,
 *
 * $$
 * \lvert h_t\rvert\le\sigma_1(\alpha\lvert h_{t-1}\rvert+\lVert u\rVert)\le\sigma_1\lVert u\rVert(a\,p_{t-1}+1)
 * =\sigma_1\lVert u\rVert\,p_t.
 * $$
 *
 * $\square$
 *
 * **Touched.** The first as $\lVert u\rVert\to\infty$, the second as $u\to0$ with $w=\alpha$ and a constant unit input.
 *
 * Source: THEORY, section 1; false neighbours: section 8.
 * @module
 */
import {
  byInduction, defineClaim, hiddenStateHypotheses, hiddenStatePart, logistic, tanh, type HiddenStateShape, type Hypothesis,
  type Invariant,
} from '../src/index.js';
import { linearProof } from './obligations/state-bound.js';

const saturation: Invariant = (K, _, { state, sigma }) => ({ left: K.abs(state.hidden), right: sigma.sigma0 });

const linear: Invariant = (K, read, { state, sigma: { sigma1 }, constants, weights, step }) => {
  const { u } = read.partNorms(weights);
  const right = K.mul(K.mul(sigma1, u), constants.growth.now);
  return {
    left: K.abs(state.hidden),
    right,
    through() {
      const { preactivation, projection, hidden, input, weight, alpha } = step();
      const steep = (size: typeof right) => K.mul(sigma1, size);
      return [
        { by: 'slope', value: steep(preactivation) },
        { by: 'triangle', value: steep(K.add(K.mul(weight, hidden), projection)) },
        { by: 'Cauchy-Schwarz', value: steep(K.add(K.mul(weight, hidden), K.mul(u, input))) },
        { by: 'weight and input', value: steep(K.add(K.mul(alpha, hidden), u)) },
        { by: 'step before', value: right },
      ];
    },
  };
};

const oneStepLate: Invariant = (K, read, { state, sigma, constants, weights }) => ({
  left: K.abs(state.hidden),
  right: K.mul(K.mul(sigma.sigma1, read.partNorms(weights).u), constants.growth.before),
});

const vanishesAtZero: Hypothesis<HiddenStateShape> = (K, { activation }) => {
  const zero = K.fromRational(0n, 1n);
  return K.eq(activation.jet(K, zero).value, zero);
};

const neuron = (u: number, w = 0.5, x: readonly (readonly number[])[] = [[1], [1], [1]]) =>
  ({ activation: tanh, alpha: 0.5, neuron: { w, u: [u], x }, direction: { w: 0, u: [1] } });

/** The bound of the hidden state: `THEORY`, section 1. */
export const stateBound = defineClaim({
  id: 'state-bound',
  section: '1',
  title: 'The hidden state is bounded',
  uses: ['growth'],
  proofIdea:
    'The first bound is the supremum of the activation. If the activation vanishes at zero, the mean value theorem ' +
    'bounds it by its steepest slope, and induction on t follows the recursion of the growth polynomial.',
  parts: [
    hiddenStatePart({
      id: 'saturation',
      title: 'the hidden state is at most the supremum of the activation',
      hypotheses: {},
      assertion: { invariant: saturation },
      prove: byInduction,
      contact: { how: 'approached', at: [4, 8, 16].map((u) => neuron(u)) },
      mutants: {
        halved: {
          belief: 'the hidden state stays below half of the supremum',
          assertion: {
            invariant: (K, read, at) => {
              const { left, right } = saturation(K, read, at);
              return { left, right: K.mul(K.fromRational(1n, 2n), right) };
            },
          },
          refutedAt: neuron(4),
        },
      },
    }),
    hiddenStatePart({
      id: 'linear',
      title: 'the hidden state is at most linear in the input weights if the activation vanishes at zero',
      hypotheses: { ...hiddenStateHypotheses, vanishesAtZero },
      assertion: { invariant: linear },
      prove: linearProof,
      contact: { how: 'approached', at: [2 ** -2, 2 ** -4, 2 ** -6].map((u) => neuron(u)) },
      mutants: {
        offByOne: {
          belief: 'the bound at time t has the growth polynomial of time t-1',
          assertion: { invariant: oneStepLate },
          refutedAt: neuron(0.25),
        },
        withoutVanishing: {
          belief: 'the bound holds for activations that do not vanish at zero',
          without: 'vanishesAtZero',
          refutedAt: { ...neuron(0), activation: logistic },
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: neuron(2 ** -6, 4),
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: neuron(2 ** -6, 0.5, [[2]]),
        },
      },
    }),
  ],
});
