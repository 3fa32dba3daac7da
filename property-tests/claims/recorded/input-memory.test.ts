import { inputMemory } from '../../../proofs-checks/input-memory.js';
import { recordClaim } from './recorded-claim.js';

recordClaim(inputMemory);
