/**
 * `recurrent-proofs train`.
 * @module
 */
import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { HEADLINE } from '../training/headline-sizes.js';
import { decimalNumber, weightPair } from './number-text.js';
import type { TrainOptions } from './train-options.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** Adds the command that trains networks next to the bounds of the theorem. */
export function trainCommand(root: Command, world: World, setStatus: (status: number) => void): void {
  root.command('train')
    .description('gradient descent on a target that the theorem covers, with its risk next to the bound')
    .addOption(new Option('--preset <name>', 'what is trained').choices(['headline']).default('headline'))
    .option('--width <m>', 'number of neurons, even', wholeNumber('--width', 2, 2 ** 30), HEADLINE.width)
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
    .option('--trace <file>', 'where every step is written, as JSON lines', 'headline.jsonl')
    .option('--no-trace', 'write no trace')
    .option('--svg <file>', 'where the figure is written', 'headline.svg')
    .option('--no-svg', 'write no figure')
    .option('--checkpoint <file>', 'keep the state of the run here, from which it can go on')
    .option('--resume <file>', 'go on from this checkpoint, to the same bits')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExamples: recurrent-proofs train --preset headline'
      + '\n          recurrent-proofs train --width 1048576 --checkpoint run.ckpt'
      + '\n          recurrent-proofs train --descent plain --noise 0.01 --width 4096')
    .action(async (options: TrainOptions) => {
      // Loaded here, so that the other commands start without it.
      const { trainFromOptions } = await import('./train-from-options.js');
      setStatus(await trainFromOptions(options, world));
    });
}
