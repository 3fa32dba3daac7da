/**
 * `recurrent-proofs prove`.
 * @module
 */
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { proofs as allProofs } from '../../proofs-checks/index.js';
import type { ClaimProof } from '../claims/proofs/claim-proof.js';
import { InputError } from '../data/input-error.js';
import { createFolder, writeOutputFile } from '../node/output-file.js';
import { formalText } from '../reports/formal-text.js';
import { proofText } from '../reports/proof-text.js';
import { formalStatus } from '../verification/formal/formal-report.js';
import { scriptFiles } from '../verification/solver/export-scripts.js';
import { proofStatus, type DischargedObligation } from '../verification/solver/proof-report.js';
import { selectObligations, type ClaimObligation } from '../verification/solver/select-obligations.js';
import { formalProofs } from './formal-proofs.js';
import { openSolvers, type OpenSolvers, type SolverChoice } from './open-solvers.js';
import { proveWithProgress } from './prove-with-progress.js';
import { repeated } from './repeated.js';
import type { World } from './world.js';

interface ProveOptions {
  readonly claim?: readonly string[];
  readonly export?: string;
  readonly solver: SolverChoice;
  readonly verbose?: true;
  readonly coq?: true;
  readonly json?: true;
}

/** What a test puts in the place of what is usual. */
export interface ProveParts {
  readonly open?: OpenSolvers;
  readonly proofs?: readonly ClaimProof[];
  /** The folder of the formal proofs. */
  readonly coq?: string;
}

/** Builds the formal proofs of all claims, and reports on them. */
async function proveFormally(
  { claim, export: folder, solver, verbose, json }: ProveOptions,
  world: World,
  { proofs = allProofs, coq }: ProveParts,
): Promise<0 | 1 | 130> {
  const idle = Object.entries({
    claim, export: folder, solver: solver === 'z3' ? undefined : solver, verbose,
  }).find(([, value]) => value !== undefined);
  if (idle !== undefined) {
    throw new InputError(`--${idle[0]} has no effect with --coq, which builds everything: leave one of them out`);
  }
  const { terminal } = world;
  const signal = world.interruption();
  const report = await formalProofs({ proofs, signal, terminal, ...(coq !== undefined && { folder: coq }) });
  terminal.print(json === true ? JSON.stringify(report) : formalText(report, terminal));
  return signal.aborted ? 130 : formalStatus(report);
}

/** Writes the scripts of the obligations below the folder. */
function writeScripts(
  selected: readonly ClaimObligation[],
  folder: string,
  results?: readonly DischargedObligation[],
): void {
  if (folder === '') throw new InputError('--export is "": name a folder for the scripts');
  for (const { path, text } of scriptFiles(selected, results)) {
    const file = join(folder, ...path);
    createFolder(join(file, '..'));
    writeOutputFile(file, text);
  }
}

/** Adds the command that discharges the obligations of the proofs. */
export function proveCommand(
  root: Command,
  world: World,
  setStatus: (status: number) => void,
  parts: ProveParts = {},
): void {
  const { open = openSolvers, proofs = allProofs } = parts;
  root.command('prove')
    .description('have a solver prove the claims for all times, weights and inputs at once, obligation by obligation')
    .option('--claim <id>', 'prove only this claim, or CLAIM/PART; may be repeated', repeated)
    .option('--export <dir>',
      'also write SMT-LIB 2 for other solvers: DIR/obligations (unsat expected) and DIR/vacuity (sat expected)')
    .addOption(new Option('--solver <name>', 'whose answers count; the others give a second opinion')
      .choices(['z3', 'cvc5']).default('z3'))
    .option('--coq', 'build the formal proofs instead, with Coq, and show theorem and axioms of each claim')
    .option('--verbose', 'list every obligation, also those that are proved')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', [
      '',
      'z3 comes with this program. Where the programs z3 and cvc5 are installed, they are asked too.',
      '',
      'Examples:',
      '  recurrent-proofs prove --claim hidden-state-gradient --verbose',
      '  recurrent-proofs prove --export scripts && cvc5 scripts/obligations/*/*.smt2',
      '  recurrent-proofs prove --coq',
    ].join('\n'))
    .action(async (options: ProveOptions) => {
      if (options.coq === true) {
        setStatus(await proveFormally(options, world, parts));
        return;
      }
      const { claim = [], export: folder, solver, verbose, json } = options;
      const { terminal } = world;
      // Before any solver is loaded: an unknown claim and a folder that cannot be written are complaints at once.
      const selected = selectObligations(proofs, claim);
      if (folder !== undefined) writeScripts(selected, folder);
      const signal = world.interruption();
      const report = await proveWithProgress({ proofs, select: claim, signal }, await open(solver), terminal);
      // Once more, with the witnesses that were found.
      if (folder !== undefined) writeScripts(selected, folder, report.obligations);
      terminal.print(json === true
        ? JSON.stringify(report)
        : proofText(report, terminal, { listed: verbose === true, folder: folder ?? null }));
      setStatus(proofStatus(report));
    });
}
