/**
 * `recurrent-proofs kernel`.
 * @module
 */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { forecastWindows, type Forecasts } from '../data/forecast-windows.js';
import { InputError } from '../data/input-error.js';
import { readInputFile } from '../node/input-file.js';
import type { WidthRequest } from '../reports/kernel-width-report.js';
import { kernelText } from '../reports/kernel-text.js';
import { limitKernel, type LimitKernel } from '../systems/limit-kernel.js';
import { checkDrawnNetwork } from './drawn-network.js';
import { readActivation } from './named-activation.js';
import { decimalNumber } from './number-text.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

interface KernelOptions {
  readonly data: string;
  readonly columns: string;
  readonly window: number;
  readonly sequences?: number;
  readonly activation: string;
  readonly alpha: number;
  readonly estimate?: true;
  readonly width?: number;
  readonly delta: number;
  readonly seed: number;
  readonly svg?: string;
  readonly json?: true;
}

/** So many points take half a minute. */
const MOST_POINTS = 1024;

function forecastsOf({ data, columns, window, sequences }: KernelOptions): Forecasts {
  const names = columns.split(',').map((column) => column.trim());
  const choice = { name: basename(data), columns: names, window, sequences };
  const forecasts = forecastWindows(readInputFile(data), choice);
  if (forecasts.labels.length <= MOST_POINTS) return forecasts;
  const points = `${String(forecasts.inputs.length)} sequences of ${String(window)} steps`;
  throw new InputError(`${points} are more than ${String(MOST_POINTS)} points: lower --sequences or --window`);
}

/** The network of finite width that is asked for. */
function finiteOf({ width, delta }: KernelOptions): WidthRequest | undefined {
  return width === undefined ? undefined : { width, delta };
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

function kernelOf(options: KernelOptions, forecasts: Forecasts, note: (text: string) => void): LimitKernel {
  const { alpha, estimate, seed } = options;
  try {
    const run = { activation: readActivation(options.activation), alpha, inputs: forecasts.inputs };
    return limitKernel(run, { seed, onProgress: slowProgress(note), ...(estimate ? { how: 'estimated' } : {}) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`--alpha is "${String(alpha)}": ${error.message}, or add --estimate`);
  }
}

/** Adds the command that shows the tangent kernel on a series. */
export function kernelCommand(root: Command, { terminal }: World): void {
  root.command('kernel')
    .description('the spectrum of the tangent kernel on a real series, and the norm that its next values need')
    .requiredOption('--data <file>', 'a CSV file with a header')
    .requiredOption('--columns <names>', 'the inputs; the label of a step is the next value of the first of them')
    .option('--window <t>', 'steps of a sequence', wholeNumber('--window', 1, MOST_POINTS), 8)
    .option('--sequences <n>', 'number of sequences, spread evenly over the series (default: for 256 points)',
      wholeNumber('--sequences', 1, MOST_POINTS))
    .option('--activation <name>', 'for example logistic or "2*tanh(0.5x)"', 'tanh')
    .option('--alpha <a>', 'scale of the recurrent weights at initialization', decimalNumber('--alpha'), 0.5)
    .option('--estimate', 'quasi-Monte Carlo instead of a rule with a proved error, as always from three columns on')
    .option('--width <m>', 'a random network of this even width beside the limit', wholeNumber('--width', 2, 1_000_000))
    .option('--delta <p>', 'with --width: probability of failure that is allowed', decimalNumber('--delta'), 0.1)
    .option('--seed <s>', 'decides what is random', wholeNumber('--seed', 0, 2 ** 32 - 1), 1)
    .option('--svg <file>', 'write a figure to this file')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExample: recurrent-proofs kernel --data sales.csv --columns price,volume --window 12 '
      + '--svg kernel.svg')
    .action(async (options: KernelOptions) => {
      const { alpha, activation, seed, svg, json } = options;
      if (svg === '') throw new InputError('--svg is "": name a file to write');
      if (!(alpha > 0)) throw new InputError(`--alpha is "${String(alpha)}": give a positive number`);
      checkDrawnNetwork(options);
      const finite = finiteOf(options);
      const request = { activation: readActivation(activation), alpha, seed, forecasts: forecastsOf(options) };
      const kernel = kernelOf(options, request.forecasts, (text) => { terminal.note(text); });
      // Loaded here, with the library of eigenvalues, so that the other commands start without it.
      const { kernelReport } = await import('../reports/kernel-report.js');
      const report = kernelReport({ ...request, ...(finite === undefined ? {} : { finite }) }, kernel);
      if (svg !== undefined) {
        await writeFigure(svg, async () => (await import('../reports/kernel-figure.js')).kernelFigure(report));
      }
      terminal.print(json === true ? JSON.stringify(report) : kernelText(report, terminal.paint));
    });
}
