/**
 * A request in balls: what does not depend on the width.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import type { PartNorms } from '../../network/space.js';
import { bestStepShare, trainingTime } from '../step-size.js';
import type { PlanRequest } from './request.js';
import { targetBounds, widthError, type WidthError, type WidthSetting } from './width-error.js';

/** A request in balls. */
export interface PlanSetting {
  readonly setting: WidthSetting<Ball>;
  /** $M_t$ for $t=1,\dots,T$. */
  readonly targets: readonly Ball[];
  /** $\lVert\nu\rVert^2$. */
  readonly squaredNorm: Ball;
  readonly noise: Ball;
  readonly risk: Ball;
  /** $L_\infty$, the constant $L$ of large widths. */
  readonly limit: Ball;
}

/** Takes the doubles of the request as the rationals that they are. */
export function planSetting(K: BallSystem, request: PlanRequest): PlanSetting {
  const { activation, length, samples, delta, forms } = request;
  const lift = ({ w, u }: PartNorms<number>): PartNorms<Ball> => ({ w: K.fromNumber(w), u: K.fromNumber(u) });
  const nu = lift(request.nu);
  const events = K.fromRational(2n * BigInt(samples) * BigInt(length), 1n);
  const setting: WidthSetting<Ball> = {
    activation,
    sigma: activation.constants(K),
    alpha: K.fromNumber(request.alpha),
    nu,
    rho: lift(request.rho),
    length,
    logarithm: K.log(K.div(events, K.fromNumber(delta))),
    forms,
  };
  const targets = targetBounds(K, setting);
  const zero = K.fromNumber(0);
  return {
    setting,
    targets,
    squaredNorm: K.add(K.mul(nu.w, nu.w), K.mul(nu.u, nu.u)),
    noise: K.fromNumber(request.noise),
    risk: K.fromNumber(request.risk),
    limit: widthError(K, setting, { inverseRoot: zero, targets, squaredDistance: zero }).lipschitz,
  };
}

/** What a share $\theta$ of the error decides. */
export interface Shares {
  /** $c$, where $\eta\le c/L^2$. */
  readonly step: Ball;
  /** $\theta\sqrt r$, which $\varepsilon$ may reach. */
  readonly allowed: Ball;
  /** $B$ of `plan`. */
  readonly squaredDistance: Ball;
}

/** $c$, $\theta\sqrt r$ and $B$, as the module comment of `plan.ts` derives them. */
export function sharesAt(K: BallSystem, { setting, squaredNorm, risk, limit }: PlanSetting, share: number): Shares {
  const theta = K.fromNumber(share);
  const step = setting.forms.includes('step-size') ? bestStepShare(K, theta) : K.fromRational(1n, 2n);
  const time = trainingTime(K, squaredNorm, step, theta, risk);
  const slack = K.div(K.mul(K.fromNumber(2), step), K.mul(limit, limit));
  const allowed = K.mul(theta, K.sqrt(risk));
  const moved = K.mul(K.add(time, slack), K.mul(allowed, allowed));
  const kappa = K.sub(K.fromNumber(1), step);
  return { step, allowed, squaredDistance: K.add(squaredNorm, K.div(moved, kappa)) };
}

/**
 * The error at a width.
 * @param width $m$; `undefined` for the limit of large widths
 */
export function errorAtWidth(
  K: BallSystem,
  { setting, targets }: PlanSetting,
  squaredDistance: Ball,
  width: bigint | undefined,
): WidthError<Ball> {
  const inverseRoot = width === undefined
    ? K.fromNumber(0)
    : K.div(K.fromNumber(1), K.sqrt(K.fromRational(width, 1n)));
  return widthError(K, setting, { inverseRoot, targets, squaredDistance });
}

/** $\varepsilon=\varepsilon_0+\mathcal K/\sqrt m$. */
export function totalErrorAt(K: BallSystem, { noise }: PlanSetting, constant: Ball, width: bigint): Ball {
  return K.add(noise, K.div(constant, K.sqrt(K.fromRational(width, 1n))));
}
