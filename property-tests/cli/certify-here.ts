import { Command } from 'commander';
import { ledger } from '../../proofs-checks/index.js';
import { certifyCommand, type CertifyPool } from '../../src/cli/certify.js';
import { checkCommand, type CheckPool } from '../../src/cli/check.js';
import { checkedFile } from '../../src/cli/checked-file.js';
import { readInputBytes } from '../../src/node/input-file.js';
import { certifyTask } from '../../src/verification/certificate/certify-task.js';
import { certificateChecker } from '../../src/verification/check-certificate.js';
import { inThisThread, recordingTerminal, type Outcome } from './run-here.js';

/** Does the work of `certify` in this thread, task by task. */
export const certifyPool: CertifyPool = ({ settings, tasks, signal, onResult }) => {
  for (const task of tasks) {
    if (!signal.aborted) onResult(certifyTask(ledger, settings, task), task);
  }
  return Promise.resolve();
};

const check = await certificateChecker();

/** Does the work of `check` in this thread, file by file. */
export const checkPool: CheckPool = ({ tasks, signal, onResult }) => {
  for (const file of tasks) {
    if (!signal.aborted) onResult(checkedFile(file, readInputBytes(file), check), file);
  }
  return Promise.resolve();
};

/** What a test puts in the place of what is usual. */
export interface Parts {
  readonly certify?: CertifyPool;
  readonly check?: CheckPool;
  readonly controller?: AbortController;
}

/** Runs `certify` or `check` alone, with the work in this thread. What is thrown is thrown on. */
export async function certifyHere(args: readonly string[], parts: Parts = {}): Promise<Outcome> {
  const { kept, terminal } = recordingTerminal();
  const { signal } = parts.controller ?? new AbortController();
  let status = 0;
  const setStatus = (value: number): void => { status = value; };
  const root = new Command().exitOverride();
  const world = { terminal, interruption: () => signal, runTasks: inThisThread };
  certifyCommand(root, world, setStatus, parts.certify ?? certifyPool);
  checkCommand(root, world, setStatus, parts.check ?? checkPool);
  await root.parseAsync(args, { from: 'user' });
  return { status, ...kept };
}
