import { hiddenStateSmoothness } from '../../../proofs-checks/hidden-state-smoothness.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(hiddenStateSmoothness);
