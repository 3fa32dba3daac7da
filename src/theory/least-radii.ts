/**
 * The condition of `unprojected-gd` solved for the radii (THEORY, section 4): the least $\rho\ge\nu$ with
 * $2G^w_TB\le\rho_w$ and $2G^u_TB\le\rho_u$, where $G_T$, and $\varepsilon$ in $B$, are those at $\rho$.
 *
 * **Statement.** Let $F(\rho)=\max(\nu,2G_TB)$, part by part. The iterates $\rho^0=\nu$, $\rho^{k+1}=F(\rho^k)$
 * never fall, and stay below every solution. **Proof.** $G_T$, $Q_T$ and so $\varepsilon$ and $B$ do not fall as
 * $\rho$ grows: $F$ is monotone. If $\rho\ge\nu$ is a solution, $F(\rho)\le\rho$; from $\rho^k\le\rho$ follows
 * $\rho^{k+1}=F(\rho^k)\le F(\rho)\le\rho$. And $\rho^0\le\rho^1$ gives $\rho^k\le\rho^{k+1}$. $\square$
 *
 * The iterates are rounded down, so that they stay below every solution, and radii a little above them are tried in
 * balls, so that what is returned is one: within a share $2^{-12}$ of the least.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import { ball, type Ball } from '../numbers/ball.js';
import { farthestMoves, movementBound, simpleStepLimit } from './descent.js';
import type { PlanRequest } from './plan/request.js';
import { errorAtWidth, planSetting, totalErrorAt } from './plan/setting.js';

/** A problem, and how plain gradient descent is run on it. */
export interface PlainDescent extends Omit<PlanRequest, 'risk' | 'theta' | 'forms' | 'rho'> {
  /** $m$. */
  readonly width: number;
  /**
   * $\eta$, which the caller has to see to be at most $1/(2L_T^2)$ at the radii that are found; `undefined` for the
   * largest that is. That one falls with $\rho$, so that $F$ is not monotone and radii may be missed.
   */
  readonly eta: number | undefined;
  /** $\tau$. */
  readonly steps: number;
}

const K = ball(96);
/** What is tried lies so much above an iterate. */
const ABOVE = 1 + 2 ** -12;
/** Radii beyond this are none: the iterates rise without end. */
const FARTHEST = 2 ** 100;
/** Iterates rise to a fixed point geometrically, or without end; next to where there is none they take long. */
const MOST_ITERATES = 400;

/** $2G_TB$ at some radii. */
function pathAt({ width, eta: size, steps, ...request }: PlainDescent, rho: PartNorms<number>): PartNorms<Ball> {
  const plan = planSetting(K, { ...request, rho, risk: 1, forms: [] });
  const wide = BigInt(width);
  const { last: { gradient, lipschitz }, constant } = errorAtWidth(K, plan, plan.squaredNorm, wide);
  const eta = K.fromNumber(size ?? K.lower(simpleStepLimit(K, lipschitz)));
  const error = totalErrorAt(K, plan, constant, wide);
  const path = movementBound(K, { squaredNorm: plan.squaredNorm, eta, steps: K.fromNumber(steps), error });
  return farthestMoves(K, gradient, path);
}

/** Radii within a share $2^{-12}$ of the least that meet the condition; `undefined` if none are found. */
export function leastRadii(descent: PlainDescent): PartNorms<number> | undefined {
  let rho = descent.nu;
  for (let k = 0; k < MOST_ITERATES; k += 1) {
    const tried = { w: ABOVE * rho.w, u: ABOVE * rho.u };
    const needed = pathAt(descent, tried);
    if (K.and([K.le(needed.w, K.fromNumber(tried.w)), K.le(needed.u, K.fromNumber(tried.u))]) === true) return tried;
    const path = pathAt(descent, rho);
    const next = { w: Math.max(rho.w, K.lower(path.w)), u: Math.max(rho.u, K.lower(path.u)) };
    if ((next.w === rho.w && next.u === rho.u) || Math.max(next.w, next.u) > FARTHEST) return undefined;
    rho = next;
  }
  return undefined;
}
