/**
 * `recurrent-proofs kernel`.
 * @module
 */
import type { Command } from 'commander';
import { InputError } from '../data/input-error.js';
import type { WidthRequest } from '../reports/kernel-width-report.js';
import { kernelText } from '../reports/kernel-text.js';
import { checkDrawnNetwork } from './drawn-network.js';
import { readActivation } from './named-activation.js';
import { decimalNumber } from './number-text.js';
import { MOST_POINTS, seriesForecasts, seriesKernel } from './series-kernel.js';
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

/** The network of finite width that is asked for. */
function finiteOf({ width, delta }: KernelOptions): WidthRequest | undefined {
  return width === undefined ? undefined : { width, delta };
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
      const request = { activation: readActivation(activation), alpha, seed, forecasts: seriesForecasts(options) };
      const kernel = seriesKernel(options, request.forecasts, (text) => { terminal.note(text); });
      // Loaded here, with the library of eigenvalues, so that the other commands start without it.
      const { kernelReport } = await import('../reports/kernel-report.js');
      const report = kernelReport({ ...request, ...(finite === undefined ? {} : { finite }) }, kernel);
      if (svg !== undefined) {
        await writeFigure(svg, async () => (await import('../reports/kernel-figure.js')).kernelFigure(report));
      }
      terminal.print(json === true ? JSON.stringify(report) : kernelText(report, terminal.paint));
    });
}
