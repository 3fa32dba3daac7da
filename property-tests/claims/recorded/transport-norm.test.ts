import { transportNorm } from '../../../proofs-checks/transport-norm.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(transportNorm);
