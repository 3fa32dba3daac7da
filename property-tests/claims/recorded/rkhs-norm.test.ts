import { rkhsNorm } from '../../../proofs-checks/rkhs-norm.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(rkhsNorm);
