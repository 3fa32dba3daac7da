/**
 * # Above the cutoff the constants grow exponentially, and so do real gradients
 *
 * **Statement.** If $a=\sigma_1\alpha>1$ then for every $T$
 *
 * $$
 * \sigma_1a^{T-1}\le G^u_T\le L_T,\qquad\sigma_2a^{2(T-1)}\le Q^{uu}_T\le\beta_T,\qquad p_T(a)\le\frac{a^T}{a-1},
 * $$
 *
 * and this is no artefact of the proof: if $\sigma(0)=0$ and $\sigma'(0)=\sigma_1$, the neuron with $u=0$, $w=\alpha$
 * and a constant unit input has $\lVert\partial_uh_T\rVert=\sigma_1\,p_T(a)\ge\sigma_1a^{T-1}$.
 *
 * **Proof.** $G^u_T=\sigma_1p_T$ and $Q^{uu}_T\ge\sigma_2p_T^2$, with $p_T\ge a^{T-1}$ by `growth`; a diagonal entry
 * of a symmetric matrix is at most its largest eigenvalue. From above, $(a-1)p_T=a^T-1$. At the stated neuron all
 * states are zero and all slopes are $\sigma_1$, so $\partial_uh_T=\sigma_1\hat x+\sigma_1\alpha\,\partial_uh_{T-1}$.
 * $\square$
 *
 * **Touched.** The lower bounds at $T=1$, the upper one as $T\to\infty$.
 *
 * Source: THEORY, section 5.
 * @module
 */
import {
  constantsPart, defineClaim, tanh, type ConstantsShape, type ConstantsStatement,
  type Hypothesis,
} from '../src/index.js';
import { curvatureProof, gradientProof, growthFromAboveProof } from './obligations/cutoff-supercritical.js';
import { steepestNeuron } from './parts/steepest-neuron.js';

const supercriticalRate: Hypothesis<ConstantsShape> = (K, { activation, alpha }) =>
  K.lt(K.fromRational(1n, 1n), K.mul(activation.constants(K).sigma1, alpha));

const gradient: ConstantsStatement = (K, { sigma, power, now }) => [
  { left: K.mul(sigma.sigma1, power), right: now.gradient.u },
  { left: now.gradient.u, right: now.lipschitz },
];

const gradientOneMore: ConstantsStatement = (K, { sigma, power, a, now }) =>
  [{ left: K.mul(sigma.sigma1, K.mul(a, power)), right: now.gradient.u }];

const curvature: ConstantsStatement = (K, { sigma, power, now }) => {
  const square = (x: typeof power) => K.mul(x, x);
  const right = now.majorant.uu;
  const through = () => [
    { by: 'growth', value: K.mul(sigma.sigma2, square(now.growth.now)) },
    { by: 'earlier terms', value: right },
  ];
  return [{ left: K.mul(sigma.sigma2, square(power)), right, through }];
};

const curvatureOneMore: ConstantsStatement = (K, { sigma, power, a, now }) =>
  [{ left: K.mul(sigma.sigma2, K.mul(K.mul(a, power), K.mul(a, power))), right: now.majorant.uu }];

const above: ConstantsStatement = (K, { a, power, now }) => {
  const right = K.div(K.mul(a, power), K.sub(a, K.fromRational(1n, 1n)));
  return [{ left: now.growth.now, right, through: () => [{ by: 'the lost 1', value: right }] }];
};

const powerAlone: ConstantsStatement = (K, { a, power, now }) =>
  [{ left: now.growth.now, right: K.mul(a, power) }];

const at = (length: number, alpha = 2) => ({ activation: tanh, alpha, larger: alpha, nuW: 1, nuU: 1, length });

/** The constants above the cutoff: `THEORY`, section 5. */
export const cutoffSupercritical = defineClaim({
  id: 'cutoff-supercritical',
  section: '5',
  title: 'Above the cutoff the constants grow exponentially, and so do real gradients',
  uses: ['growth', 'hidden-state-gradient', 'hidden-state-smoothness'],
  proofIdea:
    'The growth polynomial lies between a power of the growth rate and a multiple of it, and the constants are ' +
    'monotone in it. A neuron whose states are all zero has the steepest slope at every step, so that its gradient ' +
    'follows the growth polynomial exactly.',
  parts: [
    constantsPart({
      id: 'gradient',
      title: 'the bounds of the gradient grow at least geometrically',
      kind: 'lower-bound',
      hypotheses: {},
      assertion: gradient,
      prove: gradientProof,
      contact: { how: 'attained', at: [at(1)] },
      mutants: {
        onePowerMore: { belief: 'the bound is at least the T-th power', assertion: gradientOneMore, refutedAt: at(1) },
      },
    }),
    constantsPart({
      id: 'curvature',
      title: 'the smoothness constant grows at least like the square',
      kind: 'lower-bound',
      hypotheses: {},
      assertion: curvature,
      prove: curvatureProof,
      contact: { how: 'attained', at: [at(1)] },
      mutants: {
        onePowerMore: {
          belief: 'the bound is at least the 2T-th power',
          assertion: curvatureOneMore,
          refutedAt: at(1),
        },
      },
    }),
    constantsPart({
      id: 'growth-from-above',
      title: 'the growth is at most geometric',
      kind: 'upper-bound',
      mostly: 'supercritical',
      hypotheses: { supercriticalRate },
      assertion: above,
      prove: growthFromAboveProof,
      contact: { how: 'approached', at: [2, 4, 8, 16].map((length) => at(length)) },
      mutants: {
        powerAlone: {
          belief: 'the growth is at most the T-th power, without the factor 1/(a-1)',
          assertion: powerAlone,
          refutedAt: at(8, 1.25),
        },
        withoutSupercritical: {
          belief: 'the bound holds at every growth rate',
          without: 'supercriticalRate',
          refutedAt: at(2, 0.5),
        },
      },
    }),
    steepestNeuron,
  ],
});
