/**
 * The tangent kernel of one random network beside its limit, and how far they may be apart (`kernel-concentration`).
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { engine } from '../engine/engine.js';
import { ball } from '../numbers/ball.js';
import type { Inputs } from '../systems/integrand-bound.js';
import type { LimitKernel } from '../systems/limit-kernel.js';
import { sequencesOf } from '../systems/sequences-of.js';
import { spectrum } from '../systems/spectrum.js';
import { widthKernel } from '../systems/width-kernel.js';
import { concentrationError } from '../theory/approximation.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';

/** A network. */
export interface WidthRequest {
  /** $m$, even. */
  readonly width: number;
  /** $\delta$. */
  readonly delta: number;
}

/** What is found at one width. */
export interface WidthReport extends WidthRequest {
  /** The largest difference of an entry from the limit, as computed. */
  readonly difference: number;
  /** $2L_T^2\sqrt{\log(2(nT)^2/\delta)/m}$, which all differences are below with probability at least $1-\delta$. */
  readonly bound: number;
  /** The least eigenvalue, as computed. */
  readonly smallest: number;
}

/** What decides the kernel. */
export interface Setting {
  readonly activation: Activation;
  readonly alpha: number;
  readonly seed: number;
  readonly forecasts: { readonly inputs: Inputs };
}

const K = ball(64);

function boundOf({ activation, alpha }: Setting, { width, delta }: WidthRequest, points: number, length: number) {
  const { initial, step } = hiddenStateConstants(K, activation.constants(K), K.fromNumber(alpha));
  let constants = initial;
  for (let t = 0; t < length; t += 1) constants = step(constants);
  const logarithm = K.log(K.div(K.fromNumber(2 * points * points), K.fromNumber(delta)));
  const range = K.mul(constants.lipschitz, constants.lipschitz);
  return K.upper(concentrationError(K, range, logarithm, K.fromNumber(width)));
}

/**
 * One network of that width beside the limit.
 * @throws RangeError if the width is odd
 */
export function widthReport(setting: Setting, request: WidthRequest, limit: LimitKernel): WidthReport {
  const { activation, alpha, seed, forecasts: { inputs } } = setting;
  const machine = engine();
  const sequences = sequencesOf(inputs, inputs[0]?.[0]?.length ?? 0);
  const network = machine.initialization({ width: request.width, dimension: sequences.dimension, alpha }, seed);
  const matrix = widthKernel(machine, activation, network, sequences);
  const difference = matrix.reduce((most, entry, p) => Math.max(most, Math.abs(entry - (limit.matrix[p] ?? 0))), 0);
  return {
    ...request,
    difference,
    bound: boundOf(setting, request, limit.points, sequences.length),
    smallest: spectrum(matrix, 0).values[0] ?? NaN,
  };
}
