/**
 * The distance from the realization that a run of gradient descent keeps by itself (THEORY, section 9, item 2), and
 * the constants of the theorem at it.
 *
 * The right side of the condition $B\ge\lVert\nu\rVert^2+\eta\tau\varepsilon_B^2/\kappa$ of
 * `theory/self-consistent-error.ts` grows with $B$, and is bounded, as $F(B)\le(\rho+\nu)^\top Q_T(\rho+\nu)$. So
 * iterating it from $\lVert\nu\rVert^2$ comes up to the least number that meets the condition; a little is added in
 * every round, so that few are enough. What is returned meets the condition in balls.
 * @module
 */
import type { Ball, BallSystem } from '../numbers/ball.js';
import { contraction } from '../theory/descent.js';
import { farthestSquare } from '../theory/self-consistent-error.js';
import { runConstants, type BoundSetting, type RunConstants } from './run-bounds.js';

/** A run that keeps its distance. */
export interface KeptDistance {
  /** The constants, with $\varepsilon_B$ for $\varepsilon$. */
  readonly constants: RunConstants;
  /** $B$. */
  readonly squaredDistance: Ball;
}

/** By this factor more in every round. */
const ROOM = 1 + 2 ** -20;

/** After so many the bound of the right side is taken, which meets the condition too. */
const ROUNDS = 200;
const BEYOND_ALL = 2 ** 400;

/**
 * A distance that meets the condition for so many steps; as a rule hardly more than the least one.
 * @throws RangeError if $\eta$ is not below $1/L_T^2$
 */
export function keptDistance(
  K: BallSystem,
  setting: BoundSetting,
  { eta, steps }: { readonly eta: number; readonly steps: number },
): KeptDistance {
  const time = K.mul(K.fromNumber(eta), K.fromNumber(steps));
  const at = (squaredDistance?: Ball): { readonly constants: RunConstants; readonly needed: Ball } => {
    const constants = runConstants(K, setting, squaredDistance);
    const { squaredNorm, lipschitz, error } = constants;
    const kappa = contraction(K, K.fromNumber(eta), lipschitz);
    if (K.lt(K.fromNumber(0), kappa) !== true) {
      throw new RangeError(`the step size ${String(eta)} is not below 1/L^2: take a smaller one`);
    }
    return { constants, needed: farthestSquare(K, { squaredNorm, time, error, kappa }) };
  };
  let { constants, needed } = at();
  let squaredDistance = constants.squaredNorm;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (K.le(needed, squaredDistance) === true) return { constants, squaredDistance };
    squaredDistance = K.fromNumber(K.upper(needed) * ROOM);
    ({ constants, needed } = at(squaredDistance));
  }
  const most = K.fromNumber(K.upper(at(K.fromNumber(BEYOND_ALL)).needed));
  return { constants: at(most).constants, squaredDistance: most };
}
