/**
 * `recurrent-proofs rounding`.
 * @module
 */
import { Option, type Command } from 'commander';
import { InputError } from '../data/input-error.js';
import { roundingText } from '../reports/rounding-text.js';
import { INPUT_KINDS, type InputKind } from '../verification/rounding/neurons.js';
import { measureRounding } from '../verification/rounding/measure.js';
import type { RoundingVerdict } from '../verification/rounding/report.js';
import { DEFAULT_SETTINGS } from '../verification/settings.js';
import { readActivation } from './named-activation.js';
import { machineImplementations } from './rounding-machine.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

const STATUS: Readonly<Record<RoundingVerdict, number>> = { holds: 0, refuted: 1, undecided: 3 };

interface RoundingOptions {
  readonly activation: string;
  readonly inputs: InputKind;
  readonly length: number;
  readonly seed: number;
  readonly svg?: string;
  readonly json?: true;
}

/** Adds the command that shows the cutoff in the rounding errors of float runs. */
export function roundingCommand(root: Command, { terminal }: World, setStatus: (status: number) => void): void {
  root.command('rounding')
    .description('show real rounding errors of long float runs next to their bound, below and above the cutoff')
    .option('--activation <name>', 'for example sine or "2*tanh(0.5x)"', 'tanh')
    .addOption(new Option('--inputs <kind>', 'orthogonal to the weights, where the slope stays largest, or random')
      .choices(INPUT_KINDS).default('orthogonal'))
    .option('--length <t>', 'steps of every run', wholeNumber('--length', 1, 1000), 100)
    .option('--seed <s>', 'decides the weights and the inputs', wholeNumber('--seed', 0, 2 ** 32 - 1),
      DEFAULT_SETTINGS.seed)
    .option('--svg <file>', 'write a figure to this file')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExample: recurrent-proofs rounding --activation sine --svg rounding.svg')
    .action(async ({ activation, inputs, length, seed, svg, json }: RoundingOptions) => {
      if (svg === '') throw new InputError('--svg is "": name a file to write');
      const request = { activation: readActivation(activation), inputs, length, seed };
      const report = measureRounding(request, machineImplementations(request.activation));
      if (svg !== undefined) {
        await writeFigure(svg, async () => (await import('../reports/rounding-figure.js')).roundingFigure(report));
      }
      terminal.print(json === true ? JSON.stringify(report) : roundingText(report, terminal.paint));
      setStatus(STATUS[report.verdict]);
    });
}
