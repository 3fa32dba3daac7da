/**
 * `recurrent-proofs scaling`.
 * @module
 */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { ScalingOptions, ScalingPool } from './scaling-from-options.js';
import { decimalNumber } from './number-text.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** Loaded when it is needed, so that the other commands start without it. */
const onWorkers: ScalingPool = async (work) => {
  const { runOnWorkers } = await import('../node/worker-pool.js');
  await runOnWorkers(new URL('scaling-worker.js', import.meta.url), work);
};

/** Adds the command that puts the logarithm of the theorem to the test. */
export function scalingCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  pool = onWorkers,
): void {
  root.command('scaling')
    .description('train over many numbers of sequences and widths: does the width that is needed grow like log n?')
    .option('--out <dir>', 'write the runs and the widths as CSV and a figure into this folder')
    .option('--samples <n>', 'numbers of sequences: powers of two from 8 up to this',
      wholeNumber('--samples', 16, 65_536), 1024)
    .option('--width <m>', 'widths, about half an octave apart, from 4 up to this', wholeNumber('--width', 8, 65_536),
      256)
    .option('--draws <k>', 'independent samples and initializations', wholeNumber('--draws', 3, 10_000), 24)
    .option('--length <t>', 'length of the sequences', wholeNumber('--length', 1, 64), 4)
    .option('--steps <n>', 'steps within which the risk has to fall', wholeNumber('--steps', 1, 100_000), 60)
    .option('--share <s>', 'of the trivial risk, to which it has to fall', decimalNumber('--share'), 0.025)
    .option('--delta <p>', 'of the theorem: probability of failure that is allowed', decimalNumber('--delta'), 0.1)
    .option('--seed <s>', 'decides the samples and the initializations', wholeNumber('--seed', 0, 2 ** 31), 1)
    .option('--jobs <n>', 'number of threads; the result does not depend on it', wholeNumber('--jobs', 1, 256),
      availableParallelism())
    .option('--checkpoint <file>', 'keep the draws that are done here, from which the experiment can go on')
    .option('--resume <file>', 'go on from this file, to the same result')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExamples: recurrent-proofs scaling --out scaling'
      + '\n          recurrent-proofs scaling --share 0.05 --checkpoint scaling.json')
    .action(async (options: ScalingOptions) => {
      const { scalingFromOptions } = await import('./scaling-from-options.js');
      setStatus(await scalingFromOptions(options, world, pool));
    });
}
