/**
 * The work of certifying in pieces, fixed by the settings alone.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import type { VerifySettings } from '../settings.js';
import { instancesFor } from '../plan-tasks.js';
import { selectInstances } from '../select.js';
import { chunks, type Task } from '../task.js';

/** All pieces, in the order of the ledger: the stated instances of each part first, then the drawn ones. */
export function planCertificates(claims: readonly Claim[], settings: VerifySettings): readonly Task[] {
  const certifiable = selectInstances(claims, settings.select, 'certify', (part) => part.uncertified === undefined);
  return certifiable.flatMap(({ claim, part }) => {
    const names = { claim: claim.id, part: part.id };
    const stated = { ...names, source: 'stated' as const, from: 0, to: 1 };
    return [stated, ...chunks({ ...names, source: 'generated' }, instancesFor(part, settings))];
  });
}
