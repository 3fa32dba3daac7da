/**
 * The report of a certification run: what `certify --json` prints.
 * @module
 */
import type { ClaimCertificate } from './seal-claim.js';

/** What was certified of one claim, and where its certificate is. */
export interface CertifiedClaim extends Omit<ClaimCertificate, 'certificate'> {
  readonly claim: string;
  /** The path of its certificate; `null` if none was written. */
  readonly file: string | null;
  readonly digest: string | null;
}

/** The whole report; claims that an interruption left unfinished are not in it. */
export interface Certification {
  readonly schema: 'recurrent-proofs/certification@1';
  readonly version: string;
  readonly seed: number;
  readonly interrupted: boolean;
  /** Instances that were drawn for each part, and the largest precision. */
  readonly settings: { readonly instances: number; readonly maxBits: number };
  readonly certificates: readonly CertifiedClaim[];
}

/** 0: every claim has its certificate. 1: a claim is refuted. 3: something is undecided. 130: interrupted. */
export function certificationStatus({ interrupted, certificates }: Certification): 0 | 1 | 3 | 130 {
  if (interrupted) return 130;
  if (certificates.some(({ verdict }) => verdict === 'refuted')) return 1;
  return certificates.some(({ verdict }) => verdict === 'undecided') ? 3 : 0;
}
