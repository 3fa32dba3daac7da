/**
 * # The gradient of the hidden state grows at most geometrically
 *
 * **Statement.** Let $\lvert w\rvert\le\alpha$, $\lVert x_s\rVert\le1$ for all $s$, and $a=\sigma_1\alpha$. Then for
 * every $t$ (the first bound whatever the inputs)
 *
 * $$
 * \lvert\partial_wh_t\rvert\le G^w_t:=\sigma_0\sigma_1\,p_{t-1}(a),\qquad
 * \lVert\partial_uh_t\rVert\le G^u_t:=\sigma_1\,p_t(a),
 * $$
 * $$
 * \lVert\nabla_\theta h_t\rVert\le L_t:=\sigma_1\sqrt{\sigma_0^2p_{t-1}(a)^2+p_t(a)^2},
 * $$
 *
 * and hence $\lvert h_t(\theta')-h_t(\theta)\rvert\le L_t\lVert\theta'-\theta\rVert$ if $\lvert w'\rvert\le\alpha$ too.
 *
 * **Proof.** The chain rule gives $g_t=D_t\big((h_{t-1},x_t)+w\,g_{t-1}\big)$ with $\lvert D_t\rvert\le\sigma_1$. At
 * $t=1$ the state before is $h_0=0$, so $\partial_wh_1=0=G^w_1$ and $\lVert\partial_uh_1\rVert\le\sigma_1=G^u_1$.
 * If the bounds hold at $t-1\ge1$, the triangle inequality gives
 *
 * $$
 * \lvert\partial_wh_t\rvert\le\sigma_1\big(\sigma_0+\alpha\,\sigma_0\sigma_1p_{t-2}\big)
 * =\sigma_0\sigma_1(1+a\,p_{t-2})=\sigma_0\sigma_1\,p_{t-1},
 * $$
 * $$
 * \lVert\partial_uh_t\rVert\le\sigma_1\big(1+\alpha\,\sigma_1p_{t-1}\big)=\sigma_1(1+a\,p_{t-1})=\sigma_1p_t.
 * $$
 *
 * The norm of the whole gradient is the root of the sum of the squares of its parts. $\square$
 *
 * A sharper bound for $\partial_w$, in which state and slope count together, is `parts/coupled-weight.ts`.
 *
 * **Touched.** For $\partial_u$ with equality at every $t$, where $u\perp x_s$, $x_s\equiv\hat x$ is a unit vector,
 * $w=\alpha$, $\sigma(0)=0$ and $\sigma'(0)=\sigma_1$: all states are zero and $\partial_uh_t=\sigma_1p_t(a)\,\hat x$.
 * For $\partial_w$ the bound is approached at $t=2$, where $h_1$ saturates and $a_2$ is zero. The bound of the whole
 * gradient is attained at $t=1$.
 *
 * **Losses.** The relations carry the way of the proof: the slope (at most $\sigma_1$), the triangle inequality, the
 * state (at most $\sigma_0$) or the input (at most 1), the weight (at most $\alpha$), and the bound of the step
 * before.
 *
 * Source: THEORY, section 1; false neighbours: section 8.
 * @module
 */
import {
  byInduction, defineClaim, gradientBounds, growthStep, hiddenStateConstants, hiddenStateHypotheses, hiddenStatePart,
  scaled, tanh, type ConstantsOf, type Invariant,
} from '../src/index.js';
import { wholeGradientProof } from './obligations/hidden-state-gradient.js';
import { coupledWeight } from './parts/coupled-weight.js';
import { lipschitzState } from './parts/lipschitz-state.js';

const recurrentWeight: Invariant = (K, read, { state, constants, sigma: { sigma1 }, step }) => {
  const right = constants.gradient.w;
  return {
    left: read.partNorms(state.gradient).w,
    right,
    through() {
      const { inner, hidden, hiddenBound, weight, alpha, gradient } = step();
      const steep = (size: typeof right) => K.mul(sigma1, size);
      return [
        { by: 'slope', value: steep(inner.w) },
        { by: 'triangle', value: steep(K.add(hidden, K.mul(weight, gradient.w))) },
        { by: 'state', value: steep(K.add(hiddenBound, K.mul(weight, gradient.w))) },
        { by: 'weight', value: steep(K.add(hiddenBound, K.mul(alpha, gradient.w))) },
        { by: 'step before', value: right },
      ];
    },
  };
};

const inputWeights: Invariant = (K, read, { state, constants, sigma: { sigma1 }, step }) => {
  const right = constants.gradient.u;
  return {
    left: read.partNorms(state.gradient).u,
    right,
    through() {
      const { inner, input, weight, alpha, gradient } = step();
      const steep = (size: typeof right) => K.mul(sigma1, size);
      const one = K.fromRational(1n, 1n);
      return [
        { by: 'slope', value: steep(inner.u) },
        { by: 'triangle', value: steep(K.add(input, K.mul(weight, gradient.u))) },
        { by: 'input', value: steep(K.add(one, K.mul(weight, gradient.u))) },
        { by: 'weight', value: steep(K.add(one, K.mul(alpha, gradient.u))) },
        { by: 'step before', value: right },
      ];
    },
  };
};

