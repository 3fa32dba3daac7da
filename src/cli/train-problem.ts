/**
 * What `recurrent-proofs train` trains on: the preset, or a series with a mapping that is fitted to it.
 * @module
 */
import { InputError } from '../data/input-error.js';
import { engine, type Engine } from '../engine/engine.js';
import { checkMemory } from '../node/memory-need.js';
import type { Inputs } from '../systems/integrand-bound.js';
import { headlineProblem } from '../training/headline.js';
import { HEADLINE } from '../training/headline-sizes.js';
import { withNoise } from '../training/noisy-labels.js';
import { realizableProblem, type TrainingProblem } from '../training/problem.js';
import { seriesProblem, type SeriesProblem } from '../training/series/series-problem.js';
import { readActivation } from './named-activation.js';
import { seriesForecasts, seriesKernel } from './series-kernel.js';
import { SERIES_WIDTH, type TrainOptions } from './train-options.js';
import type { World } from './world.js';

/** A problem, and how it came about. */
export interface ChosenProblem {
  readonly problem: TrainingProblem;
  readonly series: SeriesProblem | undefined;
  readonly width: number;
}

/** The scale and the length where nothing is given. */
const [ALPHA, WINDOW] = [0.3, 8];

/** What has a meaning with a series only. */
const OF_SERIES = [
  'columns', 'window', 'sequences', 'activation', 'alpha', 'ridge', 'risk', 'estimate',
] as const satisfies readonly (keyof TrainOptions)[];

function checkFit(width: number, jobs: number, inputs: Inputs, world: World): void {
  const [first = []] = inputs;
  const sizes = { width, dimension: first[0]?.length ?? 0, length: first.length, count: inputs.length, jobs };
  checkMemory(sizes, world.freeMemory?.() ?? process.availableMemory());
}

function preset({ width = HEADLINE.width, jobs, noise, seed, ...rest }: TrainOptions, machine: Engine, world: World) {
  const stray = OF_SERIES.find((name) => rest[name] !== undefined);
  if (stray !== undefined) {
    throw new InputError(`--${stray} is "${String(rest[stray])}" without a series: add --data FILE, or leave it out`);
  }
  const base = headlineProblem();
  checkFit(width, jobs, base.inputs, world);
  return { problem: withNoise(realizableProblem(machine, base), noise, seed), series: undefined, width };
}

function ofSeries(options: TrainOptions & { readonly data: string }, world: World): ChosenProblem {
  const { data, columns, alpha = ALPHA, width = SERIES_WIDTH, ridge, risk, noise, delta, jobs } = options;
  if (columns === undefined) throw new InputError(`--data is "${data}": name its columns by --columns a,b`);
  if (noise > 0) {
    throw new InputError(`--noise is "${String(noise)}" with a series, which brings its own: leave it out`);
  }
  for (const [name, value] of Object.entries({ alpha, ridge, risk })) {
    if (value === undefined || value > 0) continue;
    throw new InputError(`--${name} is "${String(value)}": give a positive number`);
  }
  const { window = WINDOW, activation: named = 'tanh' } = options;
  const choice = { ...options, columns, window, activation: named, alpha };
  const activation = readActivation(choice.activation);
  const forecasts = seriesForecasts(choice);
  checkFit(width, jobs, forecasts.inputs, world);
  const kernel = seriesKernel(choice, forecasts, (text) => { world.terminal.note(text); });
  const { name, inputs, labels } = forecasts;
  const series = seriesProblem({
    name, run: { activation, alpha, inputs }, kernel, labels, delta,
    ...(ridge === undefined ? {} : { ridge }), ...(risk === undefined ? {} : { risk }),
  });
  return { problem: series.problem, series, width };
}

/**
 * The problem that the options choose, if a run on it fits into the memory.
 * @throws InputError if the options do not fit together, the file is no series, or the memory is too small
 */
export function chosenProblem(options: TrainOptions, world: World): ChosenProblem {
  const { data } = options;
  return data === undefined ? preset(options, engine(), world) : ofSeries({ ...options, data }, world);
}
