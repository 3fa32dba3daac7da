/**
 * The width, the step size and the number of steps for a share $\theta$ of the error.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { ceilings } from '../../numbers/ball-integer.js';
import { contraction } from '../descent.js';
import { fewestSteps } from '../step-size.js';
import { leastEvenWidth, type Resolution } from './least-width.js';
import { errorAtWidth, sharesAt, totalErrorAt, type PlanSetting } from './setting.js';
import type { WidthError } from './width-error.js';

/** How a network is trained. */
export interface Training {
  /** $m$, even. */
  readonly width: bigint;
  /** $\tau$. */
  readonly steps: bigint;
  /** $\eta$, a decimal number. */
  readonly eta: string;
  /** $L$ and $\mathcal K$ with what they are made of. */
  readonly error: WidthError<Ball>;
  /** $\varepsilon$. */
  readonly total: Ball;
  /** $B$, which bounds $\lVert\Theta(s)-\Theta^\star\rVert^2$ where the self-consistent form is used. */
  readonly squaredDistance: Ball;
}

/** Digits of a step size. */
const DIGITS = 6;

/**
 * The least even width with $\varepsilon\le\theta\sqrt r$, the step size $c/L^2$ rounded down, and the least number of
 * steps with them. A coarse width is a little larger.
 * @returns `undefined` if the precision of `K` does not decide them, or the noise leaves nothing of that share
 */
export function trainingAt(
  K: BallSystem,
  plan: PlanSetting,
  theta: number,
  resolution: Resolution,
): Training | undefined {
  const { step, allowed, squaredDistance } = sharesAt(K, plan, theta);
  const left = K.sub(allowed, plan.noise);
  if (K.lt(K.fromNumber(0), left) !== true) return undefined;
  const errorAt = (width: bigint | undefined): WidthError<Ball> => errorAtWidth(K, plan, squaredDistance, width);
  const width = leastEvenWidth(K, (m) => {
    const ratio = K.div(errorAt(m).constant, left);
    return K.mul(ratio, ratio);
  }, resolution);
  if (width === undefined) return undefined;
  const error = errorAt(width);
  const total = totalErrorAt(K, plan, error.constant, width);
  const eta = K.toInterval(K.div(step, K.mul(error.lipschitz, error.lipschitz)), DIGITS).lower;
  const exactEta = K.fromString(eta);
  const kappa = contraction(K, exactEta, error.lipschitz);
  const { squaredNorm, risk } = plan;
  const steps = ceilings(fewestSteps(K, { squaredNorm, eta: exactEta, kappa, error: total, risk }));
  if (steps === undefined || (resolution === 'exact' && steps.lower !== steps.upper)) return undefined;
  return { width, steps: steps.upper, eta, error, total, squaredDistance };
}
