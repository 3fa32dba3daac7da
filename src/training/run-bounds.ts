/**
 * The bounds of `projected-gd` beside a run (THEORY, section 4), as the theorem is stated: every constant in balls, and
 * every bound rounded up.
 * @module
 */
import type { Ball, BallSystem } from '../numbers/ball.js';
import { averageRiskBound, contraction, simpleRiskBound, simpleStepLimit } from '../theory/descent.js';
import type { SharperForm } from '../theory/plan/forms.js';
import type { HiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { PlanRequest } from '../theory/plan/request.js';
import { errorAtWidth, planSetting, totalErrorAt } from '../theory/plan/setting.js';

/** What the bounds of a run depend on, besides its step size and its number of steps. */
export interface BoundSetting extends Omit<PlanRequest, 'risk' | 'theta' | 'forms'> {
  /** $m$. */
  readonly width: number;
  /** Sharper forms in place of what the theorem is stated with; none if absent. */
  readonly forms?: readonly SharperForm[];
}

/** The constants of the theorem at a width. */
export interface RunConstants {
  /** $G^w_T$, $G^u_T$, $L_T$ and $Q_T$. */
  readonly last: HiddenStateConstants<Ball>;
  /** $L_T$, or where it is averaged over time the root mean square. */
  readonly lipschitz: Ball;
  /** $M_t$ for $t=1,\dots,T$. */
  readonly targets: readonly Ball[];
  /** $\log(2nT/\delta)$. */
  readonly logarithm: Ball;
  /** $\lVert\nu\rVert^2$. */
  readonly squaredNorm: Ball;
  /** $\varepsilon$. */
  readonly error: Ball;
}

/**
 * The constants $L_T$, $Q_T$ at $a=\sigma_1(\alpha+\rho_w/\sqrt m)$ and the error $\varepsilon$ made of them.
 * @param squaredDistance $B$ of the self-consistent form; $\lVert\nu\rVert^2$ if absent
 */
export function runConstants(
  K: BallSystem,
  { width, forms = [], ...setting }: BoundSetting,
  squaredDistance?: Ball,
): RunConstants {
  // The risk that a plan would have to reach decides none of these constants.
  const plan = planSetting(K, { ...setting, risk: 1, forms });
  const wide = BigInt(width);
  const { last, lipschitz, constant } = errorAtWidth(K, plan, squaredDistance ?? plan.squaredNorm, wide);
  return {
    last,
    lipschitz: forms.includes('time-average') ? lipschitz : last.lipschitz,
    targets: plan.targets,
    logarithm: plan.setting.logarithm,
    squaredNorm: plan.squaredNorm,
    error: totalErrorAt(K, plan, constant, wide),
  };
}

/** The largest double that is at most $1/(2L_T^2)$: the step size of the simple form. */
export function simpleStepSize(K: BallSystem, { lipschitz }: RunConstants): number {
  return K.lower(simpleStepLimit(K, lipschitz));
}

/** Bounds of the average risk of some steps, from above. */
export interface AverageRiskBounds {
  /** The bound of the theorem; `Infinity` where $\eta\ge1/L_T^2$. */
  readonly bound: number;
  /** Its simpler form; `Infinity` where $\eta>1/(2L_T^2)$. */
  readonly simple: number;
}

/** The bounds of the average risk of the first `steps` steps. */
export function averageRiskBounds(
  K: BallSystem,
  { lipschitz, squaredNorm, error }: RunConstants,
  step: number,
  steps: number,
): AverageRiskBounds {
  const eta = K.fromNumber(step);
  const kappa = contraction(K, eta, lipschitz);
  const run = { squaredNorm, eta, steps: K.fromNumber(steps), error };
  const contracts = K.lt(K.fromNumber(0), kappa) === true;
  const isSimple = K.le(K.fromRational(1n, 2n), kappa) === true;
  return {
    bound: contracts ? K.upper(averageRiskBound(K, run, kappa)) : Infinity,
    simple: isSimple ? K.upper(simpleRiskBound(K, run)) : Infinity,
  };
}
