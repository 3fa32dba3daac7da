import { cutoffCritical } from '../../../proofs-checks/cutoff-critical.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(cutoffCritical);
