/**
 * `recurrent-proofs verify`.
 * @module
 */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { ledger, proofs } from '../../proofs-checks/index.js';
import { coverageText } from '../reports/coverage-text.js';
import { replayText } from '../reports/replay-text.js';
import { runReplayText } from '../reports/run-replay-text.js';
import { verificationText } from '../reports/verification-text.js';
import { buildReport } from '../verification/build-report.js';
import { replay } from '../verification/replay.js';
import { exitStatus, type Report } from '../verification/report.js';
import { replayRun, selectsRuns } from '../verification/runs/replay-run.js';
import type { ProofReport } from '../verification/solver/proof-report.js';
import { statementOf } from '../verification/solver/select-obligations.js';
import type { TaskResult } from '../verification/run-task.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../verification/settings.js';
import { planTasks } from '../verification/plan-tasks.js';
import { selectInstances, selectParts, selectRuns, selectTrials } from '../verification/select.js';
import { longestFirst, partNameOf } from '../verification/task.js';
import { VERSION } from '../version.js';
import { SHIPPED, verifySettings, type VerifyOptions } from './verify-options.js';
import { formalProofs } from './formal-proofs.js';
import { openSolvers, type OpenSolvers } from './open-solvers.js';
import { proveWithProgress } from './prove-with-progress.js';
import { repeated } from './repeated.js';
import { runWithProgress } from './run-with-progress.js';
import { wholeNumber } from './whole-number.js';
import type { VerifyWork, World } from './world.js';

/** What solvers say of the obligations of the parts that are selected. */
async function proofsOf(
  select: readonly string[],
  signal: AbortSignal,
  { terminal }: World,
  open: OpenSolvers,
): Promise<ProofReport> {
  // A part without a proof of this kind cannot be asked for.
  const parts = [...selectParts(ledger, select), ...selectTrials(ledger, select), ...selectRuns(ledger, select)];
  const names = parts.flatMap(({ claim, part }) =>
    (part.proof === undefined ? [] : [partNameOf({ claim: claim.id, part: part.id })]));
  const chosen = proofs.map((one) => ({
    ...one, proof: () => one.proof().filter(({ name }) => names.includes(statementOf({ claim: one.id, name }))),
  }));
  return await proveWithProgress({ proofs: chosen, select: [], signal }, await open('z3'), terminal);
}

/** Does the work of the settings on the workers, and reports what is known when all is done or the user interrupts. */
async function verify(
  settings: VerifySettings,
  { jobs, full, coq }: Pick<OutputOptions & VerifyOptions, 'jobs' | 'full' | 'coq'>,
  world: World,
  open: OpenSolvers,
): Promise<Report> {
  const tasks = longestFirst(planTasks(ledger, settings));
  // Read here too, so that a broken instance is a complaint before any worker starts.
  if (settings.given !== undefined) {
    for (const { part } of selectInstances(ledger, settings.select, 'replay')) part.read(settings.given);
  }
  const results: TaskResult[] = [];
  const signal = world.interruption();
  const onResult = (result: TaskResult): void => { results.push(result); };
  const pool = (work: VerifyWork): Promise<void> => world.runTasks(work);
  await runWithProgress(pool, { settings, tasks, jobs, signal, onResult }, world.terminal, partNameOf);
  const isComplete = results.length === tasks.length;
  const discharged = full === true && isComplete ? await proofsOf(settings.select, signal, world, open) : undefined;
  const asksCoq = coq === true && discharged?.interrupted === false;
  const formal = asksCoq ? await formalProofs({ proofs, signal, terminal: world.terminal }) : undefined;
  const interrupted = signal.aborted && (!isComplete || discharged?.interrupted === true || asksCoq);
  return buildReport(ledger, settings, results, { version: VERSION, interrupted }, discharged, formal);
}

/** What is printed, and on how many workers it is found out. */
interface OutputOptions {
  readonly jobs: number;
  readonly json?: true;
  readonly coverage?: true;
}

/**
 * Adds the command that checks the claims.
 * @param open opens the solvers that `--full` asks; those of this machine unless a test says otherwise
 */
export function verifyCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  open = openSolvers,
): void {
  const { seed, maxBits, digits, instances, trials, runs } = DEFAULT_SETTINGS;
  root.command('verify')
    .description('check claims in floats, decimals and rigorous balls, on generated instances and on a real series')
    .option('--claim <id>', 'check only this claim, or CLAIM/PART; may be repeated', repeated)
    .option('--instances <n>',
      `instances to draw for each part, and a quarter as many on the series (default: ${String(instances)})`,
      wholeNumber('--instances', 0, 10_000_000))
    .option('--trials <n>',
      `fresh initializations at each configuration of a statistical statement (default: ${String(trials)})`,
      wholeNumber('--trials', 1, 10_000_000))
    .option('--runs <n>',
      `runs of gradient descent at each configuration of a statement along runs (default: ${String(runs)})`,
      wholeNumber('--runs', 1, 1_000_000))
    .option('--seed <s>', 'decides every random choice', wholeNumber('--seed', 0, 2 ** 32 - 1), seed)
    .option('--bits <b>', 'the largest precision of the balls', wholeNumber('--bits', 64, 65_536), maxBits)
    .option('--digits <d>', 'digits of the decimals', wholeNumber('--digits', 15, 1000), digits)
    .option('--activation <name>', 'draw only this activation, for example tanh or "2*tanh(0.5x)"')
    .option('--instance <json>',
      'check only this instance, or this run, {"configuration":"…","seed":1}; needs one --claim')
    .option('--data <file>', `a CSV file with a real series (default: ${SHIPPED.file}, which is shipped)`)
    .option('--columns <a,b>', `columns of the file that make up an input (default: ${SHIPPED.columns})`)
    .option('--window <t>', `steps of an input sequence (default: ${String(SHIPPED.window)})`,
      wholeNumber('--window', 1, 4096))
    .option('--coverage', 'show how the generated instances spread over hypotheses and regimes')
    .option('--full', 'ten times the instances, every window of the series, and the proofs')
    .option('--coq', 'with --full: also build the formal proofs, with Coq, and show the theorem of each claim')
    .option('--jobs <n>', 'worker threads; the result does not depend on them', wholeNumber('--jobs', 1, 256),
      availableParallelism())
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', [
      '',
      'Examples:',
      '  recurrent-proofs verify --claim growth --instances 1000',
      '  recurrent-proofs verify --data sales.csv --columns price,volume --window 24',
    ].join('\n'))
    .action(async ({ jobs, json, coverage, ...options }: VerifyOptions & OutputOptions) => {
      const { terminal } = world;
      const settings = verifySettings(options);
      if (settings.given !== undefined && selectsRuns(ledger, settings.select)) {
        const run = replayRun(ledger, settings.select, settings.given);
        terminal.print(json === true ? JSON.stringify(run) : runReplayText(run, terminal.paint));
        // Where the event fails, nothing is claimed.
        setStatus(run.holds === true ? 0 : run.event === true && run.holds === false ? 1 : 3);
        return;
      }
      const report = await verify(settings, { jobs, ...options }, world, open);
      const replays = settings.given === undefined ? [] : replay(ledger, settings);
      if (json === true) {
        terminal.print(JSON.stringify(replays.length === 0 ? report : { ...report, replay: replays }));
      } else {
        if (replays.length > 0) terminal.print(`${replayText(replays, terminal.paint)}\n`);
        terminal.print(verificationText(report, terminal));
        if (coverage === true) terminal.print(`\n${coverageText(report, terminal.paint)}`);
      }
      setStatus(exitStatus(report));
    });
}
