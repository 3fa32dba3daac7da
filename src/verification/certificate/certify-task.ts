/**
 * Does one piece of the work of certifying.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import type { VerifySettings } from '../settings.js';
import { instancesOf, isStatedContact, partOf } from '../task-instances.js';
import type { Task } from '../task.js';
import type { CertifiedInstance } from './certificate.js';
import { certifyInstance } from './certify-instance.js';

/** What a piece of work found: plain data. */
export interface CertifiedTask {
  readonly task: Task;
  readonly instances: readonly CertifiedInstance[];
  /** Instances at which nothing is claimed, at which a side is undefined, and at which the statement is false. */
  readonly inapplicable: number;
  readonly undefined: number;
  readonly refuted: number;
}

/** Certifies the instances of a task, the same that `verify` checks with these settings. */
export function certifyTask(claims: readonly Claim[], settings: VerifySettings, task: Task): CertifiedTask {
  const { part } = partOf(claims, task);
  const outcomes = Array.from(instancesOf(part, settings, task), (instance) =>
    certifyInstance(instance, { maxBits: settings.maxBits, atContact: isStatedContact(part, instance) }));
  const count = (wanted: string): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    task,
    instances: outcomes.flatMap((found) => (found.outcome === 'certified' ? [found.instance] : [])),
    inapplicable: count('inapplicable'),
    undefined: count('undefined'),
    refuted: count('refuted'),
  };
}
