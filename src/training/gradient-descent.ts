/**
 * Gradient descent, projected onto $\Omega_\rho$ or not, with a record of every step (THEORY, section 4). The same run
 * gives the same bits, for any number of threads behind the risk, and from any state that it went through.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import type { DescentRun, DescentState, RiskOracle } from './descent-run.js';
import { descend, projectAll } from './descent-step.js';
import { largestMove, squaredDistance } from './distances.js';

/** What is recorded of $\Theta(s)$. */
export interface StepRecord {
  /** $s$. */
  readonly step: number;
  /** $R(\Theta(s))$. */
  readonly risk: number;
  /** $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$. */
  readonly squaredDistance: number;
  /** $\sqrt m$ times the largest moves of a recurrent weight and of the input weights of a neuron since the start. */
  readonly largestMove: PartNorms<number>;
  /** The share of neurons that the projection moved in the step to $\Theta(s)$. */
  readonly projected: number;
}

/** A record, and the state that it was made of. */
export interface RecordedState {
  readonly record: StepRecord;
  readonly state: DescentState;
}

/** A run whose risk or weights are no longer finite. */
export class DivergenceError extends RangeError {}

function checkFinite(step: number, { eta }: DescentRun, values: Readonly<Record<string, number>>): void {
  const wrong = Object.entries(values).find(([, value]) => !Number.isFinite(value));
  if (wrong === undefined) return;
  const when = `after ${String(step)} steps with step size ${String(eta)}`;
  throw new DivergenceError(`${wrong[0]} is ${String(wrong[1])} ${when}: take a smaller step size`);
}

/**
 * $\Theta(s)$ for $s$ from the given state to `steps`, with its record. A state that was handed out is written over
 * when the next one is asked for.
 * @throws DivergenceError if the risk or a weight is no longer finite
 */
export async function* gradientDescent(
  run: DescentRun,
  oracle: RiskOracle,
  steps: number,
  start: DescentState,
): AsyncGenerator<RecordedState, void, undefined> {
  const { initial, realization, eta, rho } = run;
  const { network } = start;
  const gradient = { w: new Float64Array(network.w.length), u: new Float64Array(network.u.length) };
  let { projected } = start;
  for (let step = start.step; step <= steps; step += 1) {
    const distance = squaredDistance(network, realization);
    checkFinite(step, run, { 'the squared distance to the realization': distance });
    const risk = await oracle.riskAndGradient(network, gradient);
    checkFinite(step, run, { 'the risk': risk });
    const moved = largestMove(network, initial);
    yield {
      record: { step, risk, squaredDistance: distance, largestMove: moved, projected },
      state: { step, network, projected },
    };
    if (step === steps) return;
    descend(network, gradient, eta);
    projected = rho === undefined ? 0 : projectAll(network, initial, rho);
  }
}
