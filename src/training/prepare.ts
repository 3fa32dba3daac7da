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
import type { TrainingProblem } from './problem.js';
import { realizationOf } from './realization.js';
import { runConstants, simpleStepSize, type RunConstants } from './run-bounds.js';

/** How to train. */
export interface TrainingChoice {
  /** $m$, even. */
  readonly width: number;
  /** The radii of the projection, at least $\nu$. */
  readonly rho: PartNorms<number>;
  readonly delta: number;
  /** Decides the initialization. */
  readonly seed: number;
  /** $\eta$; by default the largest double up to $1/(2L_T^2)$. */
  readonly eta?: number;
}

/** A choice with all that it decides, except for the weights. */
export interface SettledChoice extends TrainingChoice {
  readonly eta: number;
  readonly system: BallSystem;
  readonly constants: RunConstants;
}

/** Enough bits that the constants of any width which can be trained are known to the last digit of a double. */
const BITS = 128;

const pairText = ({ w, u }: PartNorms<number>): string => `${String(w)},${String(u)}`;

function checkRadii({ mapping: { nu } }: TrainingProblem, { rho }: TrainingChoice): void {
  if (!(rho.w >= nu.w && rho.u >= nu.u && rho.w < Infinity && rho.u < Infinity)) {
    const remedy = `the realization of the target lies outside of the projection: give at least nu, ${pairText(nu)}`;
    throw new RangeError(`rho is ${pairText(rho)}: ${remedy}`);
  }
  if (rho.u === 0) throw new RangeError('rho is 0 for the input weights: give a positive radius');
}

function checkStepSize(K: BallSystem, eta: number, { last: { lipschitz } }: RunConstants): void {
  const limit = K.lower(K.div(K.fromNumber(1), K.mul(lipschitz, lipschitz)));
  if (eta > 0 && eta < limit) return;
  const remedy = `give a positive number below its limit 1/L_T^2 = ${limit.toPrecision(6)}`;
  throw new RangeError(`the step size is ${String(eta)}: ${remedy}`);
}

/**
 * Settles the step size, with the constants that bound it.
 * @throws RangeError if the width is odd, the radii are below $\nu$, or the step size is not below $1/L_T^2$
 */
export function settle(problem: TrainingProblem, choice: TrainingChoice): SettledChoice {
  checkWidth(choice.width);
  checkRadii(problem, choice);
  const { activation, alpha, mapping: { nu }, sequences: { length, count }, noise } = problem;
  const { rho, delta, width } = choice;
  const system = ball(BITS);
  const constants = runConstants(system, { activation, alpha, nu, rho, length, samples: count, delta, noise, width });
  const eta = choice.eta ?? simpleStepSize(system, constants);
  checkStepSize(system, eta, constants);
  return { ...choice, eta, system, constants };
}

/** Draws the initialization, and realizes the target next to it. */
export function prepareRun(
  machine: Engine,
  { alpha, mapping, sequences: { dimension } }: TrainingProblem,
  { width, seed, eta, rho }: Pick<SettledChoice, 'width' | 'seed' | 'eta' | 'rho'>,
): DescentRun {
  const initial = machine.initialization({ width, dimension, alpha }, seed);
  return { initial, realization: realizationOf(initial, mappingAt(mapping, initial)), eta, rho };
}
