import { ledger } from '../../../proofs-checks/index.js';
import { certify } from '../../../src/verification/certificate/certify.js';

/** Certificates of whole claims, a few instances of every part. */
export const wholeClaims = ledger
  .filter(({ parts }) => parts.some(({ uncertified }) => uncertified === undefined))
  .map((claim) => ({
    id: claim.id, text: () => certify(claim, { instances: 4, seed: 1 }).certificate?.text ?? '',
  }));
