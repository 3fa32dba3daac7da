import { approximation } from '../../../proofs-checks/approximation.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(approximation);
