import { cutoffSupercritical } from '../../../proofs-checks/cutoff-supercritical.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(cutoffSupercritical);
