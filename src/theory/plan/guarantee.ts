/**
 * What a plan guarantees: the bound of `projected-gd` at its width, step size and number of steps.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import type { Truth } from '../../numbers/truth.js';
import { averageRiskBound, contraction } from '../descent.js';
import { farthestSquare } from '../self-consistent-error.js';
import type { PlanRequest } from './request.js';
import { errorAtWidth, planSetting, totalErrorAt } from './setting.js';

/** How to train, and the $B$ of the self-consistent form. */
export interface Trained {
  readonly width: bigint;
  readonly steps: bigint;
  readonly eta: string;
  readonly squaredDistance: Ball;
}

/** A bound of the average risk, and whether the theorem gives it. */
export interface Guarantee {
  /** The bound of the average risk over the steps. */
  readonly risk: Ball;
  /** $\varepsilon$. */
  readonly error: Ball;
  /** $0<\eta<1/L^2$ and, in the self-consistent form, $\lVert\nu\rVert^2+\eta\tau\varepsilon^2/\kappa\le B$. */
  readonly applies: Truth;
}

/** The bound of `projected-gd`, computed from nothing but the request and these numbers. */
export function guarantee(
  K: BallSystem,
  request: PlanRequest,
  { width, steps, eta: decimal, squaredDistance }: Trained,
): Guarantee {
  const setting = planSetting(K, request);
  const { squaredNorm } = setting;
  const eta = K.fromString(decimal);
  const { constant, lipschitz } = errorAtWidth(K, setting, squaredDistance, width);
  const error = totalErrorAt(K, setting, constant, width);
  const kappa = contraction(K, eta, lipschitz);
  const count = K.fromRational(steps, 1n);
  const farthest = farthestSquare(K, { squaredNorm, time: K.mul(eta, count), error, kappa });
  const zero = K.fromNumber(0);
  return {
    risk: averageRiskBound(K, { squaredNorm, eta, steps: count, error }, kappa),
    error,
    applies: K.and([
      K.lt(zero, eta),
      K.lt(zero, kappa),
      request.forms.includes('self-consistent') ? K.le(farthest, squaredDistance) : true,
    ]),
  };
}
