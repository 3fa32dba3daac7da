/**
 * `recurrent-proofs train`.
 * @module
 */
import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { HEADLINE } from '../training/headline-sizes.js';
import { decimalNumber, weightPair } from './number-text.js';
import { SERIES_WIDTH, type TrainOptions } from './train-options.js';
import { MOST_POINTS } from './series-kernel.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** Adds the command that trains networks next to the bounds of the theorem. */
export function trainCommand(root: Command, world: World, setStatus: (status: number) => void): void {
  root.command('train')
    .description('gradient descent on a target that the theorem covers, with its risk next to the bound')
    .addOption(new Option('--preset <name>', 'what is trained').choices(['headline']).default('headline'))
    .option('--data <file>', 'in place of the preset: a CSV file with a header, and a mapping that is fitted to it')
    .option('--columns <names>', 'the inputs; the label of a step is the next value of the first of them')
    .option('--window <t>', 'steps of a sequence (default: 8)', wholeNumber('--window', 1, MOST_POINTS))
    .option('--sequences <n>', 'number of sequences, spread evenly over the series (default: for 256 points)',
      wholeNumber('--sequences', 1, MOST_POINTS))
    .option('--activation <name>', 'with --data: for example logistic or "2*tanh(0.5x)" (default: tanh)')
    .option('--alpha <a>', 'with --data: scale of the recurrent weights at initialization (default: 0.3)',
      decimalNumber('--alpha'))
    .option('--ridge <s>', 'with --data: as a share of the largest eigenvalue (default: chosen)',
      decimalNumber('--ridge'))
    .option('--risk <r>', 'with --data: the average risk to plan for (default: half of the trivial risk)',
      decimalNumber('--risk'))
    .option('--estimate', 'with --data: a kernel by quasi-Monte Carlo, as always from three columns on')
    .option('--width <m>', `neurons, even (default: ${String(HEADLINE.width)}, ${String(SERIES_WIDTH)} with --data)`,
      wholeNumber('--width', 2, 2 ** 30))
    .option('--steps <n>', 'number of steps', wholeNumber('--steps', 1, 10_000_000), HEADLINE.steps)
    .addOption(new Option('--descent <kind>', 'with the projection, or without: then the theorem has a condition')
      .choices(['projected', 'plain']).default('projected'))
    .option('--noise <e>', 'uniform noise of the labels, at most so large', decimalNumber('--noise'), 0)
    .option('--eta <e>', 'step size (default: 1/(2L_T^2), rounded down)', decimalNumber('--eta'))
    .option('--rho <w,u>', 'radii of the projection, at least nu (default: nu; plain: found)', weightPair('--rho'))
    .option('--delta <p>', 'probability of failure that is allowed', decimalNumber('--delta'), HEADLINE.delta)
    .option('--seed <s>', 'decides the initialization and the noise', wholeNumber('--seed', 0, 2 ** 32 - 1),
      HEADLINE.seed)
    .option('--jobs <n>', 'number of threads; the bits do not depend on it', wholeNumber('--jobs', 1, 256),
      availableParallelism())
    .option('--trace <file>', 'where every step is written, as JSON lines (default: headline.jsonl or series.jsonl)')
    .option('--no-trace', 'write no trace')
    .option('--svg <file>', 'where the figure is written (default: headline.svg or series.svg)')
    .option('--no-svg', 'write no figure')
    .option('--checkpoint <file>', 'keep the state of the run here, from which it can go on')
    .option('--every <s>', 'seconds between two checkpoints, at least', decimalNumber('--every'), 10)
    .option('--resume <file>', 'go on from this checkpoint, to the same bits')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExamples: recurrent-proofs train --preset headline'
      + '\n          recurrent-proofs train --width 1048576 --checkpoint run.ckpt'
      + '\n          recurrent-proofs train --data sales.csv --columns price --window 4'
      + '\n          recurrent-proofs train --descent plain --noise 0.01 --width 4096')
    .action(async (options: TrainOptions) => {
      // Loaded here, so that the other commands start without it.
      const { trainFromOptions } = await import('./train-from-options.js');
      setStatus(await trainFromOptions(options, world));
    });
}
