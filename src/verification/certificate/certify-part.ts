/**
 * Certifies instances of a part and has them checked at once: the evidence `certified` of a report.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import type { CheckResult } from '../check-certificate.js';
import type { CertifiedEvidence } from '../report.js';
import type { VerifySettings } from '../settings.js';
import type { Task } from '../task.js';
import { certifiedSuprema } from './certified-suprema.js';
import { certifyTask } from './certify-task.js';
import { sealClaim } from './seal-claim.js';

/** Accepts or rejects the text of a certificate. */
export type CertificateCheck = (text: string) => CheckResult;

/** Counts of nothing. */
export const NOTHING_CERTIFIED: CertifiedEvidence =
  { instances: 0, touches: 0, undecided: 0, bitsMax: 0, suprema: 0, rejected: [] };

/** The counts of both. */
export function addCertified(a: CertifiedEvidence, b: CertifiedEvidence): CertifiedEvidence {
  return {
    instances: a.instances + b.instances,
    touches: a.touches + b.touches,
    undecided: a.undecided + b.undecided,
    bitsMax: Math.max(a.bitsMax, b.bitsMax),
    suprema: a.suprema + b.suprema,
    rejected: [...a.rejected, ...b.rejected],
  };
}

/** What of the instances of a task the checker accepts; the suprema of a claim go with its first part. */
export function certifyPart(
  claim: Claim,
  settings: VerifySettings,
  task: Task,
  check: CertificateCheck,
): CertifiedEvidence {
  const found = certifyTask([claim], settings, task);
  const isFirst = claim.parts[0]?.id === task.part && settings.given === undefined;
  const suprema = isFirst ? certifiedSuprema(claim) : undefined;
  // What stays undecided is counted, and left out of what is checked: its certificate would be rejected for it.
  const decided = found.instances.filter(({ verdict }) => verdict !== 'undecided');
  const undecided = found.instances.length - decided.length + found.undefined + (suprema === 'undecided' ? 1 : 0);
  const shown = suprema === 'undecided' ? undefined : suprema;
  const { certificate, touches, bitsMax } =
    sealClaim(claim, { seed: settings.seed, tasks: [{ ...found, instances: decided }], suprema: shown });
  if (certificate === undefined) return { ...NOTHING_CERTIFIED, undecided };
  const result = check(certificate.text);
  if (!result.accepted) return { ...NOTHING_CERTIFIED, undecided, rejected: [result.reason] };
  return { instances: decided.length, touches, undecided, bitsMax, suprema: shown?.length ?? 0, rejected: [] };
}
