/**
 * Formal proofs that are built while standard error shows how far it is.
 * @module
 */
import { readdirSync } from 'node:fs';
import type { ClaimProof } from '../claims/proofs/claim-proof.js';
import { InputError } from '../data/input-error.js';
import { buildCoq, coqVersion, shippedCoq, type CoqBuild } from '../node/coq-build.js';
import { progress } from '../node/progress.js';
import type { Terminal } from '../node/terminal.js';
import { auditBuild } from '../verification/formal/audit.js';
import { checkerSummary } from '../verification/formal/checker-summary.js';
import type { FormalReport } from '../verification/formal/formal-report.js';
import { compareNumbers } from '../verification/formal/same-numbers.js';
import { statementOf } from '../verification/solver/select-obligations.js';
import { VERSION } from '../version.js';

/** What a build needs of the world; a test puts a folder of its own in the place of the one that is shipped. */
export interface FormalWork {
  /** The claims that have to have a formal proof: those of them with a proof at all, which what is measured has not. */
  readonly proofs: readonly ClaimProof[];
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly folder?: string;
}

function reportOf(coq: string, proofs: readonly ClaimProof[], built: CoqBuild): FormalReport {
  const { build, table, summary, millis } = built;
  const obligations = proofs.map(({ id, proof }) => ({ id, names: proof().map(({ name }) => name) }));
  const claims = obligations.filter(({ names }) => names.length > 0).map(({ id }) => id);
  const parts = obligations.flatMap(({ id, names }) => names.map((name) => statementOf({ claim: id, name })));
  const audit = auditBuild(build, claims, parts);
  const { numbers, complaints: differences } = compareNumbers(table);
  const { axioms, complaints } = checkerSummary(summary);
  return {
    schema: 'recurrent-proofs/formal@2',
    version: VERSION,
    coq,
    theorems: audit.theorems,
    numbers,
    checked: axioms,
    complaints: [...audit.complaints, ...differences, ...complaints],
    millis,
  };
}

/**
 * Builds the formal proofs, has them checked, joins them to the claims, and compares their numbers with those that are
 * computed here. A build that fails is a complaint of the report.
 * @throws InputError if Coq is not installed
 */
export async function formalProofs(
  { proofs, signal, terminal, folder = shippedCoq() }: FormalWork,
): Promise<FormalReport> {
  const coq = await coqVersion();
  if (coq === undefined) {
    throw new InputError('--coq needs the program coqc, which is not installed: install it with Coquelicot, '
      + 'for example by apt-get install coq libcoq-coquelicot make');
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.v'));
  const shown = progress(terminal, [...files, 'coqchk']);
  try {
    return reportOf(coq, proofs, await buildCoq(folder, { signal, onFile: (file) => { shown.done(file); } }));
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    return {
      schema: 'recurrent-proofs/formal@2', version: VERSION, coq, theorems: [], numbers: { equal: 0, quantities: 0 },
      checked: [],
      complaints: [signal.aborted ? 'interrupted' : error.message], millis: { build: 0, check: 0 },
    };
  } finally {
    shown.end();
  }
}
