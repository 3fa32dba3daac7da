/**
 * The ledger: every claim of the theory, in the order of THEORY.md.
 * @module recurrent-proofs/ledger
 */
import { proofOfClaim, type Claim, type ClaimProof } from '../src/index.js';
import { activationConstants } from './activation-constants.js';
import { approximation } from './approximation.js';
import { cutoffCritical } from './cutoff-critical.js';
import { cutoffSubcritical } from './cutoff-subcritical.js';
import { cutoffSupercritical } from './cutoff-supercritical.js';
import { descentStep } from './descent-step.js';
import { growth } from './growth.js';
import { hiddenStateGradient } from './hidden-state-gradient.js';
import { hiddenStateSmoothness } from './hidden-state-smoothness.js';
import { inputMemory } from './input-memory.js';
import { kernelConcentration } from './kernel-concentration.js';
import { leastEigenvalue } from './least-eigenvalue.js';
import { linearization } from './linearization.js';
import { outputLipschitz } from './output-lipschitz.js';
import { projectedGd } from './projected-gd.js';
import { realization } from './realization.js';
import { rkhsNorm } from './rkhs-norm.js';
import { roundingError } from './rounding-error.js';
import { stateBound } from './state-bound.js';
import { symmetricInitializationClaim } from './symmetric-initialization.js';
import { targetBoundClaim } from './target-bound.js';
import { transportNorm } from './transport-norm.js';
import { typicalExponent } from './typical-exponent.js';
import { unprojectedGd } from './unprojected-gd.js';
import { widthLogSamples } from './width-log-samples.js';

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
  transportNorm,
  targetBoundClaim,
  rkhsNorm,
  approximation,
  kernelConcentration,
  realization,
  growth,
  cutoffSubcritical,
  cutoffCritical,
  cutoffSupercritical,
  activationConstants,
  leastEigenvalue,
  typicalExponent,
];

/** Claims of section 4 of which the algebra is proved; they are not checked at instances yet. */
const algebra: readonly ClaimProof[] = [
  descentStep,
  projectedGd,
  unprojectedGd,
  widthLogSamples,
];

/** Where the claims of section 4 stand in THEORY.md: before section 5. */
const FIRST_OF_SECTION_5 = ledger.findIndex(({ section }) => section === '5');

const proofsOfLedger = ledger.map((claim) => proofOfClaim(claim));

/** What has to be discharged for each claim, in the order of THEORY.md. */
export const proofs: readonly ClaimProof[] = [
  ...proofsOfLedger.slice(0, FIRST_OF_SECTION_5), ...algebra, ...proofsOfLedger.slice(FIRST_OF_SECTION_5),
];
