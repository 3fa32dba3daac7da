import { ledger } from '../../../proofs-checks/index.js';
import { certify } from '../../../src/verification/certificate/certify.js';
import { once } from './starts.js';

/** Certificates of whole claims, a few instances of every part. */
export const wholeClaims = ledger
  .filter(({ parts }) => parts.some(({ uncertified }) => uncertified === undefined))
  .map((claim) => {
    const text = once(() => certify(claim, { instances: 4, seed: 1 }).certificate?.text ?? '');
    return { id: claim.id, text: () => text('') };
  });
