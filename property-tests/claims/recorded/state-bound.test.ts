import { stateBound } from '../../../proofs-checks/state-bound.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(stateBound);
