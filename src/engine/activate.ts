/**
 * The activations of the kernels at given points.
 *
 * **Errors**, in units of the last place of the exact result (of the least positive double, where that is subnormal),
 * as measured against MPFR on a million arguments of all sizes by `bench/tanh.mjs`, and bounded in the
 * tests: see {@link MOST_ULPS}.
 * @module
 */
import type { Activation, BaseFunction } from '../activations/activation.js';
import type { Arena } from './arena.js';
import { kernelActivation } from './kernel-activation.js';
import type { Kernels } from './kernels.js';
import { checkEntries } from './layout.js';
import { padded } from './rows.js';

/** The largest errors of the functions $\varphi$ of the kernels, in units of the last place. */
export const MOST_ULPS: Readonly<Record<BaseFunction, number>> = { tanh: 2, logistic: 3, erf: 2, sine: 3 };

/** The largest absolute errors of $\varphi'$ where it is not computed from $\varphi$. */
export const MOST_SLOPE_ERROR = { erf: 2 * Number.EPSILON, sine: Number.EPSILON } as const;

/** $\sigma$ and $\sigma'$ at some points. */
export interface ActivationValues {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** Products with a factor; a loop, because `map` calls a function for each entry. */
function multiply(from: Float64Array, factor: number, to: Float64Array): void {
  for (let i = 0; i < from.length; i += 1) to[i] = factor * (from[i] ?? 0);
}

/**
 * $\sigma(a)$ and $\sigma'(a)$ at every point $a$.
 * @throws RangeError if there is no kernel for the activation
 */
export function activationValues(
  kernels: Kernels,
  memory: Arena,
  activation: Activation,
  points: Float64Array,
): ActivationValues {
  checkEntries('the points', points, points.length);
  const mark = memory.mark();
  const [kind, scale, stretch, slope] = kernelActivation(activation, kernels, memory);
  const count = padded(points.length);
  const [at, to] = [memory.doubles(count), memory.doubles(count)];
  const stretched = memory.view(at, count).fill(0);
  multiply(points, stretch, stretched);
  kernels.activateWithSlope(kind, at, to, count);
  const [values, slopes] = [new Float64Array(points.length), new Float64Array(points.length)];
  multiply(memory.view(at, points.length), scale, values);
  multiply(memory.view(to, points.length), slope, slopes);
  memory.release(mark);
  return { values, slopes };
}
