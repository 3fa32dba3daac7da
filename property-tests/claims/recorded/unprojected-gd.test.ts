import { unprojectedGd } from '../../../proofs-checks/unprojected-gd.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(unprojectedGd);
