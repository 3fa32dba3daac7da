/**
 * `recurrent-proofs attack`.
 * @module
 */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { ledger } from '../../proofs-checks/index.js';
import { InputError } from '../data/input-error.js';
import type { PoolWork } from '../node/worker-pool.js';
import { attackText } from '../reports/attack-text.js';
import { sensitivityText } from '../reports/sensitivity-text.js';
import { attackStatus } from '../verification/attack/attack-report.js';
import { buildAttackReport } from '../verification/attack/build-attack-report.js';
import { DEFAULT_ATTACK, type AttackSettings } from '../verification/attack/settings.js';
import { sensitivityStatus } from '../verification/sensitivity/sensitivity-report.js';
import { DEFAULT_SENSITIVITY, type SensitivitySettings } from '../verification/sensitivity/settings.js';
import { selectInstances } from '../verification/select.js';
import { VERSION } from '../version.js';
import { attackInRounds, type AttackPool } from './attack-rounds.js';
import { repeated } from './repeated.js';
import { measureSensitivity, type SensitivityPool } from './sensitivity.js';
import { verifySettings } from './verify-options.js';
import { wholeNumber } from './whole-number.js';
import type { World } from './world.js';

/** The options as they come from the command line, numbers already read. */
interface AttackOptions {
  readonly claim?: readonly string[];
  readonly seconds?: number;
  readonly evaluations?: number;
  readonly seed: number;
  readonly jobs: number;
  readonly sensitivity?: true;
  readonly json?: true;
}

/** Who does the work: worker threads unless a test says otherwise. */
export interface AttackPools {
  readonly attack: AttackPool;
  readonly sensitivity: SensitivityPool;
}

/** Loaded when it is needed, so that the other commands start without it. */
async function onWorkers<Settings, Task, Result>(module: string, work: PoolWork<Settings, Task, Result>) {
  const { runOnWorkers } = await import('../node/worker-pool.js');
  await runOnWorkers(new URL(module, import.meta.url), work);
}

const WORKERS: AttackPools = {
  attack: (work) => onWorkers('attack-worker.js', work),
  sensitivity: (work) => onWorkers('sensitivity-worker.js', work),
};

function settingsOf({ claim = [], seconds, evaluations, seed }: AttackOptions): AttackSettings {
  if (seconds !== undefined && evaluations !== undefined) {
    throw new InputError('--evaluations has no effect with --seconds, which goes on as long as it says: leave one out');
  }
  // Read here too, so that an unknown claim is a complaint before any worker starts.
  selectInstances(ledger, claim, 'attack');
  return { ...DEFAULT_ATTACK, select: claim, seed, evaluations: evaluations ?? DEFAULT_ATTACK.evaluations };
}

/** What `verify` looks at by default, with the seed and the selection of the attack. */
function sensitivitySettings({ claim = [], seconds, evaluations, seed }: AttackOptions): SensitivitySettings {
  if (seconds !== undefined) {
    throw new InputError('--seconds has no effect with --sensitivity, which takes the time it takes: leave one out');
  }
  const { maxBits, digits } = DEFAULT_SENSITIVITY;
  return {
    ...verifySettings({ claim, seed, bits: maxBits, digits }),
    evaluations: evaluations ?? DEFAULT_SENSITIVITY.evaluations,
  };
}

/** Adds the command that attacks the claims. */
export function attackCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  pools: AttackPools = WORKERS,
): void {
  const { seed, evaluations } = DEFAULT_ATTACK;
  root.command('attack')
    .description('search for instances that break a claim; refute every false neighbour; show how tight each bound is')
    .option('--claim <id>', 'attack only this claim, or CLAIM/PART; may be repeated', repeated)
    .option('--evaluations <n>',
      `instances in each search (default: ${String(evaluations)}, `
        + `or ${String(DEFAULT_SENSITIVITY.evaluations)} with --sensitivity)`,
      wholeNumber('--evaluations', 1, 100_000_000))
    .option('--seconds <n>', 'go on for so long in all; what is found then depends on the machine',
      wholeNumber('--seconds', 1, 1_000_000))
    .option('--seed <s>', 'decides every random choice', wholeNumber('--seed', 0, 2 ** 32 - 1), seed)
    .option('--jobs <n>', 'worker threads; without --seconds the result does not depend on them',
      wholeNumber('--jobs', 1, 256), availableParallelism())
    .option('--sensitivity', 'multiply each bound by 1 - 2^-k, and show the smallest such change that is noticed')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', [
      '',
      'Examples:',
      '  recurrent-proofs attack --claim hidden-state-gradient',
      '  recurrent-proofs attack --seconds 600 --json',
      '  recurrent-proofs attack --sensitivity --claim growth',
    ].join('\n'))
    .action(async (options: AttackOptions) => {
      const { seconds, jobs, json } = options;
      const { terminal } = world;
      if (options.sensitivity === true) {
        const report = await measureSensitivity(sensitivitySettings(options), jobs, world, pools.sensitivity);
        terminal.print(json === true ? JSON.stringify(report) : sensitivityText(report, terminal));
        setStatus(sensitivityStatus(report));
        return;
      }
      const settings = settingsOf(options);
      const { results, interrupted } = await attackInRounds({ settings, seconds, jobs }, world, pools.attack);
      const circumstances = { version: VERSION, interrupted, seconds: seconds ?? null };
      const report = buildAttackReport(ledger, settings, results, circumstances);
      terminal.print(json === true ? JSON.stringify(report) : attackText(report, terminal));
      setStatus(attackStatus(report));
    });
}
