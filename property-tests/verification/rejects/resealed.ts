import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '../../../src/claims/quantity.js';
import { canonicalJson } from '../../../src/verification/certificate/canonical-json.js';
import { changedAt } from './changed-json.js';

/** The text of a certificate without its digest. */
export function undigested(text: string): string {
  return text.replace(/"digest":"[0-9a-f]{64}",/, '');
}

/** The text with the digest that it has then, put where canonical JSON has it. */
export function digested(text: string): string {
  return text.replace('"format":', `"digest":"${bytesToHex(sha256(utf8ToBytes(text)))}","format":`);
}

/** The certificate with this content, its form and its digest repaired. */
export function resealed(content: Json): string {
  return digested(canonicalJson(changedAt(content, ['digest'], undefined) ?? null));
}
