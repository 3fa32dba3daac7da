/**
 * Does what `recurrent-proofs train` is asked for.
 * @module
 */
import { createHash } from 'node:crypto';
import { InputError } from '../data/input-error.js';
import { engine } from '../engine/engine.js';
import type { RunSettings } from '../node/checkpoint.js';
import { checkMemory } from '../node/memory-need.js';
import { trainingReport } from '../reports/training-report.js';
import { trainingText } from '../reports/training-text.js';
import { headlineProblem } from '../training/headline.js';
import { withNoise } from '../training/noisy-labels.js';
import { prepareRun, settle, type SettledChoice, type TrainingChoice } from '../training/prepare.js';
import { realizableProblem, type TrainingProblem } from '../training/problem.js';
import { VERSION } from '../version.js';
import { checkDrawnNetwork } from './drawn-network.js';
import type { TrainOptions } from './train-options.js';
import { trainWithProgress } from './train-run.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

const INTERRUPTED = 130;

/** What decides the bits of a run. */
function settingsOf(problem: TrainingProblem, choice: SettledChoice): RunSettings {
  const { width, eta, rho, delta, seed, plain, promise } = choice;
  const { name, activation, alpha, mapping: { nu }, sequences: { x }, labels, noise } = problem;
  const hash = createHash('sha256');
  for (const part of [x, labels]) hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const data = hash.digest('hex');
  return {
    version: VERSION, problem: name, data, activation: activation.name, alpha,
    descent: plain === undefined ? 'projected' : 'plain', promise,
    'nu.w': nu.w, 'nu.u': nu.u, 'rho.w': rho.w, 'rho.u': rho.u, width, eta, delta, seed, noise,
  };
}

/** What is wrong with a choice is what is wrong with the options. */
function settled(problem: TrainingProblem, choice: TrainingChoice): SettledChoice {
  try {
    return settle(problem, choice);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

function checkOptions(options: TrainOptions): void {
  checkDrawnNetwork(options);
  const { noise } = options;
  if (noise < 0) throw new InputError(`--noise is "${String(noise)}": give a number that is not negative`);
  for (const name of ['trace', 'svg', 'checkpoint', 'resume'] as const) {
    if (options[name] === '') throw new InputError(`--${name} is "": name a file`);
  }
}

/**
 * Trains, prints the report, and draws the figure.
 * @returns the exit status
 * @throws InputError if the options do not fit together, or a file cannot be written
 */
export async function trainFromOptions(options: TrainOptions, world: World): Promise<number> {
  checkOptions(options);
  const { width, steps, eta, delta, seed, jobs, trace, svg, checkpoint, resume, json, descent, noise, rho } = options;
  const machine = engine();
  const base = headlineProblem();
  const { inputs, mapping: { dimension } } = base;
  const sizes = { width, dimension, length: inputs[0]?.length ?? 0, count: inputs.length, jobs };
  checkMemory(sizes, world.freeMemory?.() ?? process.availableMemory());
  const problem = withNoise(realizableProblem(machine, base), noise, seed);
  const choice = settled(problem, {
    width, delta, seed,
    ...(rho === undefined ? {} : { rho }),
    ...(eta === undefined ? {} : { eta }),
    ...(descent === 'plain' ? { plain: { steps } } : {}),
  });
  const outcome = await trainWithProgress({
    problem, choice, steps, jobs,
    run: prepareRun(machine, problem, choice),
    settings: settingsOf(problem, choice),
    trace: trace === false ? undefined : trace,
    checkpoint: checkpoint ?? resume,
    resume,
  }, world);
  const report = trainingReport(problem, choice, outcome);
  world.terminal.print(json === true ? JSON.stringify(report) : trainingText(report, world.terminal.paint));
  // The figure comes last: where it cannot be written, the result is there.
  if (svg !== false) await writeFigure(svg, async () =>
    (await import('../reports/training-figure.js')).trainingFigure(report, outcome.rows));
  return outcome.interrupted ? INTERRUPTED : 0;
}
