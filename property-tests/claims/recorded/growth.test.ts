import { growth } from '../../../proofs-checks/growth.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(growth);
