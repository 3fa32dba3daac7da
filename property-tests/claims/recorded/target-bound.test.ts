import { targetBoundClaim } from '../../../proofs-checks/target-bound.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(targetBoundClaim);
