/**
 * `recurrent-proofs cutoff`.
 * @module
 */
import { join } from 'node:path';
import type { Command } from 'commander';
import { erf } from '../activations/erf.js';
import { logistic } from '../activations/logistic.js';
import { tanh } from '../activations/tanh.js';
import { InputError } from '../data/input-error.js';
import type { PartNorms } from '../network/space.js';
import { createFolder, writeOutputFile } from '../node/output-file.js';
import { gradientsCsv, mapCsv } from '../reports/cutoff-csv.js';
import { cutoffReport, type CutoffReport } from '../reports/cutoff-report.js';
import { cutoffText } from '../reports/cutoff-text.js';
import { SHARPER_FORMS } from '../theory/plan/forms.js';
import { planProblem } from '../theory/plan/request.js';
import { scaleOfRate, widthMap, type MapRequest } from '../theory/plan/width-map.js';
import { measureGradients } from '../verification/cutoff/measure.js';
import { DEFAULT_SETTINGS } from '../verification/settings.js';
import { readActivation } from './named-activation.js';
import { decimalNumber, weightPair } from './number-text.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

/** The plane of the map: rates from 0.1 to 2 and lengths, both with the cutoff in the middle of a cell. */
const MAP_RATES = Array.from({ length: 20 }, (_, k) => (k + 1) / 10);
const MAP_LENGTHS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];
/** Below, at and above the cutoff. */
const GRADIENT_RATES = [0.5, 1, 1.5];
const GRADIENT_LENGTHS = [1, 2, 4, 8, 16, 32];
/** The share of the error that needs the fewest steps of all widths, with a step size that is chosen and without. */
const SHARE = { sharper: 0.5, plain: 0.375 };

interface CutoffOptions {
  readonly out: string;
  readonly activation: string;
  readonly nu: PartNorms<number>;
  readonly samples: number;
  readonly delta: number;
  readonly risk: number;
  readonly sharper: boolean;
  readonly seed: number;
  readonly json?: true;
}

/** @throws InputError if the options have no plan */
function mapRequest({ activation: name, nu, samples, delta, risk, sharper }: CutoffOptions): MapRequest {
  const activation = readActivation(name);
  const forms = sharper ? SHARPER_FORMS : [];
  const theta = sharper ? SHARE.sharper : SHARE.plain;
  const request = { activation, nu, rho: nu, samples, delta, noise: 0, risk, theta, forms };
  const problem = planProblem({ ...request, alpha: scaleOfRate(request, 1), length: 1 });
  if (problem === undefined) return request;
  throw new InputError(`--${problem.field} is "${problem.value}": ${problem.remedy}`);
}

/** Writes the figures and their numbers; returns the paths. */
async function writeFiles(report: CutoffReport, out: string): Promise<readonly string[]> {
  const [mapFile, gradientsFile] = [join(out, 'required-width'), join(out, 'gradients')];
  writeOutputFile(`${mapFile}.csv`, mapCsv(report.map));
  await writeFigure(`${mapFile}.svg`, async () =>
    (await import('../reports/cutoff-map-figure.js')).cutoffMapFigure(report));
  writeOutputFile(`${gradientsFile}.csv`, gradientsCsv(report.gradients));
  await writeFigure(`${gradientsFile}.svg`, async () =>
    (await import('../reports/cutoff-gradients-figure.js')).cutoffGradientsFigure(report));
  return [`${mapFile}.svg`, `${mapFile}.csv`, `${gradientsFile}.svg`, `${gradientsFile}.csv`];
}

/** Adds the command that shows the cutoff in required widths and in gradients. */
export function cutoffCommand(root: Command, { terminal }: World, setStatus: (status: number) => void): void {
  root.command('cutoff')
    .description('draw the required width over growth rates and lengths, and gradients below, at and above the cutoff')
    .requiredOption('--out <dir>', 'the folder for two figures and their numbers; made if there is none')
    .option('--activation <name>', 'of the map, for example logistic or "2*tanh(0.5x)"', 'tanh')
    .option('--nu <w,u>', 'bounds of the transportation mapping of the target', weightPair('--nu'), { w: 0.5, u: 0.5 })
    .option('--samples <n>', 'number of sequences', wholeNumber('--samples', 1, Number.MAX_SAFE_INTEGER), 1000)
    .option('--delta <p>', 'probability of failure that is allowed', decimalNumber('--delta'), 0.1)
    .option('--risk <r>', 'average risk to be reached', decimalNumber('--risk'), 0.1)
    .option('--no-sharper', 'the constants of the theorem as it is stated, without the sharper forms')
    .option('--seed <s>', 'decides where searches start, and random neurons', wholeNumber('--seed', 0, 2 ** 32 - 1),
      DEFAULT_SETTINGS.seed)
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExample: recurrent-proofs cutoff --out cutoff --risk 0.05')
    .action(async (options: CutoffOptions) => {
      const { out, seed, json } = options;
      if (out === '') throw new InputError('--out is "": name a folder for the figures');
      const request = mapRequest(options);
      createFolder(out);
      const widths = widthMap(request, MAP_RATES, MAP_LENGTHS);
      const activations = [tanh, logistic, erf];
      const gradients = measureGradients({ activations, rates: GRADIENT_RATES, lengths: GRADIENT_LENGTHS, seed });
      const report = cutoffReport(seed, request, widths, gradients);
      const files = await writeFiles(report, out);
      terminal.print(json === true ? JSON.stringify(report) : cutoffText(report, files, terminal.paint));
      setStatus(gradients.refuted ? 1 : 0);
    });
}
