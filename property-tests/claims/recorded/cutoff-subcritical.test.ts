import { cutoffSubcritical } from '../../../proofs-checks/cutoff-subcritical.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(cutoffSubcritical);
