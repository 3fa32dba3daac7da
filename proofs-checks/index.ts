/**
 * The ledger: every claim of the theory, in the order of THEORY.md.
 * @module recurrent-proofs/ledger
 */
import { proofOfClaim, type Claim, type ClaimProof } from '../src/index.js';
import { activationConstants } from './activation-constants.js';
import { cutoffCritical } from './cutoff-critical.js';
import { cutoffSubcritical } from './cutoff-subcritical.js';
import { cutoffSupercritical } from './cutoff-supercritical.js';
import { growth } from './growth.js';
import { hiddenStateGradient } from './hidden-state-gradient.js';
import { hiddenStateSmoothness } from './hidden-state-smoothness.js';
import { inputMemory } from './input-memory.js';
import { linearization } from './linearization.js';
import { outputLipschitz } from './output-lipschitz.js';
import { roundingError } from './rounding-error.js';
import { stateBound } from './state-bound.js';
import { symmetricInitializationClaim } from './symmetric-initialization.js';

/** The claims in the order in which THEORY.md states them. */
export const ledger: readonly Claim[] = [
  stateBound,
  hiddenStateGradient,
  hiddenStateSmoothness,
  inputMemory,
  roundingError,
  symmetricInitializationClaim,
  outputLipschitz,
  linearization,
  growth,
  cutoffSubcritical,
  cutoffCritical,
  cutoffSupercritical,
  activationConstants,
];

/** What has to be discharged for each claim, in the order of THEORY.md. */
export const proofs: readonly ClaimProof[] = ledger.map((claim) => proofOfClaim(claim));
