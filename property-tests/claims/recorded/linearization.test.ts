import { linearization } from '../../../proofs-checks/linearization.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(linearization);
