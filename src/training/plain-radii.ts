/**
 * Radii within which plain gradient descent stays (`unprojected-gd`; THEORY, section 4), with the step size and the
 * constants that belong to them. Whatever is found or given, the condition is decided in balls.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import type { Ball, BallSystem } from '../numbers/ball.js';
import { farthestMoves, movementBound } from '../theory/descent.js';
import { leastRadii } from '../theory/least-radii.js';
import { runConstants, simpleStepSize, type BoundSetting, type RunConstants } from './run-bounds.js';

/** Radii with the step size and the constants that belong to them. */
export interface PlainRadii {
  readonly rho: PartNorms<number>;
  readonly eta: number;
  readonly constants: RunConstants;
}

/** What is asked: everything but the radii; without a step size, the largest one that the theorem allows. */
export interface PlainRequest {
  readonly setting: Omit<BoundSetting, 'rho'>;
  /** $\tau$. */
  readonly steps: number;
  readonly eta: number | undefined;
}

/** $2G_TB$, part by part. */
function movements(
  K: BallSystem,
  { last: { gradient }, squaredNorm, error }: RunConstants,
  eta: number,
  steps: number,
): PartNorms<Ball> {
  const path = movementBound(K, { squaredNorm, eta: K.fromNumber(eta), steps: K.fromNumber(steps), error });
  return farthestMoves(K, gradient, path);
}

/** Whether the condition of the theorem is fulfilled, decided in balls; where nothing is decided, it is not. */
function isPromised(K: BallSystem, { rho, eta, constants }: PlainRadii, { setting: { nu }, steps }: PlainRequest) {
  if (!(rho.w >= nu.w && rho.u >= nu.u && eta > 0 && eta <= simpleStepSize(K, constants))) return false;
  const { w, u } = movements(K, constants, eta, steps);
  return K.upper(w) <= rho.w && K.upper(u) <= rho.u;
}

/** The radii, if the condition of `unprojected-gd` is fulfilled with them. */
export function checkedRadii(K: BallSystem, request: PlainRequest, rho: PartNorms<number>): PlainRadii | undefined {
  const constants = runConstants(K, { ...request.setting, rho });
  const found = { rho, constants, eta: request.eta ?? simpleStepSize(K, constants) };
  return isPromised(K, found, request) ? found : undefined;
}

/** Radii with which the condition of `unprojected-gd` is fulfilled, close to the least ones; `undefined` for none. */
export function plainRadii(K: BallSystem, request: PlainRequest): PlainRadii | undefined {
  const { setting, steps, eta } = request;
  const rho = leastRadii({ ...setting, steps, eta });
  return rho && checkedRadii(K, request, rho);
}
