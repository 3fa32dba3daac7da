import { outputLipschitz } from '../../../proofs-checks/output-lipschitz.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(outputLipschitz);
