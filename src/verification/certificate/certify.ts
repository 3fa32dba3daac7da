/**
 * Certifies a claim in one call, without workers: for programs that use the library, and for tests.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../settings.js';
import { certifiedSuprema } from './certified-suprema.js';
import { certifyTask } from './certify-task.js';
import { planCertificates } from './plan-certificates.js';
import { sealClaim, type ClaimCertificate } from './seal-claim.js';

/**
 * What `recurrent-proofs certify` finds of the claim, with the text of its certificate.
 * @param settings what differs from the default settings; `select` may name parts of the claim
 * @throws InputError if a selected part does not exist
 */
export function certify(claim: Claim, settings: Partial<VerifySettings> = {}): ClaimCertificate {
  const complete = { ...DEFAULT_SETTINGS, ...settings };
  const tasks = planCertificates([claim], complete).map((task) => certifyTask([claim], complete, task));
  return sealClaim(claim, { seed: complete.seed, tasks, suprema: certifiedSuprema(claim) });
}
