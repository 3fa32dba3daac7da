/**
 * The rounds of an attack: one, or as many as there is time for.
 * @module
 */
import { ledger } from '../../proofs-checks/index.js';
import type { PoolWork } from '../node/worker-pool.js';
import type { AttackResult } from '../verification/attack/run-attack-task.js';
import type { AttackSettings } from '../verification/attack/settings.js';
import { attackedName, planAttack, type AttackTask } from '../verification/attack/task.js';
import { runWithProgress } from './run-with-progress.js';
import type { World } from './world.js';

/** Does the tasks, or as many of them as are done before the signal is aborted. */
export type AttackPool = (work: PoolWork<AttackSettings, AttackTask, AttackResult>) => Promise<void>;

/** An attack as it was asked for. */
export interface AttackOrder {
  readonly settings: AttackSettings;
  /** A time limit in all; a single round if absent. */
  readonly seconds: number | undefined;
  readonly jobs: number;
}

/** The searches of the first round of an attack with a time limit: short, so that nothing is left out. */
const FIRST_EVALUATIONS = 500;

/** What was found before the end, and whether the user interrupted. */
export interface AttackOutcome {
  readonly results: readonly AttackResult[];
  readonly interrupted: boolean;
}

/** Runs rounds, each twice as long as the one before; false neighbours that are refuted are left in peace. */
export async function attackInRounds(
  { settings, seconds, jobs }: AttackOrder,
  { terminal, interruption }: Pick<World, 'terminal' | 'interruption'>,
  pool: AttackPool,
): Promise<AttackOutcome> {
  const stop = interruption();
  const limit = seconds === undefined ? undefined : AbortSignal.timeout(seconds * 1000);
  const signal = limit === undefined ? stop : AbortSignal.any([stop, limit]);
  const results: AttackResult[] = [];
  const refuted = new Set<string>();
  /** Whether all tasks of the round were done. */
  async function playRound(round: number): Promise<boolean> {
    const evaluations = seconds === undefined ? settings.evaluations : FIRST_EVALUATIONS * 2 ** round;
    const tasks = planAttack(ledger, { ...settings, evaluations }, round)
      .filter((task) => !refuted.has(attackedName(task)));
    const onResult = (result: AttackResult, task: AttackTask): void => {
      results.push(result);
      if (result.refutation !== null) refuted.add(attackedName(task));
    };
    const done = await runWithProgress(pool, { settings, tasks, jobs, signal, onResult }, terminal, attackedName);
    return done === tasks.length;
  }

  const complete = await playRound(0);
  for (let round = 1; seconds !== undefined && !signal.aborted; round++) await playRound(round);
  return { results, interrupted: stop.aborted && !(complete && seconds === undefined) };
}
