import { symmetricInitializationClaim } from '../../../proofs-checks/symmetric-initialization.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(symmetricInitializationClaim);
