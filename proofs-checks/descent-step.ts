/**
 * # One step of projected gradient descent comes closer to the realization
 *
 * **Statement.** On the event of `approximation`, for every $\eta>0$ and with $R_s=R(\Theta(s))$,
 * $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$, $\kappa_\eta=1-\eta L_T^2$,
 *
 * $$
 * \Phi_{s+1}\le\Phi_s-4\eta\kappa_\eta R_s+4\eta\varepsilon\sqrt{R_s},
 * \qquad\text{and if }0<\eta\le\tfrac1{2L_T^2}:\quad\Phi_{s+1}\le\Phi_s-\eta R_s+4\eta\varepsilon^2 .
 * $$
 *
 * **Proof.** The projection is non-expansive and $\Theta^\star\in\Omega_\rho$, so
 * $\Phi_{s+1}\le\Phi_s-2\eta\langle\nabla R,\Theta(s)-\Theta^\star\rangle+\eta^2\lVert\nabla R\rVert^2$. By
 * `linearization` between $\Theta(s)$ and $\Theta^\star$, neuron by neuron at most $(\rho+\nu)/\sqrt m$ apart, and by
 * `realization`, $\langle\nabla F_t,\Theta(s)-\Theta^\star\rangle$ differs from the residual $F_t-y$ by at most
 * $\varepsilon$; so $\langle\nabla R,\Theta(s)-\Theta^\star\rangle\ge2(R-\varepsilon\sqrt R)$ by Jensen's inequality.
 * By `output-lipschitz` $\lVert\nabla R\rVert^2\le4L_T^2R$. If $\eta L_T^2\le\frac12$ then $\kappa_\eta\ge\frac12$, and
 * $4\varepsilon\sqrt R\le R+4\varepsilon^2$. $\square$
 *
 * Every network that a run in doubles passes through is exact, and the exact step from it is within a bound of the one
 * that is computed (`src/training/run-rounding.ts`): the statement is asked at every step of every run.
 *
 * The part `one-step` is the same at instances: of the realization the proof needs only that it lies in $\Omega_\rho$,
 * that labels are near its outputs, and that its neurons are near those of $\Theta(s)$. So any network will do, and
 * what the theorem has with probability $1-\delta$ is a hypothesis that is decided. It is certified.
 *
 * Source: THEORY, section 4; false neighbours: section 8.
 * @module
 */
import { defineClaim, descentBound, simpleDescentBound, stepPart, type StepBound } from '../src/index.js';
import { oneStep } from './parts/one-step.js';
import { descentStepProof, simpleStepProof } from './obligations/descent-step.js';
import {
  constant, linear, logistic, noisy, one, outsideOfHypotheses, plane, RUN_HYPOTHESES, tight, tooLarge,
} from './parts/training-runs.js';

/** What does not fit is that the error is left out: the drawn network cannot reach its label, and stops. */
const stuck = { ...tight, mapping: constant(2 ** -7), rho: { w: 0, u: 2 ** -7 }, width: 8, steps: 120 };

const sharp: StepBound = descentBound;
const simple: StepBound = simpleDescentBound;

/** One step of gradient descent: `THEORY`, section 4. */
export const descentStep = defineClaim({
  id: 'descent-step',
  section: '4',
  title: 'One step of projected gradient descent comes closer to the realization',
  uses: ['transport-norm', 'output-lipschitz', 'linearization', 'approximation'],
  proofIdea:
    'The projection brings the step no farther from the realization, which lies in the max-norm ball. The linear model '
    + 'at the network differs from the residuals by at most the error, so that the gradient of the risk points away '
    + 'from the realization by at least twice the risk, less the error; its norm is bounded by the risk.',
  parts: [oneStep],
  runs: [
    stepPart({
      id: 'step',
      title: 'the squared distance to the realization after a step of any size',
      hypotheses: RUN_HYPOTHESES,
      assertion: sharp,
      configurations: [{ ...one, share: 2 }, noisy, logistic, plane],
      prove: (bound) => descentStepProof(bound),
      mutants: {
        ...outsideOfHypotheses,
        everyStepContracts: {
          belief: 'the gain does not depend on the step size',
          assertion: (K, step) => descentBound(K, { ...step, kappa: K.fromRational(1n, 1n) }),
          refutedAt: { ...linear, share: 4 },
        },
        withoutError: {
          belief: 'the distance falls as if the network were linear and reached its labels',
          assertion: (K, step) => descentBound(K, { ...step, error: K.fromRational(0n, 1n) }),
          refutedAt: stuck,
          runs: 8,
        },
      },
    }),
    stepPart({
      id: 'simple',
      title: 'the squared distance to the realization after a small step',
      hypotheses: ['smallStep', ...RUN_HYPOTHESES],
      assertion: simple,
      configurations: [one, { ...plane, share: 0.25 }],
      prove: (bound) => simpleStepProof((K, step) =>
        bound(K, { ...step, kappa: K.fromRational(0n, 1n), rootRisk: K.fromRational(0n, 1n) })),
      mutants: {
        ...outsideOfHypotheses,
        largeStep: {
          belief: 'the simpler form holds for the step size 4/L^2',
          without: 'smallStep',
          refutedAt: tooLarge,
        },
        eightfoldGain: {
          belief: 'the distance falls by eight times as much',
          assertion: (K, { distance, eta, error, risk }) =>
            simpleDescentBound(K, { distance, eta, error, risk: K.mul(K.fromRational(8n, 1n), risk) }),
          refutedAt: linear,
        },
        withoutError: {
          belief: 'the distance falls as if the network were linear and reached its labels',
          assertion: (K, step) => simpleDescentBound(K, { ...step, error: K.fromRational(0n, 1n) }),
          refutedAt: stuck,
          runs: 8,
        },
      },
    }),
  ],
});
