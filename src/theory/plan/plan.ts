/**
 * The plan of the main theorem: a width, a step size and a number of steps for which `projected-gd` guarantees an
 * average risk, with every constant in balls and every number rounded to the safe side.
 *
 * **The trade.** The error $\varepsilon$ may take a share $\theta$ of $\sqrt r$; what is left pays for the steps. A
 * larger $\theta$ lets the width fall like $\theta^{-2}$ and the number of steps grow like $(1-2\theta)^{-1}$, or, with
 * the best step size, $(1-\theta)^{-2}$ (`theory/step-size.ts`). Every $\theta$ is right. Unless one is given, it is
 * chosen among 127 equally spaced ones so that the work of training, $m\,\tau\,nT$ up to a factor, is small: by
 * bisection on whether it still falls, which finds the least if the work falls and then rises. Where the constants do
 * not depend on $m$, the best is $\theta=\frac13$ with $\eta=1/(2L^2)$ and $\theta=\frac12$ with the best step size.
 *
 * **The plan is right.** $m$ is the least even width with $\varepsilon\le\theta\sqrt r$; $\eta\le c/L^2$ is rounded
 * down to a decimal number, and $\tau$ is the least whole number that is large enough by `theory/step-size.ts`. Let
 * $L_\infty\le L$ be the constant of large widths. In the self-consistent form $\varepsilon$ is computed with
 * $$
 * B=\lVert\nu\rVert^2+\frac{\big(S+2c/L_\infty^2\big)\theta^2r}{1-c} .
 * $$
 * This suffices: $\tau$, rounded up once, and once more if the ball holds a whole number, is at most $S/\eta+2$,
 * because $\kappa\ge1-c$ and $\varepsilon\le\theta\sqrt r$; so $\eta\tau\le S+2\eta\le S+2c/L_\infty^2$, and
 * $\lVert\nu\rVert^2+\eta\tau\varepsilon^2/\kappa\le B$, as `theory/self-consistent-error.ts` asks. $B$ does not depend
 * on $m$, so that $\varepsilon$ falls with $m$. The tests compute the bound of each plan once more by `guarantee`.
 * @module
 */
import { ball, type BallSystem } from '../../numbers/ball.js';
import { planProblem, type PlanRequest } from './request.js';
import { planSetting } from './setting.js';
import { chosenShare } from './share.js';
import { trainingAt, type Training } from './training.js';

/** A plan. The balls belong to `system`. */
export interface Plan extends Training {
  readonly request: PlanRequest;
  readonly system: BallSystem;
  /** $\theta$, given or chosen. */
  readonly theta: number;
}

/** The precisions that are tried, in bits: a width of $b$ bits takes about $2b$ to be told from the one before. */
const PRECISIONS = [128, 512, 2048, 8192, 32_768];

/** The powers of ten up to which widths are found for certain. */
export const REACH = 4000;

/**
 * The plan.
 * @returns `undefined` if the width is too large, above $10^{4000}$ at the least
 * @throws RangeError if the request has no plan, in the words of {@link planProblem}
 */
export function plan(request: PlanRequest): Plan | undefined {
  const problem = planProblem(request);
  if (problem !== undefined) throw new RangeError(`${problem.field} is ${problem.value}: ${problem.remedy}`);
  const theta = request.theta ?? chosenShare(request);
  for (const bits of PRECISIONS) {
    const system = ball(bits);
    const training = trainingAt(system, planSetting(system, request), theta, 'exact');
    if (training !== undefined) return { request, system, theta, ...training };
  }
  return undefined;
}
