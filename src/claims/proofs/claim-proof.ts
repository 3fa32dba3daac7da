/**
 * The proof of a claim: the obligations of its parts together.
 * @module
 */
import type { Claim } from '../claim.js';
import { named, type Proof } from './obligation.js';

/** What has to be discharged for a claim of the theory, whether or not it is also checked at instances. */
export interface ClaimProof {
  /** The id of the claim. */
  readonly id: string;
  /** The section of THEORY.md. */
  readonly section: string;
  readonly title: string;
  /** The obligations, named `part/obligation` where the claim has parts. */
  readonly proof: () => Proof;
}

/** The obligations of all parts of a claim. */
export function proofOfClaim({ id, section, title, parts, trials = [], runs = [] }: Claim): ClaimProof {
  const proof = (): Proof => [...parts, ...trials, ...runs].flatMap((part) => named(part.id, part.proof?.() ?? []));
  return { id, section, title, proof };
}