const wholeGradient: Invariant = (K, read, { state, constants: { gradient: bound, lipschitz } }) => ({
  left: read.norm(state.gradient),
  right: lipschitz,
  through() {
    const { u } = read.partNorms(state.gradient);
    const square = (x: typeof u) => K.mul(x, x);
    return [
      { by: 'recurrent-weight', value: K.sqrt(K.add(square(bound.w), square(u))) },
      { by: 'input-weights', value: lipschitz },
    ];
  },
});

const halfSaturated: Invariant = (K, read, at) => {
  const { left, right } = recurrentWeight(K, read, at);
  return { left, right: K.mul(K.fromRational(1n, 2n), right) };
};

const oneStepLate: Invariant = (_, read, { state, constants }) => ({
  left: read.partNorms(state.gradient).u,
  right: constants.growth.before,
});

const largerPart: Invariant = (K, read, { state, constants }) => ({
  left: read.norm(state.gradient),
  right: K.max(constants.gradient.w, constants.gradient.u),
});

/** The false belief that the growth rate is $\alpha$ in place of $\sigma_1\alpha$. */
const growthWithoutSigma1: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  return {
    initial,
    step(before) {
      const now = growthStep(K, alpha, before.growth.now);
      const growth = { before: before.growth.now, now };
      return { ...step(before), growth, ...gradientBounds(K, sigma, growth.before, now) };
    },
  };
};

const direction = { w: 1, u: [0] };
/** The gradient of the hidden state: `THEORY`, section 1. */
export const hiddenStateGradient = defineClaim({
  id: 'hidden-state-gradient',
  section: '1',
  title: 'The gradient of the hidden state grows at most geometrically',
  uses: ['growth'],
  proofIdea:
    'Induction on t. The state before the first step is zero, which gives the base. In a step the chain rule, the ' +
    'bounds of the activation and of the recurrent weight, and the triangle inequality turn the bounds at t-1 into ' +
    'those at t, because the growth polynomial satisfies the same recursion.',
  parts: [
    hiddenStatePart({
      id: 'recurrent-weight',
      title: 'the derivative in the recurrent weight',
      hypotheses: { weightInRadius: hiddenStateHypotheses.weightInRadius },
      assertion: { invariant: recurrentWeight },
      prove: byInduction,
      contact: {
        how: 'approached',
        at: [4, 8, 16].map((u) => ({
          activation: tanh, alpha: 0.25, neuron: { w: 0.25, u: [u], x: [[1], [-0.25 / u]] }, direction,
        })),
      },
      mutants: {
        lostSaturation: {
          belief: 'the hidden state counts with half of sigma0',
          assertion: { invariant: halfSaturated },
          refutedAt: { activation: tanh, alpha: 0.25, neuron: { w: 0.25, u: [8], x: [[1], [-0.03125]] }, direction },
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: { activation: tanh, alpha: 0.125, neuron: { w: 3, u: [8], x: [[1], [-0.375], [0]] }, direction },
        },
      },
    }),
    hiddenStatePart({
      id: 'input-weights',
      title: 'the derivative in the input weights',
      assertion: { invariant: inputWeights },
      prove: byInduction,
      contact: {
        how: 'attained',
        at: [
          {
            activation: tanh,
            alpha: 1.5,
            neuron: { w: 1.5, u: [0], x: Array.from({ length: 12 }, () => [1]) },
            direction,
          },
          {
            activation: scaled(1, tanh, 2),
            alpha: 0.25,
            neuron: { w: 0.25, u: [0, 3], x: Array.from({ length: 6 }, () => [1, 0]) },
            direction: { w: 0, u: [1, 0] },
          },
        ],
      },
      mutants: {
        lostSigma1: {
          belief: 'the growth rate is alpha, not sigma1 alpha',
          assertion: { invariant: inputWeights, constants: growthWithoutSigma1 },
          refutedAt: { activation: scaled(1, tanh, 2), alpha: 1, neuron: { w: 1, u: [0], x: [[1], [1]] }, direction },
        },
        offByOne: {
          belief: 'the bound at time t has the growth polynomial of time t-1',
          assertion: { invariant: oneStepLate },
          refutedAt: { activation: tanh, alpha: 1, neuron: { w: 1, u: [0], x: [[1]] }, direction },
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: { activation: tanh, alpha: 0.5, neuron: { w: 1, u: [0], x: [[1], [1]] }, direction },
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: { activation: tanh, alpha: 1, neuron: { w: 1, u: [0], x: [[2]] }, direction },
        },
      },
    }),
    hiddenStatePart({
      id: 'whole-gradient',
      title: 'the whole gradient',
      assertion: { invariant: wholeGradient },
      prove: wholeGradientProof,
      contact: {
        how: 'attained',
        at: [{ activation: tanh, alpha: 1, neuron: { w: 1, u: [0], x: [[1]] }, direction }],
      },
      mutants: {
        largerPart: {
          belief: 'the larger of the two part bounds bounds the whole gradient',
          assertion: { invariant: largerPart },
          refutedAt: {
            activation: tanh,
            alpha: 0.3,
            neuron: { w: 0.3, u: [20, 0], x: [[1, 0], [-0.015, 0.9998]] },
            direction: { w: 1, u: [0, 0] },
          },
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: { activation: tanh, alpha: 0.5, neuron: { w: 1.5, u: [0], x: [[1], [1]] }, direction },
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: { activation: tanh, alpha: 1, neuron: { w: 1, u: [0], x: [[2]] }, direction },
        },
      },
    }),
    lipschitzState,
    coupledWeight,
  ],
});
