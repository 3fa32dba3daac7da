/**
 * Discharges the obligations of the theory.
 * @module
 */
import type { ClaimProof } from '../../claims/proofs/claim-proof.js';
import { factsOf } from '../../claims/proofs/obligation.js';
import { VERSION } from '../../version.js';
import { discharge, type Solvers } from './discharge.js';
import type { DischargedObligation, ProofReport } from './proof-report.js';
import { remembering } from './remembering.js';
import { selectObligations, statementsWithoutProof, type ClaimObligation } from './select-obligations.js';

/** What is used of an `AbortSignal`, which is part of the browser and of Node, not of the language. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** What is asked of whom. */
export interface ProveOptions extends Solvers {
  /** Claims, parts (`claim/part`) or obligations to discharge; everything if absent or empty. */
  readonly select?: readonly string[];
  /** Aborting it ends the run with what is known by then. */
  readonly signal?: StopSignal;
  /** Told of every obligation as soon as it is done, in no particular order. */
  readonly onResult?: (result: DischargedObligation) => void;
}

/** So many obligations are under way at a time, so that no solver waits for another. */
const AT_ONCE = 4;

/** Does the work for every item, a few at a time, until all is done or the signal is aborted. */
async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  signal: StopSignal | undefined,
): Promise<void> {
  if (signal?.aborted === true) return;
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      await work(item);
      if (signal?.aborted === true) return;
    }
  };
  const stopped = new Promise<void>((resolve) => { signal?.addEventListener('abort', () => { resolve(); }); });
  await Promise.race([stopped, Promise.all(Array.from({ length: AT_ONCE }, worker))]);
}

/**
 * Asks a solver for every obligation, and other solvers for their opinion. An obligation is an implication between
 * formulas over the reals; `proved` means that the solver found no real numbers at which its premises hold and its goal
 * does not, for all times, weights and inputs at once.
 * @returns the report that `recurrent-proofs prove --json` prints; the solvers are not closed
 * @throws InputError if a name that is selected belongs to nothing
 */
export async function prove(proofs: readonly ClaimProof[], options: ProveOptions): Promise<ProofReport> {
  const { solver, others = [], select = [], signal, onResult } = options;
  const selected = selectObligations(proofs, select);
  const solvers = { solver: remembering(solver), others: others.map(remembering) };
  const results = new Map<ClaimObligation, DischargedObligation>();
  await forEach(selected, async (one) => {
    const result = await discharge(one, solvers);
    if (signal?.aborted === true) return;
    results.set(one, result);
    onResult?.(result);
  }, signal);
  return {
    schema: 'recurrent-proofs/proofs@1',
    version: VERSION,
    interrupted: results.size < selected.length,
    solvers: [solver, ...others].map(({ name, version }) => ({ name, version })),
    obligations: selected.flatMap((one) => results.get(one) ?? []),
    assumes: factsOf(selected.flatMap(({ obligation }) => obligation ?? [])),
    withoutProof: statementsWithoutProof(selected, proofs),
  };
}
