/**
 * # The output is Lipschitz in the parameters, with the constant of a single neuron
 *
 * **Statement.** Let $\lvert w_i\rvert,\lvert w'_i\rvert\le\alpha_m$ for all neurons and $\lVert x_s\rVert\le1$ for
 * all $s$. Then for every $t$, with $L_t$ at $a=\sigma_1\alpha_m$,
 *
 * $$
 * \lVert\nabla_\Theta F_t(x;\Theta)\rVert\le L_t,\qquad
 * \lvert F_t(x;\Theta')-F_t(x;\Theta)\rvert\le L_t\,\lVert\Theta'-\Theta\rVert .
 * $$
 *
 * **Proof.** The gradient of $F_t=m^{-1/2}\sum_ic_ih_t(\theta_i)$ has the blocks $m^{-1/2}c_i\nabla h_t(\theta_i)$. By
 * `hidden-state-gradient` each has norm at most $m^{-1/2}L_t$, and the squares of $m$ of them add up to at most
 * $L_t^2$. The set $\lbrace\lvert w_i\rvert\le\alpha_m\rbrace$ is convex, so the mean value theorem gives the second
 * bound. $\square$
 *
 * Over time the constants count by their root mean square (THEORY, section 9, item 1): for residuals $e_t$ of one
 * sequence, $R=\frac1T\sum_te_t^2$ has $\lVert\nabla R\rVert^2\le4\,\overline{L_t^2}\,R$, because
 * $\nabla R=\frac2T\sum_te_t\nabla F_t$ and $\big(\sum_t\lvert e_t\rvert L_t\big)^2\le\sum_te_t^2\sum_tL_t^2$. Several
 * sequences are one longer sum.
 *
 * **Touched.** At $t=1$ by neurons whose weights are orthogonal to the input and move along it together.
 *
 * Source: THEORY, section 2.
 * @module
 */
import {
  averagedPart, defineClaim, networkHypotheses, networkPart, tanh, type Arithmetic, type AveragedOverTime,
  type AveragedStatement, type NetworkPartDeclaration, type NetworkStatement,
} from '../src/index.js';
import { riskGradientProof } from './obligations/averaged.js';
import { gradientProof, incrementsProof } from './obligations/output-lipschitz.js';

const { weightsInRadius, inputsInUnitBall } = networkHypotheses;

const gradient: NetworkStatement = (_, { gradientNorm, byNeuron, lipschitz }) => ({
  left: gradientNorm,
  right: lipschitz,
  through: () => [{ by: 'largest neuron', value: byNeuron().largestGradient }, { by: 'gradient', value: lipschitz }],
});

const increment: NetworkStatement = (K, at) => {
  const { lipschitz, rootWidth } = at;
  const right = K.mul(lipschitz, K.sqrt(at.squaredDistance));
  return {
    left: K.abs(K.sub(at.movedOutput, at.output)),
    right,
    through() {
      const { increments, distances } = at.byNeuron();
      return [
        { by: 'triangle', value: K.div(increments, rootWidth) },
        { by: 'Lipschitz', value: K.div(K.mul(lipschitz, distances), rootWidth) },
        { by: 'Cauchy-Schwarz', value: right },
      ];
    },
  };
};

/** What a mean square of constants may be taken for. */
type AveragedSquare = <N>(K: Arithmetic<N>, at: AveragedOverTime<N>) => N;

/** $\lVert\nabla R\rVert^2$ is at most four times this square of a constant, times the risk. */
const riskGradient = (constant: AveragedSquare): AveragedStatement => (K, at) => ({
  left: at.squaredGradient,
  right: K.mul(K.mul(K.fromRational(4n, 1n), constant(K, at)), at.risk),
});

/** Two neurons at zero that move by `step` along the one input, against their output signs. */
const alongInput = (step: number, w = 0, x: readonly (readonly number[])[] = [[1]], alpha = 1) => ({
  activation: tanh,
  alpha,
  network: { neurons: [{ w, u: [0] }, { w, u: [0] }], signs: [1, -1] as const },
  moved: { neurons: [{ w, u: [step] }, { w, u: [-step] }], signs: [1, -1] as const },
  x,
  rhoW: 1,
  rhoU: 1,
});

const withoutHypotheses: NetworkPartDeclaration['mutants'] = {
  withoutRadius: {
    belief: 'the bound holds for recurrent weights outside the radius',
    without: 'weightsInRadius',
    refutedAt: alongInput(0.0078125, 2, [[1], [1], [1]], 0.5),
  },
  withoutInputBound: {
    belief: 'the bound holds for inputs of any length',
    without: 'inputsInUnitBall',
    refutedAt: alongInput(0.0078125, 0, [[2]]),
  },
};

/** The output of the network: `THEORY`, section 2. */
export const outputLipschitz = defineClaim({
  id: 'output-lipschitz',
  section: '2',
  title: 'The output is Lipschitz in the parameters, with the constant of a single neuron',
  uses: ['hidden-state-gradient'],
  proofIdea:
    'The gradient of the output consists of one block for each neuron, the gradient of its hidden state over the ' +
    'root of the width. The squares of these blocks add up to at most the square of the bound of one neuron. The ' +
    'Lipschitz form follows by the mean value theorem on a convex set.',
  parts: [
    networkPart({
      id: 'gradient',
      title: 'the gradient of the output',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: gradient,
      prove: gradientProof,
      contact: { how: 'attained', at: [alongInput(0.5)] },
      mutants: {
        averaged: {
          belief: 'the blocks average out, so that the bound falls with the root of the width',
          assertion: (K, { gradientNorm, lipschitz, rootWidth }) =>
            ({ left: gradientNorm, right: K.div(lipschitz, rootWidth) }),
          refutedAt: alongInput(0.5),
        },
        ...withoutHypotheses,
      },
    }),
    networkPart({
      id: 'increment',
      title: 'the increment between two parameter vectors',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: increment,
      prove: incrementsProof,
      contact: { how: 'approached', at: [0.5, 0.25, 0.125].map((step) => alongInput(step)) },
      mutants: {
        averaged: {
          belief: 'increments of the neurons average out, so that the bound falls with the root of the width',
          assertion: (K, at) => {
            const { left, right } = increment(K, at);
            return { left, right: K.div(right, at.rootWidth) };
          },
          refutedAt: alongInput(0.125),
        },
        ...withoutHypotheses,
      },
    }),
    averagedPart({
      id: 'risk-gradient',
      title: 'the gradient of the risk, by the mean square of the constants over time',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: riskGradient((_, { meanSquareLipschitz }) => meanSquareLipschitz),
      prove: riskGradientProof,
      contact: { how: 'attained', at: [alongInput(0.5)] },
      mutants: {
        halved: {
          belief: 'twice the mean square suffices where the theorem has four times',
          assertion: riskGradient((K, { meanSquareLipschitz }) => K.div(meanSquareLipschitz, K.fromRational(2n, 1n))),
          refutedAt: alongInput(0.5),
        },
        squareOfMean: {
          belief: 'the square of the mean of the constants suffices',
          assertion: riskGradient((K, { meanLipschitz }) => K.mul(meanLipschitz, meanLipschitz)),
          refutedAt: alongInput(2 ** -10, 8, [[1], [1]], 8),
        },
        ...withoutHypotheses,
      },
    }),
  ],
});
