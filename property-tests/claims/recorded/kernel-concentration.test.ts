import { kernelConcentration } from '../../../proofs-checks/kernel-concentration.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(kernelConcentration);
