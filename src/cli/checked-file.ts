/**
 * One file before the checker.
 * @module
 */
import type { CertificateCheck } from '../verification/certificate/certify-part.js';
import type { CheckedFile } from '../verification/certificate/check-report.js';

/** What the checker says of a file with these bytes; every byte counts, a byte order mark too. */
export function checkedFile(file: string, bytes: Uint8Array, check: CertificateCheck): CheckedFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { file, accepted: false, reason: 'the file is not UTF-8 text' };
  }
  return { file, ...check(text) };
}
