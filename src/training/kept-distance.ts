/**
 * The distance from the realization that a run of gradient descent keeps by itself (THEORY, section 9, item 2), and
 * the constants of the theorem at it.
 *
 * The condition $B\ge\lVert\nu\rVert^2+\eta\tau\varepsilon_B^2/\kappa$ of `theory/self-consistent-error.ts` is met by all
 * numbers between two fixed points of the right side, or by none. The right side grows with $B$, so that iterating it
 * from $\lVert\nu\rVert^2$ comes up to the smaller one; each time a little is added, so that the condition is met after
 * finitely many rounds, and then it is checked in balls.
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

/** What is added in a round. */
const ROOM = 1 + 2 ** -20;

/** Far more than it takes where both fixed points are apart. */
const ROUNDS = 200;

/**
 * A distance that meets the condition for so many steps; hardly more than the least one.
 * @returns `undefined` if none is found: the width is too small for so many steps, or the step size not below $1/L_T^2$
 */
export function keptDistance(
  K: BallSystem,
  setting: BoundSetting,
  { eta, steps }: { readonly eta: number; readonly steps: number },
): KeptDistance | undefined {
  const time = K.mul(K.fromNumber(eta), K.fromNumber(steps));
  let squaredDistance: Ball | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const constants = runConstants(K, setting, squaredDistance);
    const { squaredNorm, lipschitz, error } = constants;
    const kappa = contraction(K, K.fromNumber(eta), lipschitz);
    const needed = farthestSquare(K, { squaredNorm, time, error, kappa });
    if (squaredDistance !== undefined && K.le(needed, squaredDistance) === true) return { constants, squaredDistance };
    const next = K.upper(needed) * ROOM;
    if (K.lt(K.fromNumber(0), kappa) !== true || !Number.isFinite(next)) return undefined;
    squaredDistance = K.fromNumber(next);
  }
  return undefined;
}
