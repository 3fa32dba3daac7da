/**
 * The tangent kernel on a series, for the commands that take one.
 * @module
 */
import { basename } from 'node:path';
import { forecastWindows, type Forecasts } from '../data/forecast-windows.js';
import { InputError } from '../data/input-error.js';
import { readInputFile } from '../node/input-file.js';
import { limitKernel, type LimitKernel } from '../systems/limit-kernel.js';
import { readActivation } from './named-activation.js';

/** Which part of which series. */
export interface SeriesOptions {
  readonly data: string;
  readonly columns: string;
  readonly window: number;
  readonly sequences?: number;
}

/** Which kernel. */
export interface KernelChoice {
  readonly activation: string;
  readonly alpha: number;
  readonly estimate?: true;
  readonly seed: number;
}

/** So many points take half a minute. */
export const MOST_POINTS = 1024;

/**
 * Sequences with the next values as labels.
 * @throws InputError if the file is no series, or there are too many points
 */
export function seriesForecasts({ data, columns, window, sequences }: SeriesOptions): Forecasts {
  const names = columns.split(',').map((column) => column.trim());
  const choice = { name: basename(data), columns: names, window, sequences };
  const forecasts = forecastWindows(readInputFile(data), choice);
  if (forecasts.labels.length <= MOST_POINTS) return forecasts;
  const points = `${String(forecasts.inputs.length)} sequences of ${String(window)} steps`;
  throw new InputError(`${points} are more than ${String(MOST_POINTS)} points: lower --sequences or --window`);
}

/** Writes a line for every tenth of the work, once it has taken some seconds. */
function slowProgress(note: (text: string) => void): (share: number) => void {
  const start = performance.now();
  let shown = 0;
  return (share) => {
    const tenths = Math.floor(10 * share);
    if (tenths === shown || performance.now() - start < 3000) return;
    shown = tenths;
    note(`${String(10 * tenths)} % of the kernel computed\n`);
  };
}

/**
 * The kernel at all points.
 * @throws InputError if no rule is fine enough for the scale
 */
export function seriesKernel(
  options: KernelChoice,
  forecasts: Forecasts,
  note: (text: string) => void,
): LimitKernel {
  const { alpha, estimate, seed } = options;
  try {
    const run = { activation: readActivation(options.activation), alpha, inputs: forecasts.inputs };
    return limitKernel(run, { seed, onProgress: slowProgress(note), ...(estimate ? { how: 'estimated' } : {}) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`--alpha is "${String(alpha)}": ${error.message}, or add --estimate`);
  }
}
