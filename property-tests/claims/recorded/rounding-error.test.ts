import { roundingError } from '../../../proofs-checks/rounding-error.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(roundingError);
