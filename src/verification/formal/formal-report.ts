/**
 * The report on formal proofs: what `prove --coq` prints. All of it comes from a build of the development.
 * @module
 */

import type { ComparedNumbers } from './same-numbers.js';

/** A theorem that Coq has accepted, joined to the claim that it states. */
export interface FormalTheorem {
  /** The id of the claim, or of a part of it, as `claim/part`. */
  readonly claim: string;
  readonly theorem: string;
  /** The file below `proofs-checks/coq`, and the line where the theorem begins. */
  readonly file: string;
  readonly line: number;
  /** The axioms that its proof uses, no more and no less, by their full names, as Coq prints them. */
  readonly axioms: readonly string[];
}

/** The whole report. */
export interface FormalReport {
  readonly schema: 'recurrent-proofs/formal@2';
  readonly version: string;
  /** The version of Coq. */
  readonly coq: string;
  readonly theorems: readonly FormalTheorem[];
  /** The numbers that Coq computes from its definitions and that come out the same here. */
  readonly numbers: ComparedNumbers;
  /** The axioms of everything that was loaded, as the checker `coqchk` lists them, which reads compiled files alone. */
  readonly checked: readonly string[];
  /** Why the formal proofs do not count; none if they do. */
  readonly complaints: readonly string[];
  readonly millis: { readonly build: number; readonly check: number };
}

/** 0: every claim has its theorem, from these axioms alone, and all numbers are the same. 1: something is wrong. */
export function formalStatus({ complaints }: FormalReport): 0 | 1 {
  return complaints.length === 0 ? 0 : 1;
}
