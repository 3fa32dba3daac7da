/**
 * The trace of a run: every step with its averages and bounds, so far.
 * @module
 */
import type { BallSystem } from '../numbers/ball.js';
import type { DescentRun, DescentState, RiskOracle } from './descent-run.js';
import { gradientDescent, type StepRecord } from './gradient-descent.js';
import type { RunPromise } from './prepare.js';
import { averageRiskBounds, type RunConstants } from './run-bounds.js';

/** A step $s$ of a trace: plain data. */
export interface TraceRow extends StepRecord {
  /** $\frac1{s+1}\sum_{k\le s}R(\Theta(k))$. */
  readonly averageRisk: number;
  /** The bound of `projected-gd` for it, rounded up; `null` where the step size is too large or nothing is promised. */
  readonly bound: number | null;
  /** The simple form of the bound. */
  readonly simpleBound: number | null;
}

/** A run in progress: the rows up to here, and the state from which the next one is made. */
export interface TraceStart {
  /** The rows before the step of the state. */
  readonly rows: readonly TraceRow[];
  readonly state: DescentState;
}

/** What makes a trace. */
export interface TracedRun {
  readonly run: DescentRun;
  readonly oracle: RiskOracle;
  readonly steps: number;
  readonly system: BallSystem;
  readonly constants: RunConstants;
  readonly promise: RunPromise;
}

const UNBOUNDED = { bound: Infinity, simple: Infinity };

const finiteOrNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

/**
 * The rows from the given start on, each with the state that it was made of.
 * @throws DivergenceError as `gradientDescent`
 */
export async function* traced(
  { run, oracle, steps, system, constants, promise }: TracedRun,
  { rows, state: first }: TraceStart,
): AsyncGenerator<{ readonly row: TraceRow; readonly state: DescentState }, void, undefined> {
  let sum = rows.reduce((total, { risk }) => total + risk, 0);
  for await (const { record, state } of gradientDescent(run, oracle, steps, first)) {
    sum += record.risk;
    const count = record.step + 1;
    const { bound, simple } = promise === 'none' ? UNBOUNDED : averageRiskBounds(system, constants, run.eta, count);
    const row = {
      ...record, averageRisk: sum / count, bound: finiteOrNull(bound), simpleBound: finiteOrNull(simple),
    };
    yield { row, state };
  }
}
