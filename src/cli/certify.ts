/**
 * `recurrent-proofs certify`.
 * @module
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ledger } from '../../proofs-checks/index.js';
import { InputError } from '../data/input-error.js';
import { createFolder, writeOutputFile } from '../node/output-file.js';
import type { PoolWork } from '../node/worker-pool.js';
import { certificationText } from '../reports/certification-text.js';
import {
  certificationStatus, type Certification, type CertifiedClaim,
} from '../verification/certificate/certification.js';
import { certifiedSuprema } from '../verification/certificate/certified-suprema.js';
import type { CertifiedTask } from '../verification/certificate/certify-task.js';
import { planCertificates } from '../verification/certificate/plan-certificates.js';
import { sealClaim } from '../verification/certificate/seal-claim.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../verification/settings.js';
import { partNameOf, type Task } from '../verification/task.js';
import { VERSION } from '../version.js';
import { repeated } from './repeated.js';
import { runWithProgress } from './run-with-progress.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** Does the tasks, or as many of them as are done before the signal is aborted. */
export type CertifyPool = (work: PoolWork<VerifySettings, Task, CertifiedTask>) => Promise<void>;

interface CertifyOptions {
  readonly claim?: readonly string[];
  readonly instances: number;
  readonly seed: number;
  readonly bits: number;
  readonly jobs: number;
  readonly out: string;
  readonly json?: true;
}

const INSTANCES = 100;

/** Loaded when it is needed, so that the other commands start without it. */
const onWorkers: CertifyPool = async (work) => {
  const { runOnWorkers } = await import('../node/worker-pool.js');
  await runOnWorkers(new URL('certify-worker.js', import.meta.url), work);
};

/** Seals the certificate of a claim of which all tasks are done, and writes it as a whole. */
function finish(id: string, seed: number, tasks: readonly CertifiedTask[], folder: string): readonly CertifiedClaim[] {
  const claim = ledger.find((one) => one.id === id);
  if (claim === undefined) return [];
  const { certificate, ...found } = sealClaim(claim, { seed, tasks, suprema: certifiedSuprema(claim) });
  const file = certificate === undefined ? null : join(folder, `${id}.json`);
  if (file !== null && certificate !== undefined) writeOutputFile(file, certificate.text);
  return [{ claim: id, file, digest: certificate?.digest ?? null, ...found }];
}

/** Certifies the claims, each written as soon as all of it is done, and reports on those that were finished. */
async function certify(options: CertifyOptions, world: World, pool: CertifyPool): Promise<Certification> {
  const { claim = [], instances, seed, bits: maxBits, jobs, out } = options;
  const settings = { ...DEFAULT_SETTINGS, select: claim, seed, instances, maxBits };
  const tasks = planCertificates(ledger, settings);
  createFolder(out);
  const signal = world.interruption();
  const results = new Map<Task, CertifiedTask>();
  const left = new Map<string, number>();
  for (const task of tasks) left.set(task.claim, (left.get(task.claim) ?? 0) + 1);
  const finished = new Map<string, readonly CertifiedClaim[]>();
  const onResult = (result: CertifiedTask, task: Task): void => {
    results.set(task, result);
    const remaining = (left.get(task.claim) ?? 1) - 1;
    left.set(task.claim, remaining);
    if (remaining > 0) return;
    const own = tasks.filter((other) => other.claim === task.claim).flatMap((other) => results.get(other) ?? []);
    finished.set(task.claim, finish(task.claim, seed, own, out));
  };
  const done = await runWithProgress(pool, { settings, tasks, jobs, signal, onResult }, world.terminal, partNameOf);
  return {
    schema: 'recurrent-proofs/certification@1',
    version: VERSION,
    seed,
    interrupted: signal.aborted && done < tasks.length,
    settings: { instances, maxBits },
    certificates: ledger.flatMap(({ id }) => finished.get(id) ?? []),
  };
}

/**
 * Adds the command that writes certificates.
 * @param pool who does the work; worker threads unless a test says otherwise
 */
export function certifyCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  pool: CertifyPool = onWorkers,
): void {
  const { seed, maxBits } = DEFAULT_SETTINGS;
  root.command('certify')
    .description('write certificates of instances in balls, one file for each claim, for the independent checker')
    .requiredOption('--out <dir>', 'the folder for the certificates; made if there is none')
    .option('--claim <id>', 'certify only this claim, or CLAIM/PART; may be repeated', repeated)
    .option('--instances <n>', 'instances to draw for each part, besides those that it states itself',
      wholeNumber('--instances', 0, 1_000_000), INSTANCES)
    .option('--seed <s>', 'decides which instances are drawn: the same as those of verify',
      wholeNumber('--seed', 0, 2 ** 32 - 1), seed)
    .option('--bits <b>', 'the largest precision of the balls', wholeNumber('--bits', 64, 65_536), maxBits)
    .option('--jobs <n>', 'worker threads; the certificates do not depend on them', wholeNumber('--jobs', 1, 256),
      availableParallelism())
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', [
      '',
      'Examples:',
      '  recurrent-proofs certify --out certificates',
      '  recurrent-proofs check certificates/*.json',
    ].join('\n'))
    .action(async (options: CertifyOptions) => {
      if (options.out === '') throw new InputError('--out is "": name a folder for the certificates');
      const report = await certify(options, world, pool);
      const { terminal } = world;
      terminal.print(options.json === true ? JSON.stringify(report) : certificationText(report, terminal));
      setStatus(certificationStatus(report));
    });
}
