/**
 * # The hidden state is locally smooth
 *
 * **Statement.** Put $q_t=(\sigma_0\,p_{t-1},\,p_t)$, $g_t=(G^w_t,G^u_t)$ and $e=(1,0)$, all in
 * $\mathbb R^2_{\ge0}$, and
 *
 * $$
 * Q_0=0,\qquad Q_t:=\sigma_2\,q_tq_t^\top+\sigma_1\big(e\,g_{t-1}^\top+g_{t-1}e^\top\big)+a\,Q_{t-1}.
 * $$
 *
 * Let $\lvert w\rvert\le\alpha$, $\lVert x_s\rVert\le1$ for all $s$, and $a=\sigma_1\alpha$. For every $t$ and every
 * direction $(\epsilon,v)\in\mathbb R\times\mathbb R^d$, with $r=(\lvert\epsilon\rvert,\lVert v\rVert)$,
 *
 * $$
 * \big\lvert\big\langle(\epsilon,v),\nabla^2_\theta h_t\,(\epsilon,v)\big\rangle\big\rvert\le r^\top Q_t\,r
 * \le\beta_t\,\lVert(\epsilon,v)\rVert^2,\qquad\beta_t:=\lambda_{\max}(Q_t).
 * $$
 *
 * **Proof.** The Hessian satisfies
 *
 * $$
 * \mathcal H_t=S_t\nabla a_t\nabla a_t^\top+D_t\big(e_wg_{t-1}^\top+g_{t-1}e_w^\top+w\mathcal H_{t-1}\big)
 * \quad\text{with }\lvert S_t\rvert\le\sigma_2,\ \lvert D_t\rvert\le\sigma_1.
 * $$
 *
 * By `hidden-state-gradient` the parts of $\nabla a_t=(h_{t-1},x_t)+w\,g_{t-1}$ are at most $q_t$: its $w$-part is at
 * most $\sigma_0+\alpha G^w_{t-1}=\sigma_0p_{t-1}$ for $t\ge2$ and zero for $t=1$, its $u$-part at most
 * $1+\alpha G^u_{t-1}=p_t$. So the first term contributes at most $\sigma_2(q_t\cdot r)^2$, the second at most
 * $2\sigma_1\lvert\epsilon\rvert\,(g_{t-1}\cdot r)$, the third at most $\sigma_1\alpha\,r^\top Q_{t-1}r$. A quadratic
 * form of a symmetric matrix is at most its largest eigenvalue times $\lVert r\rVert^2=\lVert(\epsilon,v)\rVert^2$.
 * $\square$
 *
 * **Touched.** At $t=1$ in the direction $v=x_1$, where $\langle u,x_1\rangle$ is a point at which
 * $\lvert\sigma''\rvert$ takes its supremum.
 *
 * Source: THEORY, section 1; false neighbours: section 8.
 * @module
 */
import {
  byEntries, defineClaim, hiddenStateConstants, hiddenStatePart, normBounds, tanh, type ConstantsOf,
  type HiddenStatePartDeclaration, type Invariant, type PartNorms,
} from '../src/index.js';
import { largestEigenvalueProof, operatorNormProof } from './obligations/hidden-state-smoothness.js';
import { majorantParts } from './parts/majorant.js';

/** $\lvert\langle v,\mathcal H_tv\rangle\rvert\le r^\top Q_tr$ with the part norms $r$ of $v$. */
const direction: Invariant = (K, read, { state, constants, sigma, direction: v, step }) => {
  const r = read.partNorms(v);
  const right = normBounds(K).quadraticForm(constants.majorant, r);
  return {
    left: K.abs(read.quadraticForm(state.hessian, v)),
    right,
    through() {
      const { inner, hiddenBound, weight, alpha, gradient, gradientBound, form } = step();
      const along = (size: PartNorms<typeof right>) => K.add(K.mul(size.w, r.w), K.mul(size.u, r.u));
      /** The three terms of the recursion, with the norms of $\nabla a_t$ and of $g_{t-1}$ or bounds of them. */
      const terms = (a: PartNorms<typeof right>, g: PartNorms<typeof right>) => {
        const cross = K.mul(K.fromRational(2n, 1n), K.mul(r.w, along(g)));
        const transported = K.add(cross, K.mul(weight, form));
        return K.add(K.mul(sigma.sigma2, K.mul(along(a), along(a))), K.mul(sigma.sigma1, transported));
      };
      const innerBound = {
        w: K.add(hiddenBound, K.mul(alpha, gradientBound.w)),
        u: K.add(K.fromRational(1n, 1n), K.mul(alpha, gradientBound.u)),
      };
      return [
        { by: 'slopes and Cauchy-Schwarz', value: terms(inner, gradient) },
        { by: 'gradient', value: terms(innerBound, gradientBound) },
        { by: 'step before', value: right },
      ];
    },
  };
};

