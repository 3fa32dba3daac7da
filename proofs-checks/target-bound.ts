/**
 * # The target is bounded
 *
 * **Statement.** Let $\lvert w\rvert\le\alpha$, $\lVert x_s\rVert\le1$ for all $s$, and let $v$ be within its norm
 * $\nu$. Then for every $t$
 *
 * $$
 * \lvert\langle\nabla h_t(x;\theta),v(\theta)\rangle\rvert\le
 * M_t:=\sigma_1\big(\sigma_0\nu_w\,p_{t-1}(\sigma_1\alpha)+\nu_u\,p_t(\sigma_1\alpha)\big),
 * $$
 *
 * hence $\lvert f^\star_t(x)\rvert\le M_t\le L_t\lVert\nu\rVert$ with $L_t$ at $a=\sigma_1\alpha$.
 *
 * **Proof.** The inner product is at most $\lvert\partial_wh_t\rvert\nu_w+\lVert\partial_uh_t\rVert\nu_u$, by the
 * Cauchy–Schwarz inequality in the second part; both derivatives are bounded by `hidden-state-gradient`, and
 * $M_t=G^w_t\nu_w+G^u_t\nu_u$. An expectation is bounded by what bounds the integrand. Last,
 * $\big((G^w_t)^2+(G^u_t)^2\big)(\nu_w^2+\nu_u^2)-M_t^2=(G^w_t\nu_u-G^u_t\nu_w)^2\ge0$. $\square$
 *
 * **Touched.** At a point with $\nu_w=0$, where $\hat x$ is a unit vector, $x_s\equiv\hat x$, $u=0$, $w=\alpha$ and
 * $v=(0,\nu_u\hat x)$: equality for every $t$. In expectation at $t=1$ by $s\tanh(x/s)$ as $s\to\infty$. The last
 * inequality where $\nu$ is a multiple of $(G^w_t,G^u_t)$.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import {
  constantsPart, defineClaim, lineHypotheses, mappingOf, NO_MAPPINGS, pairingHypotheses, pairingPart, scaled, tanh,
  targetBound, targetPart, type ConstantsStatement, type TargetStatement,
} from '../src/index.js';
import { expectationProof, pairingProof, targetNormProof } from './obligations/target.js';

const belowBound: TargetStatement = (K, { value, sigma, growth, nu }) =>
  ({ left: K.abs(value), right: targetBound(K, sigma, growth, nu) });

/** The false belief that the two parts add up like the sides of a right triangle. */
const rootOfSquares: TargetStatement = (K, { value, sigma, growth, nu }) => {
  const [w, u] = [K.mul(K.mul(sigma.sigma0, nu.w), growth.before), K.mul(nu.u, growth.now)];
  return { left: K.abs(value), right: K.mul(sigma.sigma1, K.sqrt(K.add(K.mul(w, w), K.mul(u, u)))) };
};

/** The false belief that the growth up to the time before suffices. */
const oneStepLate: TargetStatement = (K, { value, sigma, growth, nu }) =>
  ({ left: K.abs(value), right: targetBound(K, sigma, { ...growth, now: growth.before }, nu) });

/** $M_t^2\le L_t^2(\nu_w^2+\nu_u^2)$ and, if `without`, the same without $\nu_w^2$. */
const normStatement = (without: boolean): ConstantsStatement => (K, { now: { gradient }, target, nu }) => {
  const square = (x: typeof target) => K.mul(x, x);
  const squaredNorm = without ? square(nu.u) : K.add(square(nu.w), square(nu.u));
  return [{ left: square(target), right: K.mul(K.add(square(gradient.w), square(gradient.u)), squaredNorm) }];
};

/** A constant direction of the input weights, `factor` times what is declared. */
const constant = (u: readonly number[], factor = 1, w = 0) =>
  mappingOf({ family: 'constant', nu: { w, u: 1 }, direction: { w: w * factor, u: u.map((x) => x * factor) } });

/** A neuron at zero with equal inputs, where the gradient is as large as it gets. */
const sharp = (w: number, size = 1, factor = 1) => ({
  activation: tanh,
  alpha: 0.5,
  neuron: { w, u: [0, 0], x: Array.from({ length: 3 }, () => [size, 0]) },
  mapping: constant([1, 0], factor),
});

/** $s\tanh(x/s)$ reads one input, and the mapping is constant. */
const almostLinear = (s: number, input = 1, factor = 1) => ({
  activation: scaled(s, tanh, 1 / s), alpha: 0.5, inputs: [[[input]]], mapping: constant([1], factor),
});

/** Each of both norms in the proportion of the gradient bounds at $t=2$, where $p_2=\frac32$. */
const proportional = { activation: tanh, alpha: 0.5, larger: 0.5, nuW: 2, nuU: 3, length: 2 };

/** The bound of the target: `THEORY`, section 3. */
export const targetBoundClaim = defineClaim({
  id: 'target-bound',
  section: '3',
  title: 'The target is bounded',
  uses: ['hidden-state-gradient'],
  proofIdea:
    'The inner product of gradient and mapping is at most the sum of the products of the norms of their parts, and ' +
    'both parts of the gradient are bounded. A bound of what is integrated bounds the expectation.',
  parts: [
    pairingPart({
      id: 'pointwise',
      title: 'the inner product of gradient and mapping at a point',
      hypotheses: pairingHypotheses,
      assertion: belowBound,
      prove: pairingProof,
      contact: { how: 'attained', at: [sharp(0.5)] },
      mutants: {
        rootOfSquares: {
          belief: 'the parts of the bound add up by their squares',
          assertion: rootOfSquares,
          refutedAt: {
            activation: tanh,
            alpha: 0.3,
            neuron: { w: 0.3, u: [20, 0], x: [[1, 0], [-0.015, 0.9998]] },
            mapping: constant([0, 1], 1, 1),
          },
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightInRadius',
          refutedAt: sharp(4),
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: sharp(0.5, 2),
        },
        twiceItsNorm: {
          belief: 'the bound holds for a mapping of twice its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: sharp(0.5, 1, 2),
        },
      },
    }),
    targetPart({
      id: 'expectation',
      title: 'the target itself, on the line',
      hypotheses: lineHypotheses,
      assertion: belowBound,
      prove: expectationProof,
      contact: { how: 'approached', at: [2, 4, 8].map((s) => almostLinear(s)) },
      mutants: {
        oneStepLate: {
          belief: 'the growth up to the time before suffices',
          assertion: oneStepLate,
          refutedAt: almostLinear(8),
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: almostLinear(8, 2),
        },
        twiceItsNorm: {
          belief: 'the bound holds for a mapping of twice its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: almostLinear(8, 1, 2),
        },
      },
    }),
    constantsPart({
      id: 'norm',
      title: 'the bound by the norm of the mapping, both sides squared',
      kind: 'upper-bound',
      hypotheses: {},
      uncertified: NO_MAPPINGS,
      assertion: normStatement(false),
      prove: targetNormProof,
      contact: { how: 'attained', at: [proportional] },
      mutants: {
        withoutRecurrentNorm: {
          belief: 'the norm of the input part alone suffices',
          assertion: normStatement(true),
          refutedAt: { ...proportional, nuW: 1, nuU: 1 },
        },
      },
    }),
  ],
});
