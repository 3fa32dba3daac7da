import { realization } from '../../../proofs-checks/realization.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(realization);
