import { hiddenStateGradient } from '../../../proofs-checks/hidden-state-gradient.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(hiddenStateGradient);
