/**
 * A run of gradient descent on a problem: the initialization that belongs to a seed, the realization of the target, the
 * step size, and the constants of the theorem at this width.
 * @module
 */
import type { Engine } from '../engine/engine.js';
import { checkWidth } from '../engine/layout.js';
import type { PartNorms } from '../network/space.js';
import { ball, type BallSystem } from '../numbers/ball.js';
import { mappingAt } from '../systems/mapping-at.js';
import type { DescentRun } from './descent-run.js';
import { checkedRadii, plainRadii } from './plain-radii.js';
import type { TrainingProblem } from './problem.js';
import { realizationOf } from './realization.js';
import { runConstants, simpleStepSize, type RunConstants } from './run-bounds.js';

/** How to train. */
export interface TrainingChoice {
  /** $m$, even. */
  readonly width: number;
  /** Radii of the projection, by default $\nu$, or of the condition of `unprojected-gd`, by default found. */
  readonly rho?: PartNorms<number>;
  /** Plain gradient descent for so many steps; projected if left out. */
  readonly plain?: { readonly steps: number };
  readonly delta: number;
  /** Decides the initialization. */
  readonly seed: number;
  /**
   * $\eta$; by default the largest double up to $1/(2L_T^2)$ at the radii, and at the initialization where nothing is
   * promised.
   */
  readonly eta?: number;
}

/** The theorem that bounds a run; `none` where the condition of `unprojected-gd` is not fulfilled. */
export type RunPromise = 'projected-gd' | 'unprojected-gd' | 'none';

/** A choice with all that it decides, except for the weights. */
export interface SettledChoice extends TrainingChoice {
  /** Where nothing is promised, it means nothing. */
  readonly rho: PartNorms<number>;
  readonly eta: number;
  readonly system: BallSystem;
  readonly constants: RunConstants;
  readonly promise: RunPromise;
}

/** Enough bits that the constants of any width which can be trained are known to the last digit of a double. */
const BITS = 128;

const pairText = ({ w, u }: PartNorms<number>): string => `${String(w)},${String(u)}`;

function checkRadii({ mapping: { nu } }: TrainingProblem, rho: PartNorms<number>): void {
  if (!(rho.w >= nu.w && rho.u >= nu.u && rho.w < Infinity && rho.u < Infinity)) {
    const remedy = `the realization of the target lies outside of the projection: give at least nu, ${pairText(nu)}`;
    throw new RangeError(`rho is ${pairText(rho)}: ${remedy}`);
  }
  if (rho.u === 0) throw new RangeError('rho is 0 for the input weights: give a positive radius');
}

/** $1/L_T^2$ bounds the step sizes of projected descent; those of plain descent may be too large for the theorem. */
function checkStepSize(K: BallSystem, eta: number, { last: { lipschitz } }: RunConstants, isPlain: boolean): void {
  const limit = K.lower(K.div(K.fromNumber(1), K.mul(lipschitz, lipschitz)));
  if (eta > 0 && eta < (isPlain ? Infinity : limit)) return;
  const remedy = `give a positive number${isPlain ? '' : ` below its limit 1/L_T^2 = ${limit.toPrecision(6)}`}`;
  throw new RangeError(`the step size is ${String(eta)}: ${remedy}`);
}

/**
 * Settles the step size and the radii, with the constants that bound them.
 * @throws RangeError if the width is odd, the radii are below $\nu$, or the step size is not below $1/L_T^2$
 */
export function settle(problem: TrainingProblem, choice: TrainingChoice): SettledChoice {
  checkWidth(choice.width);
  const { activation, alpha, mapping: { nu }, sequences: { length, count }, noise } = problem;
  const { delta, width, plain, rho = nu } = choice;
  checkRadii(problem, rho);
  const system = ball(BITS);
  const setting = { activation, alpha, nu, length, samples: count, delta, noise, width };
  const constants = runConstants(system, { ...setting, rho });
  const eta = choice.eta ?? simpleStepSize(system, constants);
  checkStepSize(system, eta, constants, plain !== undefined);
  if (plain === undefined) return { ...choice, rho, eta, system, constants, promise: 'projected-gd' };
  const request = { setting, steps: plain.steps, eta: choice.eta };
  const found = choice.rho === undefined ? plainRadii(system, request) : checkedRadii(system, request, rho);
  if (found !== undefined) return { ...choice, ...found, system, promise: 'unprojected-gd' };
  // The step size of the initialization: at the radii nu, which nothing keeps the run within, it may be tiny.
  const start = simpleStepSize(system, runConstants(system, { ...setting, rho: { w: 0, u: 0 } }));
  return { ...choice, rho, eta: choice.eta ?? start, system, constants, promise: 'none' };
}

/** Draws the initialization, and realizes the target next to it. */
export function prepareRun(
  machine: Engine,
  { alpha, mapping, sequences: { dimension } }: TrainingProblem,
  { width, seed, eta, rho, plain }: Pick<SettledChoice, 'width' | 'seed' | 'eta' | 'rho' | 'plain'>,
): DescentRun {
  const initial = machine.initialization({ width, dimension, alpha }, seed);
  const realization = realizationOf(initial, mappingAt(mapping, initial));
  return { initial, realization, eta, ...(plain === undefined ? { rho } : {}) };
}
