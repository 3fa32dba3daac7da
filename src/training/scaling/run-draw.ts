/**
 * One draw of the scaling experiment: projected gradient descent on the headline problem at every width, for every
 * number of sequences. A run ends with the step at which it succeeds.
 * @module
 */
import { engine } from '../../engine/engine.js';
import { startOf } from '../descent-run.js';
import { gradientDescent } from '../gradient-descent.js';
import { headlineProblem } from '../headline.js';
import { prepareRun } from '../prepare.js';
import { realizableProblem, trivialRisk, type TrainingProblem } from '../problem.js';
import type { ScalingDraw, ScalingSettings } from './settings.js';

/** The problem with its first sequences only. */
function firstOf({ sequences, labels, ...rest }: TrainingProblem, count: number): TrainingProblem {
  const { length, dimension, x } = sequences;
  return {
    ...rest,
    sequences: { ...sequences, count, x: x.slice(0, count * length * dimension) },
    labels: labels.slice(0, count * length),
  };
}

/** The number of steps after which the risk is at most `risk`, or `null`. */
async function stepsTo(
  problem: TrainingProblem,
  { width, seed, eta, steps, risk }: {
    readonly width: number; readonly seed: number; readonly eta: number; readonly steps: number; readonly risk: number;
  },
): Promise<number | null> {
  const machine = engine();
  const { activation, sequences, labels, mapping: { nu } } = problem;
  const run = prepareRun(machine, problem, { width, seed, eta, rho: nu });
  const oracle = machine.risk({ activation, sequences, labels, width });
  for await (const { record } of gradientDescent(run, oracle, steps, startOf(run))) {
    if (record.risk <= risk) return record.step;
  }
  return null;
}

/** Runs everything of the `draw`-th draw, counted from 0. */
export async function runDraw(
  { seed: first, samples, widths, length, steps, share, eta }: ScalingSettings,
  draw: number,
): Promise<ScalingDraw> {
  const seed = first + draw;
  const whole = realizableProblem(engine(), headlineProblem({ seed, samples: samples.at(-1) ?? 0, length }));
  const trivial: number[] = [];
  const reached: (number | null)[][] = [];
  for (const count of samples) {
    const problem = firstOf(whole, count);
    const risk = trivialRisk(problem);
    const row: (number | null)[] = [];
    for (const width of widths) row.push(await stepsTo(problem, { width, seed, eta, steps, risk: share * risk }));
    trivial.push(risk);
    reached.push(row);
  }
  return { draw, trivial, reached };
}
