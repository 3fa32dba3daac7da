/**
 * `recurrent-proofs check`.
 * @module
 */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { requireInputFile } from '../node/input-file.js';
import type { PoolWork } from '../node/worker-pool.js';
import { checkText } from '../reports/check-text.js';
import {
  checkStatus, NOT_CHECKED, type CheckedFile, type CheckReport,
} from '../verification/certificate/check-report.js';
import { VERSION } from '../version.js';
import { runWithProgress } from './run-with-progress.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** Checks the files, or as many of them as are done before the signal is aborted. */
export type CheckPool = (work: PoolWork<null, string, CheckedFile>) => Promise<void>;

/** Loaded when it is needed, so that the other commands start without it. */
const onWorkers: CheckPool = async (work) => {
  const { runOnWorkers } = await import('../node/worker-pool.js');
  await runOnWorkers(new URL('check-worker.js', import.meta.url), work);
};

async function checkFiles(files: readonly string[], jobs: number, world: World, pool: CheckPool): Promise<CheckReport> {
  for (const file of files) requireInputFile(file);
  const tasks = [...new Set(files)];
  const signal = world.interruption();
  const results = new Map<string, CheckedFile>();
  const onResult = (result: CheckedFile, file: string): void => { results.set(file, result); };
  await runWithProgress(pool, { settings: null, tasks, jobs, signal, onResult }, world.terminal, (file) => file);
  return {
    schema: 'recurrent-proofs/check@1',
    version: VERSION,
    interrupted: signal.aborted && results.size < tasks.length,
    results: tasks.flatMap((file) => results.get(file) ?? []),
    notChecked: NOT_CHECKED,
  };
}

/**
 * Adds the command that checks certificates.
 * @param pool who does the work; worker threads unless a test says otherwise
 */
export function checkCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  pool: CheckPool = onWorkers,
): void {
  root.command('check')
    .description('check certificates independently, from the instances alone, in other arithmetic and by other code')
    .argument('<file...>', 'certificates that certify wrote')
    .option('--jobs <n>', 'worker threads; the answers do not depend on them', wholeNumber('--jobs', 1, 256),
      availableParallelism())
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', [
      '',
      'Accepted means: the arithmetic of every instance was done again and confirms the verdict. Not checked is',
      ...NOT_CHECKED.map((what) => `- ${what}`),
      '',
      'Example: recurrent-proofs check certificates/growth.json',
    ].join('\n'))
    .action(async (files: readonly string[], { jobs, json }: { readonly jobs: number; readonly json?: true }) => {
      const report = await checkFiles(files, jobs, world, pool);
      const { terminal } = world;
      terminal.print(json === true ? JSON.stringify(report) : checkText(report, terminal));
      setStatus(checkStatus(report));
    });
}
