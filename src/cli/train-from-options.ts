/**
 * Does what `recurrent-proofs train` is asked for.
 * @module
 */
import { createHash } from 'node:crypto';
import { InputError } from '../data/input-error.js';
import { engine } from '../engine/engine.js';
import type { RunSettings } from '../node/checkpoint.js';
import { trainingReport } from '../reports/training-report.js';
import { trainingText } from '../reports/training-text.js';
import { prepareRun, settle, type SettledChoice, type TrainingChoice } from '../training/prepare.js';
import type { TrainingProblem } from '../training/problem.js';
import { VERSION } from '../version.js';
import { checkDrawnNetwork } from './drawn-network.js';
import type { TrainOptions } from './train-options.js';
import { chosenProblem } from './train-problem.js';
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

/** A file that is named, or the usual one unless there shall be none. */
function fileOf(option: string | boolean | undefined, usual: string): string | undefined {
  if (option === false) return undefined;
  return typeof option === 'string' ? option : usual;
}

function checkOptions(options: TrainOptions): void {
  checkDrawnNetwork(options);
  const { noise, every } = options;
  if (!(every >= 0)) throw new InputError(`--every is "${String(every)}": give a number that is not negative`);
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
  const { steps, eta, delta, seed, jobs, checkpoint, resume, json, descent, rho } = options;
  const { problem, series, width } = chosenProblem(options, world);
  const usual = series === undefined ? options.preset : 'series';
  const [trace, svg] = [fileOf(options.trace, `${usual}.jsonl`), fileOf(options.svg, `${usual}.svg`)];
  const choice = settled(problem, {
    width, delta, seed,
    ...(rho === undefined ? {} : { rho }),
    ...(eta === undefined ? {} : { eta }),
    ...(descent === 'plain' ? { plain: { steps } } : {}),
  });
  const outcome = await trainWithProgress({
    problem, choice, steps, jobs,
    run: prepareRun(engine(), problem, choice),
    settings: settingsOf(problem, choice),
    trace,
    checkpoint: checkpoint ?? resume,
    every: options.every,
    resume,
  }, world);
  const report = trainingReport(problem, choice, outcome, series);
  world.terminal.print(json === true ? JSON.stringify(report) : trainingText(report, world.terminal.paint));
  // The figure comes last: where it cannot be written, the result is there.
  if (svg !== undefined) await writeFigure(svg, async () =>
    (await import('../reports/training-figure.js')).trainingFigure(report, outcome.rows));
  return outcome.interrupted ? INTERRUPTED : 0;
}
