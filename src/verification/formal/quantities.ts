/**
 * The quantities that Coq evaluates, computed by the functions of `src/theory` in rational numbers: each from
 * $\sigma_0,\sigma_1,\sigma_2$ and its arguments, in the order of `Numbers.v`.
 * @module
 */
import type { ActivationConstants } from '../../activations/activation.js';
import { movement, movementForm } from '../../claims/movement.js';
import type { Vector } from '../../network/coordinates.js';
import type { Network } from '../../network/network.js';
import { normBounds, type Majorant } from '../../network/norm-bounds.js';
import { rational as K, type Rational } from '../../numbers/rational.js';
import { concentrationError, realizationError } from '../../theory/approximation.js';
import { curvatureLimit, lipschitzLimit, overGap, targetLimit } from '../../theory/cutoff.js';
import {
  averageRiskBound, contraction, descentBound, movementBound, simpleDescentBound, simpleRiskBound, totalError,
} from '../../theory/descent.js';
import { growth, growthRate } from '../../theory/growth.js';
import { hiddenStateConstants, type HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import { mirroredError, thirdOrderStep, type ThirdOrderConstants } from '../../theory/mirror-cancellation.js';
import { radiusWeight } from '../../theory/plan/width-error.js';
import { requiredSteps, requiredWidth, widthConstant } from '../../theory/required-width.js';
import { gamma, preactivationError, roundingBounds } from '../../theory/rounding.js';
import { reachableForm } from '../../theory/self-consistent-error.js';
import { polynomialCurvature, scalarCurvatureStep } from '../../theory/simple-bounds.js';
import { targetBound } from '../../theory/target-bound.js';
import { meanSquare } from '../../theory/time-average.js';

type Sigma = ActivationConstants<Rational>;

/** A number of the theory, from the constants of an activation and the arguments in the order of `Numbers.v`. */
export type Quantity = (sigma: ActivationConstants<Rational>, args: readonly Rational[]) => Rational;

const zero = K.fromRational(0n, 1n);
const one = K.fromRational(1n, 1n);

/** A natural number among the arguments. */
function count(x: Rational): number {
  const n = Number(x?.p);
  if (x?.q !== 1n || !Number.isSafeInteger(n) || n < 0) throw new RangeError('a time or width is no natural number');
  return n;
}

/** The constants at the times $0,1,\dots,t$. */
function upTo(sigma: Sigma, alpha: Rational, t: Rational): readonly HiddenStateConstants<Rational>[] {
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  let last = initial;
  return [initial, ...Array.from({ length: count(t) }, () => (last = step(last)))];
}

/** The constants at time $t$. */
function at(sigma: Sigma, alpha: Rational, t: Rational): HiddenStateConstants<Rational> {
  return upTo(sigma, alpha, t).reduce((_, now) => now);
}

const constant = (read: (at: HiddenStateConstants<Rational>) => Rational): Quantity =>
  (sigma, [alpha, t]) => read(at(sigma, alpha, t));

const form = (majorant: Majorant<Rational>, w: Rational, u: Rational): Rational =>
  normBounds(K).quadraticForm(majorant, { w, u });

function target(sigma: Sigma, alpha: Rational, [w, u]: readonly Rational[], t: Rational): Rational {
  return targetBound(K, sigma, at(sigma, alpha, t).growth, { w, u });
}

/** $Q_T$ at $\alpha_m$. */
function majorantInBall(
  sigma: Sigma, { alpha, rhoW, m, t }: Readonly<Record<'alpha' | 'rhoW' | 'm' | 't', Rational>>,
): Majorant<Rational> {
  return at(sigma, radiusWeight(K, alpha, rhoW, K.div(one, K.sqrt(m))), t).majorant;
}

/** A recursion from zero whose steps need the constants before and after. */
function stepwise<S>(
  states: readonly S[], step: (before: S, now: S, last: Rational) => Rational,
): Rational {
  return states.slice(1).reduce((last: Rational, now, k) => step(states[k] as S, now, last), zero);
}

function simpleCurvature(sigma: Sigma, alpha: Rational, t: Rational): Rational {
  const a = growthRate(K, sigma.sigma1, alpha);
  return stepwise(upTo(sigma, alpha, t), (before, now, last) => scalarCurvatureStep(K, sigma, a, before, now, last));
}

/** $C_t$. */
function thirdOrder(
  sigma: ThirdOrderConstants<Rational>, alpha: Rational, [w, u]: readonly Rational[], t: Rational,
): Rational {
  return stepwise(upTo(sigma, alpha, t), (before, now, last) =>
    thirdOrderStep(K, sigma, { alpha, direction: { w, u }, before, now }, last));
}

/** $S_1,\dots,S_t$ of two neurons in one dimension that rest and then have the parameters. */
function movementForms(
  sigma: Sigma, alpha: Rational, [w0, u0, w1, u1]: readonly Rational[], t: Rational,
): readonly Rational[] {
  const network = (...neurons: readonly Vector<Rational>[]): Network<Rational> => ({ neurons, signs: [1, 1] });
  const rest = { w: zero, u: [zero] };
  const { sizes } = movement(K, network(rest, rest), network({ w: w0, u: [u0] }, { w: w1, u: [u1] }));
  return upTo(sigma, alpha, t).slice(1).map(({ majorant }) => movementForm(K, majorant, sizes));
}

function lastOf(values: Iterable<Rational>): Rational {
  let last: Rational = zero;
  for (const value of values) last = value;
  return last;
}

const run = (eta: Rational, error: Rational, squaredNorm: Rational, steps: Rational) =>
  ({ eta, error, squaredNorm, steps });

/** By the names that Coq prints. */
export const quantities: Readonly<Record<string, Quantity>> = {
  'growth': (_, [a, t]) => lastOf(growth(K, a, count(t))),
  'weight-bound': constant(({ gradient }) => gradient.w),
  'input-bound': constant(({ gradient }) => gradient.u),
  'lipschitz': constant(({ lipschitz }) => lipschitz),
  'majorant-ww': constant(({ majorant }) => majorant.ww),
  'majorant-wu': constant(({ majorant }) => majorant.wu),
  'majorant-uu': constant(({ majorant }) => majorant.uu),
  'form': (sigma, [alpha, w, u, t]) => form(at(sigma, alpha, t).majorant, w, u),
  'curvature': constant(({ curvature }) => curvature),
  'simple-curvature': (sigma, [alpha, t]) => simpleCurvature(sigma, alpha, t),
  'polynomial-curvature': (sigma, [p]) => polynomialCurvature(K, sigma, p),
  'rounding-bound': ({ sigma1 }, [w, zeta, kappa, t]) =>
    lastOf(roundingBounds(K, { sigma1, zeta, kappa }, w, count(t))),
  'gamma': (_, [k]) => gamma(K, count(k)),
  'formation-error': (_, [w, stateBound, v0, x0, v1, x1]) =>
    preactivationError(K, { w, u: [v0, v1], x: [x0, x1], stateBound }),
  'reachable-form': (sigma, [alpha, w, u, squaredDistance, t]) => {
    const { majorant, curvature } = at(sigma, alpha, t);
    return reachableForm(K, majorant, curvature, { w, u }, squaredDistance);
  },
  'mean-square-lipschitz': (sigma, [alpha, t]) =>
    meanSquare(K, upTo(sigma, alpha, t).slice(1).map(({ lipschitz }) => lipschitz)),
  'mean-square-form': (sigma, [alpha, w0, u0, w1, u1, t]) =>
    meanSquare(K, movementForms(sigma, alpha, [w0, u0, w1, u1], t)),
  'third-order': (sigma, [sigma3, alpha, w, u, t]) => thirdOrder({ ...sigma, sigma3 }, alpha, [w, u], t),
  'mirrored-error': (sigma, [sigma3, alpha, w, u, m, t]) => {
    const radius = radiusWeight(K, alpha, w, K.div(one, K.sqrt(m)));
    return mirroredError(K, thirdOrder({ ...sigma, sigma3 }, radius, [w, u], t), m);
  },
  'target-bound': (sigma, [alpha, w, u, t]) => target(sigma, alpha, [w, u], t),
  'concentration': (sigma, [alpha, w, u, logarithm, m, t]) =>
    concentrationError(K, target(sigma, alpha, [w, u], t), logarithm, m),
  'radius-weight': (_, [alpha, rhoW, m]) => radiusWeight(K, alpha, rhoW, K.div(one, K.sqrt(m))),
  'realization-error': (sigma, [alpha, w, u, logarithm, m, t]) => realizationError(K, {
    target: target(sigma, alpha, [w, u], t),
    logarithm,
    form: form(majorantInBall(sigma, { alpha, rhoW: w, m, t }), w, u),
    rootWidth: K.sqrt(m),
  }),
  'total-error': (sigma, [alpha, rhoW, rhoU, w, u, noise, logarithm, m, t]) => {
    const majorant = majorantInBall(sigma, { alpha, rhoW, m, t });
    const rootWidth = K.sqrt(m);
    const realization = realizationError(K, {
      target: target(sigma, alpha, [w, u], t), logarithm, form: form(majorant, w, u), rootWidth,
    });
    return totalError(K, {
      noise, realization, form: form(majorant, K.add(rhoW, w), K.add(rhoU, u)), rootWidth,
    });
  },
  'contraction': (_, [eta, lipschitz]) => contraction(K, eta, lipschitz),
  'descent-bound': (_, [distance, eta, lipschitz, error, risk]) =>
    descentBound(K, { distance, eta, kappa: contraction(K, eta, lipschitz), error, risk, rootRisk: K.sqrt(risk) }),
  'simple-descent-bound': (_, [distance, eta, error, risk]) =>
    simpleDescentBound(K, { distance, eta, error, risk }),
  'average-bound': (_, [eta, lipschitz, error, squaredNorm, tau]) =>
    averageRiskBound(K, run(eta, error, squaredNorm, tau), contraction(K, eta, lipschitz)),
  'simple-average-bound': (_, [eta, error, squaredNorm, tau]) =>
    simpleRiskBound(K, run(eta, error, squaredNorm, tau)),
  'movement-bound': (_, [eta, error, squaredNorm, tau]) => movementBound(K, run(eta, error, squaredNorm, tau)),
  'width-constant': (sigma, [alpha, rhoW, rhoU, w, u, logarithm, m, t]) => {
    const majorant = majorantInBall(sigma, { alpha, rhoW, m, t });
    return widthConstant(K, {
      target: target(sigma, alpha, [w, u], t),
      logarithm,
      realizedForm: form(majorant, w, u),
      trainedForm: form(majorant, K.add(rhoW, w), K.add(rhoU, u)),
    });
  },
  'required-width': (_, [constantK, theta, risk]) => requiredWidth(K, constantK, theta, risk),
  'required-steps': (_, [lipschitz, squaredNorm, theta, risk]) =>
    requiredSteps(K, lipschitz, squaredNorm, theta, risk),
  'growth-limit': (_, [a]) => overGap(K, one, a),
  'lipschitz-limit': (sigma, [alpha]) => lipschitzLimit(K, sigma, growthRate(K, sigma.sigma1, alpha)),
  'curvature-limit': (sigma, [alpha]) => curvatureLimit(K, sigma, growthRate(K, sigma.sigma1, alpha)),
  'target-limit': (sigma, [alpha, w, u]) =>
    targetLimit(K, sigma, { w, u }, growthRate(K, sigma.sigma1, alpha)),
};
