/**
 * What a certificate is made of, and its text: `docs/certificate-format.md`.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../../claims/quantity.js';
import { canonicalJson } from './canonical-json.js';
import type { StatedInterval } from './stated-interval.js';

/** The version of the format. */
const CERTIFICATE_FORMAT = 'recurrent-proofs/certificate@1';

/** What was found at an instance, a part or a claim: from best to worst. */
export type CertifiedVerdict = 'holds' | 'touches' | 'undecided';

/** Both sides of one relation. */
export type CertifiedRelation = Readonly<{
  at: Readonly<Record<string, number>>;
  left: StatedInterval;
  right: StatedInterval;
}>;

/** One instance with all of its relations. */
export type CertifiedInstance = Readonly<{
  bits: number;
  computed?: Json;
  instance: Json;
  relations: readonly CertifiedRelation[];
  verdict: CertifiedVerdict;
}>;

/** One part of a claim. */
export type CertifiedPart = Readonly<{
  part: string;
  instances: readonly CertifiedInstance[];
  verdict: CertifiedVerdict;
}>;

/** The enclosure of one supremum over the real line, with the subdivision that proves it. */
export type CertifiedSupremum = Readonly<{
  activation: string;
  enclosure: StatedInterval;
  order: number;
  points: readonly number[];
  witness: number;
}>;

/** A certificate without its format and its digest. */
export type CertificateContent = Readonly<{
  claim: string;
  statement: string;
  parts: readonly CertifiedPart[];
  seed: number;
  suprema?: readonly CertifiedSupremum[];
  tool: string;
  verdict: CertifiedVerdict;
}>;

const SEVERITY: readonly CertifiedVerdict[] = ['holds', 'touches', 'undecided'];

/** The worst of several verdicts. */
export function worstVerdict(verdicts: readonly CertifiedVerdict[]): CertifiedVerdict {
  return SEVERITY[Math.max(0, ...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'undecided';
}

/** A certificate as text. */
export interface SealedCertificate {
  readonly digest: string;
  readonly text: string;
}

/** The text of a certificate, canonical and with its digest. */
export function sealed(content: CertificateContent): SealedCertificate {
  const whole = { ...content, format: CERTIFICATE_FORMAT };
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(whole))));
  return { digest, text: canonicalJson({ ...whole, digest }) };
}
