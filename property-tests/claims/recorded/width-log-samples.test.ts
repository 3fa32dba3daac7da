import { widthLogSamples } from '../../../proofs-checks/width-log-samples.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(widthLogSamples);
