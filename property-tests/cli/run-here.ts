import { ledger } from '../../proofs-checks/index.js';
import { run } from '../../src/cli/run.js';
import type { VerifyWork, World } from '../../src/cli/world.js';
import type { CertificateCheck } from '../../src/verification/certificate/certify-part.js';
import { runTask } from '../../src/verification/run-task.js';

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Does the work of `verify` in this thread, task by task.
 * @param check checks certificates at once, as the workers do; none are checked if it is absent
 */
export function inThisThread(
  { settings, tasks, signal, onResult }: VerifyWork,
  check?: CertificateCheck,
): Promise<void> {
  for (const task of tasks) {
    if (!signal.aborted) onResult(runTask(ledger, settings, task, check), task);
  }
  return Promise.resolve();
}

/** A terminal that keeps what is printed and noted. */
export function recordingTerminal() {
  const kept = { out: '', err: '' };
  const terminal = {
    print: (line: string) => { kept.out += `${line}\n`; },
    note: (text: string) => { kept.err += text; },
    paint: (_: unknown, text: string) => text,
    command: 'recurrent-proofs',
    liveColumns: undefined,
  };
  return { kept, terminal };
}

/** Runs the command line in this process, with streams that are kept. */
export async function runHere(args: readonly string[], parts: Partial<World> = {}): Promise<Outcome> {
  const { kept, terminal } = recordingTerminal();
  const interruption = (): AbortSignal => new AbortController().signal;
  const status = await run(args, { terminal, interruption, runTasks: inThisThread, ...parts });
  return { status, ...kept };
}
