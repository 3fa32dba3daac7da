/**
 * A run of gradient descent on one thread, all of its steps at once: the records that `training/gradient-descent.ts`
 * gives one by one, and the sizes that a bound of its rounding errors needs.
 * @module
 */
import type { Neurons } from '../engine/layout.js';
import type { EmpiricalRisk } from '../engine/risk.js';
import { startOf, type DescentRun } from './descent-run.js';
import { descend, projectAll } from './descent-step.js';
import { largestMove, squaredDistance } from './distances.js';
import type { StepRecord } from './gradient-descent.js';

/** All steps of a run. */
export interface RecordedRun {
  /** $\Theta(s)$ for $s=0,\dots,\tau$. */
  readonly records: readonly StepRecord[];
  /** The largest modulus of a recurrent weight, and of an entry of input weights, in any of them. */
  readonly largest: { readonly w: number; readonly u: number };
}

/** The larger of a bound and the moduli of some entries. */
function larger(most: number, entries: Float64Array): number {
  for (const entry of entries) if (Math.abs(entry) > most) most = Math.abs(entry);
  return most;
}

/**
 * Runs and records `steps` steps.
 * @throws RangeError if a risk is not finite
 */
export function recordedRun(run: DescentRun, risk: EmpiricalRisk, steps: number): RecordedRun {
  const { initial, realization, eta, rho } = run;
  const { network } = startOf(run);
  const gradient: Neurons = { w: new Float64Array(network.w.length), u: new Float64Array(network.u.length) };
  const largest = { w: 0, u: 0 };
  let projected = 0;
  const records = Array.from({ length: steps + 1 }, (_, step): StepRecord => {
    if (step > 0) {
      descend(network, gradient, eta);
      projected = rho === undefined ? 0 : projectAll(network, initial, rho);
    }
    largest.w = larger(largest.w, network.w);
    largest.u = larger(largest.u, network.u);
    const value = risk.riskAndGradient(network, gradient);
    if (!Number.isFinite(value)) {
      throw new RangeError(`the risk is ${String(value)} after ${String(step)} steps: take a smaller step size`);
    }
    return {
      step, risk: value, squaredDistance: squaredDistance(network, realization),
      largestMove: largestMove(network, initial), projected,
    };
  });
  return { records, largest };
}
