/**
 * The fingerprint of what a claim states.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claim } from '../../claims/claim.js';
import { formulaHash } from '../../numbers/term-hash.js';
import { canonicalJson } from './canonical-json.js';

/**
 * SHA-256 of the canonical JSON of the list of the parts of the claim, each as `[id, hypotheses, formula]` with the
 * names of its hypotheses and the fingerprint of its formula. Parts that the checker is not asked about do not matter
 * to a certificate; they count only where a claim has no others, so that its fingerprint is its own.
 */
export function statementFingerprint({ parts }: Claim): string {
  const certified = parts.filter(({ uncertified }) => uncertified === undefined);
  const statements = (certified.length > 0 ? certified : parts)
    .map(({ id, hypotheses, formula }) => [id, hypotheses, formulaHash(formula)]);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(statements))));
}