/** $\lvert\langle v,\mathcal H_tv\rangle\rvert\le\beta_t\lVert v\rVert^2$. */
const largestEigenvalue: Invariant = (K, read, { state, constants, direction: v }) => {
  const length = read.norm(v);
  const right = K.mul(constants.curvature, K.mul(length, length));
  return { left: K.abs(read.quadraticForm(state.hessian, v)), right };
};

/** $\lVert\mathcal H_t\rVert\le\beta_t$: the pivots of $\beta_tI\pm\mathcal H_t$ are not negative. */
const operatorNorm: Invariant = (K, read, { state, constants }) =>
  ({ left: K.fromRational(0n, 1n), right: read.smallestShiftedPivot(state.hessian, constants.curvature) });

const halvedOperatorNorm: Invariant = (K, read, { state, constants }) => {
  const beta = K.mul(K.fromRational(1n, 2n), constants.curvature);
  return { left: K.fromRational(0n, 1n), right: read.smallestShiftedPivot(state.hessian, beta) };
};

function halved(invariant: Invariant): Invariant {
  return (K, read, at) => {
    const { left, right } = invariant(K, read, at);
    return { left, right: K.mul(K.fromRational(1n, 2n), right) };
  };
}

/** The false belief that the constants of time $t-1$ bound the Hessian at time $t$. */
const oneStepLate: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  return { initial, step: (before) => ({ ...step(before), majorant: before.majorant, curvature: before.curvature }) };
};

/** $\operatorname{artanh}(1/\sqrt3)$, where $\lvert\tanh''\rvert$ is largest. */
const INFLECTION = 0.6584789484624084;

const alongInput = (u: number) =>
  ({ activation: tanh, alpha: 1, neuron: { w: 1, u: [u], x: [[1]] }, direction: { w: 0, u: [1] } });

const withoutHypotheses: HiddenStatePartDeclaration['mutants'] = {
  withoutRadius: {
    belief: 'the bound holds for recurrent weights outside the radius',
    without: 'weightInRadius',
    refutedAt: {
      activation: tanh, alpha: 0.125, neuron: { w: 8, u: [0.0625], x: [[1], [1]] }, direction: { w: 0, u: [1] },
    },
  },
  withoutInputBound: {
    belief: 'the bound holds for inputs of any length',
    without: 'inputsInUnitBall',
    refutedAt: {
      activation: tanh, alpha: 1, neuron: { w: 1, u: [0.328125], x: [[2]] }, direction: { w: 0, u: [1] },
    },
  },
};

/** The Hessian of the hidden state: `THEORY`, section 1. */
export const hiddenStateSmoothness = defineClaim({
  id: 'hidden-state-smoothness',
  section: '1',
  title: 'The hidden state is locally smooth',
  uses: ['growth', 'hidden-state-gradient'],
  proofIdea:
    'Induction on t. The Hessian obeys a recursion with three terms. Each is bounded in a direction by the norms of ' +
    'its parts: the square of the inner gradient by Cauchy-Schwarz and the gradient bounds, the cross term by the ' +
    'gradient bounds at t-1, the transported Hessian by the bound at t-1. Their sum is the majorant at t.',
  parts: [
    hiddenStatePart({
      id: 'direction',
      title: 'the second derivative in a direction is below the majorant',
      assertion: { invariant: direction },
      prove: byEntries,
      contact: { how: 'approached', at: [0.5, 0.625, 0.65625, INFLECTION].map(alongInput) },
      mutants: {
        halved: {
          belief: 'half of the majorant suffices',
          assertion: { invariant: halved(direction) },
          refutedAt: alongInput(INFLECTION),
        },
        offByOne: {
          belief: 'the majorant of time t-1 bounds the Hessian at time t',
          assertion: { invariant: direction, constants: oneStepLate },
          refutedAt: alongInput(INFLECTION),
        },
        ...withoutHypotheses,
      },
    }),
    hiddenStatePart({
      id: 'largest-eigenvalue',
      title: 'the second derivative in a direction is below the largest eigenvalue of the majorant',
      assertion: { invariant: largestEigenvalue },
      prove: largestEigenvalueProof,
      contact: { how: 'approached', at: [0.5, 0.625, 0.65625, INFLECTION].map(alongInput) },
      mutants: {
        halved: {
          belief: 'half of the largest eigenvalue suffices',
          assertion: { invariant: halved(largestEigenvalue) },
          refutedAt: alongInput(INFLECTION),
        },
        ...withoutHypotheses,
      },
    }),
    hiddenStatePart({
      id: 'operator-norm',
      title: 'the operator norm of the Hessian, decided by elimination',
      assertion: { invariant: operatorNorm },
      prove: operatorNormProof,
      mutants: {
        halved: {
          belief: 'half of the largest eigenvalue suffices',
          assertion: { invariant: halvedOperatorNorm },
          refutedAt: alongInput(INFLECTION),
        },
        ...withoutHypotheses,
      },
    }),
    ...majorantParts,
  ],
});
