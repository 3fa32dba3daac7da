import { projectedGd } from '../../../proofs-checks/projected-gd.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(projectedGd);
