/**
 * Radii within which plain gradient descent stays (`unprojected-gd`; THEORY, section 4).
 *
 * With $F(\rho)=\max\big(\nu,2G_T(\rho)B(\rho)\big)$, part by part, the condition of the theorem is that
 * $F(\rho)\le\rho$ and $\eta\le1/(2L_T^2)$ at this $\rho$. For a fixed $\eta$, $F$ rises with $\rho$: whatever fulfils
 * the condition is above $\nu$, so above $F(\nu)$, and so on, and the iterates either come close to the least radii or
 * leave every range. A little more than the last iterate is then tried. Where $\eta$ is left open it falls with $\rho$,
 * and the iterates are a search that may miss radii. What is found is proved in either case: the condition is decided
 * in balls.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import type { Ball, BallSystem } from '../numbers/ball.js';
import { movementBound } from '../theory/descent.js';
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

/** So many iterates; each is a hundredth of a second. */
const ITERATES = 60;
/** Beyond so many times the root of the width, recurrent weights are so large that nothing is below its bound. */
const FARTHEST = 1000;
/** What is added to an iterate before it is tried. */
const MARGIN = 2 ** -10;

/** $2G_TB$, part by part. */
function movements(
  K: BallSystem,
  { last: { gradient }, squaredNorm, error }: RunConstants,
  eta: number,
  steps: number,
): PartNorms<Ball> {
  const farthest = movementBound(K, { squaredNorm, eta: K.fromNumber(eta), steps: K.fromNumber(steps), error });
  const moved = (bound: Ball): Ball => K.mul(K.fromNumber(2), K.mul(bound, farthest));
  return { w: moved(gradient.w), u: moved(gradient.u) };
}

function radiiAt(K: BallSystem, { setting, eta }: PlainRequest, rho: PartNorms<number>): PlainRadii {
  const constants = runConstants(K, { ...setting, rho });
  return { rho, constants, eta: eta ?? simpleStepSize(K, constants) };
}

/** Whether the condition of the theorem is fulfilled, decided in balls; where nothing is decided, it is not. */
function isPromised(K: BallSystem, { rho, eta, constants }: PlainRadii, { setting: { nu }, steps }: PlainRequest) {
  if (!(rho.w >= nu.w && rho.u >= nu.u && eta > 0 && eta <= simpleStepSize(K, constants))) return false;
  const { w, u } = movements(K, constants, eta, steps);
  return K.upper(w) <= rho.w && K.upper(u) <= rho.u;
}

/** The radii, if the condition of `unprojected-gd` is fulfilled with them. */
export function checkedRadii(K: BallSystem, request: PlainRequest, rho: PartNorms<number>): PlainRadii | undefined {
  const found = radiiAt(K, request, rho);
  return isPromised(K, found, request) ? found : undefined;
}

/** Radii with which the condition of `unprojected-gd` is fulfilled, close to the least ones; `undefined` for none. */
export function plainRadii(K: BallSystem, request: PlainRequest): PlainRadii | undefined {
  const { setting: { nu, width }, steps } = request;
  let rho = nu;
  for (let k = 0; k < ITERATES; k += 1) {
    const { eta, constants } = radiiAt(K, request, rho);
    const { w, u } = movements(K, constants, eta, steps);
    const next = { w: Math.max(nu.w, K.upper(w)), u: Math.max(nu.u, K.upper(u)) };
    if (!(next.w + next.u < FARTHEST * Math.sqrt(width))) return undefined;
    const tried = checkedRadii(K, request, { w: next.w * (1 + MARGIN), u: next.u * (1 + MARGIN) });
    if (tried !== undefined) return tried;
    rho = next;
  }
  return undefined;
}
