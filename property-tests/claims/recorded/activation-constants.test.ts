import { activationConstants } from '../../../proofs-checks/activation-constants.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(activationConstants);
