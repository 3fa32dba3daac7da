import { Command } from 'commander';
import { ledger } from '../../proofs-checks/index.js';
import { attackCommand, type AttackPools } from '../../src/cli/attack.js';
import type { PoolWork } from '../../src/node/worker-pool.js';
import { runAttackTask } from '../../src/verification/attack/run-attack-task.js';
import { runSensitivityTask } from '../../src/verification/sensitivity/run-sensitivity-task.js';
import { inThisThread, recordingTerminal } from './run-here.js';

/** Does the tasks one after the other in this thread. */
function oneByOne<Settings, Task, Result>(
  run: (claims: typeof ledger, settings: Settings, task: Task) => Result,
): (work: PoolWork<Settings, Task, Result>) => Promise<void> {
  return ({ settings, tasks, signal, onResult }) => {
    for (const task of tasks) {
      if (!signal.aborted) onResult(run(ledger, settings, task), task);
    }
    return Promise.resolve();
  };
}

const pools: AttackPools = { attack: oneByOne(runAttackTask), sensitivity: oneByOne(runSensitivityTask) };

/**
 * Runs `attack` alone, with its work in this thread.
 * @param stopAfter interrupts when so many tasks are done
 */
export async function attackHere(args: readonly string[], stopAfter = Infinity) {
  const { kept, terminal } = recordingTerminal();
  const controller = new AbortController();
  let [status, done] = [0, 0];
  function stopping<S, T, R>(pool: (work: PoolWork<S, T, R>) => Promise<void>): typeof pool {
    return (work) => pool({
      ...work,
      onResult(result, task) {
        work.onResult(result, task);
        done += 1;
        if (done === stopAfter) controller.abort();
      },
    });
  }
  const root = new Command().exitOverride();
  const world = { terminal, interruption: () => controller.signal, runTasks: inThisThread };
  const stoppable = { attack: stopping(pools.attack), sensitivity: stopping(pools.sensitivity) };
  attackCommand(root, world, (value) => { status = value; }, stoppable);
  await root.parseAsync(['attack', ...args], { from: 'user' });
  return { ...kept, status };
}
