import { byEntries, byInduction } from '../../src/claims/proofs/hidden-state-proof.js';
import type { Proof } from '../../src/claims/proofs/obligation.js';
import type { ConstantsOf, Invariant } from '../../src/claims/hidden-state-invariant.js';
import { hiddenStateHypotheses } from '../../src/claims/hidden-state-domain.js';
import { cell } from '../../src/network/cell.js';
import { normBounds } from '../../src/network/norm-bounds.js';
import { averageRiskBound, descentBound, simpleRiskBound } from '../../src/theory/descent.js';
import { concentrationError } from '../../src/theory/approximation.js';
import { growthRate, growthStep } from '../../src/theory/growth.js';
import { gradientBounds, hiddenStateConstants } from '../../src/theory/hidden-state-constants.js';
import { concentrationProof } from '../../proofs-checks/obligations/concentration.js';
import { descentStepProof } from '../../proofs-checks/obligations/descent-step.js';
import { averageProof, simpleAverageProof } from '../../proofs-checks/obligations/projected-gd.js';
import { requiredWidthProof } from '../../proofs-checks/obligations/required-width.js';
import { unprojectedProof } from '../../proofs-checks/obligations/unprojected-gd.js';
import { requiredSteps, requiredWidth } from '../../src/theory/required-width.js';
import { symbol } from '../../src/numbers/term.js';

/** Obligations made from a recursion, constants or a bound. */
interface Step {
  readonly id: string;
  readonly proof: () => Proof;
}

type Cell = typeof cell;

const input: Invariant = (_, read, { state, constants }) =>
  ({ left: read.partNorms(state.gradient).u, right: constants.gradient.u });
const recurrent: Invariant = (_, read, { state, constants }) =>
  ({ left: read.partNorms(state.gradient).w, right: constants.gradient.w });
const direction: Invariant = (K, read, { state, constants, direction: v }) => ({
  left: K.abs(read.quadraticForm(state.hessian, v)),
  right: normBounds(K).quadraticForm(constants.majorant, read.partNorms(v)),
});

/** The cell without the cross term $D_t(e_wg_{t-1}^\top+g_{t-1}e_w^\top)$ of the Hessian. */
const withoutCrossTerm: Cell = (K, space, jet, w) =>
  cell(K, { ...space, axisSymmetric: () => space.zeroMatrix }, jet, w);
/** The cell that forgets the slope $D_t$ of the gradient. */
const withoutSlope: Cell = (K, space, jet, w) => {
  const recursion = cell(K, space, jet, w);
  return {
    ...recursion,
    step: (state, read) => ({
      ...recursion.step(state, read),
      gradient: space.add(space.pair(state.hidden, read.x), space.scale(w, state.gradient)),
    }),
  };
};
/** The cell that differentiates the state after the step in place of the one before. */
const withLaterState: Cell = (K, space, jet, w) => {
  const recursion = cell(K, space, jet, w);
  return {
    ...recursion,
    step(state, read) {
      const after = recursion.step(state, read);
      const inner = space.add(space.pair(after.hidden, read.x), space.scale(w, state.gradient));
      return { ...after, gradient: space.scale(jet(read.preactivation).first, inner) };
    },
  };
};

/** $\sigma_1$ lost in the growth rate. */
const withoutSigma1: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  return {
    initial,
    step(before) {
      const growth = { before: before.growth.now, now: growthStep(K, alpha, before.growth.now) };
      return { ...step(before), growth, ...gradientBounds(K, sigma, growth.before, growth.now) };
    },
  };
};
/** $p_{t-1}$ for $p_t$. */
const oneStepLate: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  return {
    initial,
    step: (before) => ({
      ...step(before), ...gradientBounds(K, sigma, before.growth.before, before.growth.now),
    }),
  };
};
/** The majorant without the cross term. */
const majorantWithoutCrossTerm: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  const zero = K.fromRational(0n, 1n);
  return {
    initial,
    step: (before) => ({
      ...step(before), majorant: step({ ...before, gradient: { w: zero, u: zero } }).majorant,
    }),
  };
};
/** The majorant transported with $\sigma_1$ in place of $a=\sigma_1\alpha$. */
const majorantWithoutRadius: ConstantsOf = (K, sigma, alpha) => {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  return {
    initial,
    step(before) {
      const next = step(before);
      const inverse = K.div(K.fromRational(1n, 1n), growthRate(K, K.fromRational(1n, 1n), alpha));
      const { ww, wu, uu } = before.majorant;
      const shrunk = { ww: K.mul(inverse, ww), wu: K.mul(inverse, wu), uu: K.mul(inverse, uu) };
      return { ...next, majorant: step({ ...before, majorant: shrunk }).majorant };
    },
  };
};

const induction = (invariant: Invariant, constants?: ConstantsOf, broken?: Cell) => () =>
  byInduction({ invariant, ...(constants !== undefined && { constants }) }, hiddenStateHypotheses, broken);
const entries = (constants?: ConstantsOf, broken?: Cell) => () =>
  byEntries({ invariant: direction, ...(constants !== undefined && { constants }) }, hiddenStateHypotheses, broken);

/** What is not broken, so that the breakage is what is seen below. */
export const soundSteps: readonly Step[] = [
  { id: 'the gradient', proof: induction(input) }, { id: 'the Hessian', proof: entries() },
];

/** What is broken, one thing at a time. */
export const brokenSteps: readonly Step[] = [
  { id: 'sigma1 lost in the constants', proof: induction(input, withoutSigma1) },
  { id: 'p of the time before in the constants', proof: induction(input, oneStepLate) },
  { id: 'the slope lost in the cell', proof: induction(recurrent, undefined, withoutSlope) },
  { id: 'the state after the step in the cell', proof: induction(recurrent, undefined, withLaterState) },
  { id: 'the cross term lost in the constants', proof: entries(majorantWithoutCrossTerm) },
  { id: 'the cross term lost in the cell', proof: entries(undefined, withoutCrossTerm) },
  { id: 'the radius lost in the constants', proof: entries(majorantWithoutRadius) },
  {
    id: 'a quarter of the first term of the main theorem',
    proof: () => simpleAverageProof((K, run) =>
      simpleRiskBound(K, { ...run, squaredNorm: K.div(run.squaredNorm, K.fromRational(4n, 1n)) })),
  },
  {
    id: 'the main theorem without its error',
    proof: () => averageProof((K, run, kappa) =>
      averageRiskBound(K, { ...run, error: K.fromRational(0n, 1n) }, kappa)),
  },
  {
    id: 'a step that gains twice as much',
    proof: () => descentStepProof((K, step) => descentBound(K, { ...step, kappa: K.add(step.kappa, step.kappa) })),
  },
  {
    id: 'the root of 2 for 2 in the approximation',
    proof: () => concentrationProof({
      range: symbol('M_T'),
      events: symbol('N'),
      stated: {
        range: symbol('M_T'),
        events: symbol('N'),
        error: (K, range, logarithm, width) =>
          K.div(concentrationError(K, range, logarithm, width), K.sqrt(K.fromRational(2n, 1n))),
      },
    }),
  },
  {
    id: 'half of the movement of plain gradient descent',
    proof: () => unprojectedProof((K, run) => K.mul(K.fromRational(1n, 2n),
      K.sqrt(K.mul(K.mul(run.eta, run.steps), run.squaredNorm)))),
  },
  {
    id: 'half of the required width',
    proof: () => requiredWidthProof({
      width: (K, ...rest) => K.mul(K.fromRational(1n, 2n), requiredWidth(K, ...rest)),
      steps: requiredSteps,
    }),
  },
];
