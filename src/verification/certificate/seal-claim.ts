/**
 * The certificate of one claim, from what was certified of its parts.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { VERSION } from '../../version.js';
import {
  sealed, worstVerdict, type CertifiedSupremum, type CertifiedVerdict, type SealedCertificate,
} from './certificate.js';
import type { CertifiedTask } from './certify-task.js';
import { statementFingerprint } from './statement.js';

/** What was found of a claim, and its certificate. */
export interface ClaimCertificate {
  /** None if the claim is refuted, or if there is nothing to certify of one of its parts. */
  readonly certificate: SealedCertificate | undefined;
  readonly verdict: CertifiedVerdict | 'refuted';
  readonly instances: number;
  readonly touches: number;
  readonly undecided: number;
  /** Instances that were left out because a hypothesis is false there. */
  readonly inapplicable: number;
  readonly bitsMax: number;
  readonly suprema: number;
}

/** What makes up a certificate. */
export interface Findings {
  readonly seed: number;
  /** In the order of the ledger. */
  readonly tasks: readonly CertifiedTask[];
  readonly suprema: readonly CertifiedSupremum[] | 'undecided' | undefined;
}

/** Puts the certificate of a claim together. */
export function sealClaim(claim: Claim, { seed, tasks, suprema }: Findings): ClaimCertificate {
  const parts = [...new Set(tasks.map(({ task }) => task.part))].map((part) => {
    const instances = tasks.filter(({ task }) => task.part === part).flatMap((one) => one.instances);
    return { part, instances, verdict: worstVerdict(instances.map(({ verdict }) => verdict)) };
  });
  const instances = parts.flatMap((part) => part.instances);
  const total = (count: 'inapplicable' | 'undefined' | 'refuted'): number =>
    tasks.reduce((sum, one) => sum + one[count], 0);
  const withVerdict = (wanted: CertifiedVerdict): number =>
    instances.filter(({ verdict }) => verdict === wanted).length;
  const undecided = withVerdict('undecided') + total('undefined');
  const isWhole = parts.length > 0 && parts.every((part) => part.instances.length > 0) && suprema !== 'undecided';
  const found = worstVerdict(parts.map(({ verdict }) => verdict));
  const content = {
    claim: claim.id, statement: statementFingerprint(claim), parts, seed, tool: VERSION, verdict: found,
    ...(Array.isArray(suprema) && { suprema }),
  };
  return {
    certificate: isWhole && total('refuted') === 0 ? sealed(content) : undefined,
    verdict: total('refuted') > 0 ? 'refuted' : isWhole && undecided === 0 ? found : 'undecided',
    instances: instances.length,
    touches: withVerdict('touches'),
    undecided,
    inapplicable: total('inapplicable'),
    bitsMax: instances.reduce((most, { bits }) => Math.max(most, bits), 0),
    suprema: Array.isArray(suprema) ? suprema.length : 0,
  };
}
