/**
 * Obligations that are discharged while standard error shows how far it is.
 * @module
 */
import type { ClaimProof } from '../claims/proofs/claim-proof.js';
import { progress } from '../node/progress.js';
import type { Terminal } from '../node/terminal.js';
import type { Solvers } from '../verification/solver/discharge.js';
import type { ProofReport } from '../verification/solver/proof-report.js';
import { prove } from '../verification/solver/prove.js';
import { selectObligations, statementOf } from '../verification/solver/select-obligations.js';
import { closeSolvers } from './open-solvers.js';

/** What is to be proved, and until when. */
export interface ProofWork {
  readonly proofs: readonly ClaimProof[];
  readonly select: readonly string[];
  readonly signal: AbortSignal;
}

/** Discharges the obligations, or as many as are done before the signal is aborted; then ends the solvers. */
export async function proveWithProgress(work: ProofWork, solvers: Solvers, terminal: Terminal): Promise<ProofReport> {
  const shown = progress(terminal, selectObligations(work.proofs, work.select).map(statementOf));
  try {
    return await prove(work.proofs, {
      ...solvers,
      select: work.select,
      signal: work.signal,
      onResult: (result) => { shown.done(statementOf(result)); },
    });
  } finally {
    shown.end();
    closeSolvers(solvers);
  }
}
