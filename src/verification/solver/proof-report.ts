/**
 * The report on proofs: what `prove --json` prints. Everything but the times is decided by the obligations and the
 * versions of the solvers.
 * @module
 */
import type { AssumedFact } from '../../claims/proofs/obligation.js';
import type { Countermodel } from './replay-countermodel.js';

/** `proved` alone counts. `countermodel`: replayed in balls. `unknown`: anything else, with the reason. */
export type ProofResult = 'proved' | 'countermodel' | 'unknown';

/** What another solver says of an obligation. */
export interface Opinion {
  readonly solver: string;
  /** `true`: the same of the obligation. `false`: the opposite of it or of its premises. `null`: no answer. */
  readonly agrees: boolean | null;
  /** Whether it also finds that the premises can be met, or that they cannot; `null` if it does not know. */
  readonly vacuous: boolean | null;
  /** Why it has no answer to one of the two. */
  readonly reason: string | null;
}

/** One obligation with what became of it. */
export interface DischargedObligation {
  readonly claim: string;
  readonly name: string;
  /** What it says, in one sentence. */
  readonly says: string;
  readonly result: ProofResult;
  /** Why the result is `unknown`, or why it is not known whether the obligation is empty. */
  readonly reason: string | null;
  /** Whether its premises contradict each other, so that it says nothing; `null` if that is not known. */
  readonly vacuous: boolean | null;
  /** Whose answer the result is. */
  readonly solver: string;
  readonly millis: number;
  /** The steps that the solver counted, of both questions; `null` if it does not tell. */
  readonly resources: number | null;
  readonly opinions: readonly Opinion[];
  readonly countermodel: Countermodel | null;
  /** Numbers at which the premises are true, by their names in the script; `null` if none are known. */
  readonly witness: Readonly<Record<string, string>> | null;
  /** The facts that it takes as known, by id. */
  readonly assumes: readonly string[];
  /** The statements of the theory that it uses, with a proof of their own. */
  readonly uses: readonly string[];
}

/** The whole report. */
export interface ProofReport {
  readonly schema: 'recurrent-proofs/proofs@1';
  readonly version: string;
  readonly interrupted: boolean;
  /** All solvers that were asked; the first is the one whose answers count. */
  readonly solvers: readonly { readonly name: string; readonly version: string }[];
  readonly obligations: readonly DischargedObligation[];
  /** What is taken as known, each once. */
  readonly assumes: readonly AssumedFact[];
  /** Statements of the theory that are used and have no proof of this kind. */
  readonly withoutProof: readonly string[];
}

/** Whether an obligation counts: proved, not empty, and no solver says otherwise. */
export function isDischarged({ result, vacuous, opinions }: DischargedObligation): boolean {
  return result === 'proved' && vacuous === false && opinions.every(({ agrees }) => agrees !== false);
}

/** 0: every obligation is discharged. 1: one is not. 130: interrupted. */
export function proofStatus({ interrupted, obligations }: ProofReport): 0 | 1 | 130 {
  if (interrupted) return 130;
  return obligations.every(isDischarged) ? 0 : 1;
}
