import { descentStep } from '../../../proofs-checks/descent-step.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(descentStep);
