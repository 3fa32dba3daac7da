/**
 * The public interface of `recurrent-proofs`: number systems, activations, the network, the theory, and the vocabulary
 * in which claims are written and checked.
 * @module recurrent-proofs
 */
export type { Truth } from './numbers/truth.js';
export type { Arithmetic, Elementary, Logic, Reals } from './numbers/number-system.js';
export { float64 } from './numbers/float64.js';
export { symbol, term, type Formula, type Term } from './numbers/term.js';
export { formulaToLatex, termToLatex } from './numbers/term-latex.js';
export { formulaToText, termToText } from './numbers/term-text.js';
export { formulaHash, termHash } from './numbers/term-hash.js';
export { ball, type Ball, type BallSystem } from './numbers/ball.js';
export { decimal } from './numbers/decimal.js';
export { dual, type Dual, type DualReals } from './numbers/dual.js';
export { tracked64 } from './numbers/tracked-float64.js';
export type { Tracked } from './numbers/tracked.js';

export type {
  Activation, ActivationConstants, ActivationForm, BaseFunction, Extent, Jet, StripBounds,
} from './activations/activation.js';
export { activationNamed, ACTIVATIONS } from './activations/named.js';
export { erf } from './activations/erf.js';
export { logistic } from './activations/logistic.js';
export { derivativeOf, supremumOf, type Order } from './activations/order.js';
export { scaled, scaledConstants, scaledJet } from './activations/scaled.js';
export { sine } from './activations/sine.js';
export { tanh } from './activations/tanh.js';

export { firstOrder } from './network/first-order.js';
export { smallestShiftedPivot } from './network/pivots.js';
export type { NeuronSpace, Operations, PartNorms, Readings } from './network/space.js';
export { coordinates, type SymmetricMatrix, type Vector } from './network/coordinates.js';
export { normBounds, type Majorant } from './network/norm-bounds.js';
export { cell, type CellInput, type CellState, type Recursion } from './network/cell.js';
export { symmetricInitialization } from './network/initialization.js';
export { project, projectNeuron } from './network/projection.js';
export { inputSensitivities, rememberedFactor } from './network/input-sensitivity.js';
export { networkStates, rootWidth, signedSum, type Network, type NetworkState } from './network/network.js';
export {
  firstOrderStates, hiddenStates, type FirstOrderState, type HiddenState, type Neuron,
} from './network/neuron.js';
export { stateRun, type StateStep } from './network/state-run.js';
export { innerProduct, norm, squaredNorm } from './network/vector.js';

export { MOST_SLOPE_ERROR, MOST_ULPS, type ActivationValues } from './engine/activate.js';
export type { DirectionalSum } from './engine/directional.js';
export type { NetworkSizes } from './engine/draw-network.js';
export { engine, type Engine } from './engine/engine.js';
export type { NeuronRun } from './engine/gradient-blocks.js';
export type { GramSum } from './engine/gram.js';
export type { Group } from './engine/groups.js';
export type { EngineNetwork, Neurons, Sequences } from './engine/layout.js';
export type { EmpiricalRisk, RiskSettings } from './engine/risk.js';
export type { NeuronStates } from './engine/states.js';
export { twinDirectional, twinOutputs, twinRisk, type Sequence, type ValueAndSlope } from './engine/twin.js';

export { growth, growthRate, growthStep } from './theory/growth.js';
export { coupledConstants } from './theory/state-coupled-growth.js';
export {
  gradientBounds, hiddenStateConstants, largestEigenvalue, type ConstantsRecursion, type HiddenStateConstants,
} from './theory/hidden-state-constants.js';
export { curvatureLimit, lipschitzLimit, targetLimit } from './theory/cutoff.js';
export {
  mirroredError, preactivationBounds, thirdOrderStep, type PreactivationBounds, type ThirdOrderConstants,
  type ThirdOrderStep,
} from './theory/mirror-cancellation.js';
export { polynomialCurvature, rootOnePlusSquare, scalarCurvatureStep } from './theory/simple-bounds.js';
export {
  gamma, preactivationError, roundingBound, roundingBounds, roundingErrorStep, underflowUnit, unitRoundoff, 
  type PreactivationStep, type RoundingSources,
} from './theory/rounding.js';
export { targetBound } from './theory/target-bound.js';
export { concentrationError, realizationError, type RealizationSources } from './theory/approximation.js';
export {
  averageRiskBound, contraction, descentBound, movementBound, simpleDescentBound, simpleRiskBound, totalError,
  type ErrorSources, type RunQuantities, type StepQuantities,
} from './theory/descent.js';
export { leastRadii, type PlainDescent } from './theory/least-radii.js';
export { farthestSquare } from './theory/self-consistent-error.js';
export {
  affineInLogarithm, requiredSteps, requiredWidth, widthConstant, type WidthSources,
} from './theory/required-width.js';
export type { FormulaSystem, MappingFormula, TransportationMapping } from './systems/transportation-mapping.js';
export { mappingOf, type FormedMapping, type MappingForm } from './systems/mapping-form.js';
export type { KernelTerm } from './systems/mappings/kernel.js';
export { lineTargets } from './systems/target.js';
export { lineKernel, lineMoments, type Matrix, type SecondMoments } from './systems/tangent-kernel.js';
export { targets, usualKnowledge, type Knowledge, type Targets, type TargetSettings } from './systems/targets.js';
export type { Randomization } from './systems/shifted-lattices.js';
export type { GradientRun, Inputs } from './systems/integrand-bound.js';
export { checkNorm, type NormCheck, type NormPart, type NormSearch } from './systems/check-norm.js';
export { limitKernel, type KernelSettings, type LimitKernel } from './systems/limit-kernel.js';
export { widthKernel } from './systems/width-kernel.js';
export { realize } from './systems/realization.js';

export {
  defineClaim, type BoundInstance, type BoundMutant, type Claim, type Contact, type Hypothesis, 
  type Mutant, type Part, type PartDeclaration, type Reading, type Relation, type Relations, type Statement,
} from './claims/claim.js';
export { definePart } from './claims/define-part.js';
export type { MeasuredCell, MeasuredColumn, MeasuredTable, Measurement } from './claims/measurement.js';
export type { SampledDeclaration, SampledMutant, SampledMutantDeclaration } from './claims/sampled-mutant.js';
export {
  defineTrialPart, type BoundTrialMutant, type Configuration, type Experiment, type MeasuredError, type Outcome,
  type RateDeclaration, type TrialDeclaration, type TrialMutant, type TrialPart, type TrialReading,
} from './claims/trial-part.js';
export {
  about, assumed, claimed, distinct, factsOf, induction, named, restingOn, setting, shown, warranted, type AssumedFact,
  type Obligation, type Premise, type Proof, type Warrant,
} from './claims/proofs/obligation.js';
export { alpha, constantsNow, rate, signs } from './claims/proofs/constants-at-a-time.js';
export { bounded, boundedBy, eigenvalueOf, formOf, sumOf, type BoundedMatrix } from './claims/proofs/eigenvalue.js';
export { direction as stateDirection, ENTRIES, isClaimed, normBound } from './claims/proofs/symbolic-state.js';
export { gap, gapBound, growthBelowGap } from './claims/proofs/gap-bound.js';
export {
  byEntries, byInduction, fromPartsAtTheTime, sidesOf, symbolicNow,
} from './claims/proofs/hidden-state-proof.js';
export { lipschitzBelow, radicandIn, rootOfState } from './claims/proofs/largest-root.js';
export {
  boundsInPairs, cancel, divide, fromSquares, inverseIsPositive, productIsPositive, rootOfQuotient, geometricSum,
  meansOfProducts, modulusOfProduct, multiply, productIsMonotone, quotientBelow, rootAbove, rootBelow, rootIsMonotone,
  rootNotNegative, rootOfPair, rootScales, scaleEquality, squareNotNegative, squareOfRoot,
} from './claims/proofs/lemmas.js';
export { lemma } from './claims/proofs/lemma.js';
export { symbolicActivation } from './claims/proofs/symbolic-activation.js';
export { symbolicConstants, symbolicSigma } from './claims/symbolic-constants.js';
export { majorize, type SymbolBound } from './claims/proofs/majorize.js';
export { majorized, type Sides } from './claims/proofs/sides.js';
export {
  firstTime, laterTime, scalarCurvatureBefore, scalarCurvatureNow, showSides, sidesAt, type ConstantsHypotheses,
  type NamedStep, type SymbolicTime,
} from './claims/proofs/symbolic-time.js';
export { hypothesisPremises, symbolicStep, type Hypotheses, type SymbolicStep } from './claims/proofs/symbolic-step.js';
export { incrementProof } from './claims/proofs/increment.js';
export {
  cauchySchwarz, chainRule, deterministicProgram, expectationIsMonotone, exponentialLaws, floatingPointModel,
  hoeffdingsInequality,
  jensensInequality, lawOfInertia, meanValueTheorem, projectionIsNonExpansive, pythagoras, rangeOfErf, rangeOfTanh,
  taylorsTheorem, triangleInequality, unionBound,
} from './claims/proofs/assumed-facts.js';
export { proofOfClaim, type ClaimProof } from './claims/proofs/claim-proof.js';
export type { Domain, Instance, Lifted, Sampling, Shape } from './claims/domain.js';
export { transportDomain, transportHypotheses, type TransportShape } from './claims/transport-domain.js';
export {
  NO_MAPPINGS, realizedSymbols, transportPart, type Realized, type TransportPartDeclaration, type TransportStatement,
} from './claims/transport-part.js';
export {
  approximationPart, type ApproximationConfiguration, type ApproximationDeclaration, type DrawnConfiguration,
} from './claims/approximation-part.js';
export { realizationDomain, realizationHypotheses, type RealizationShape } from './claims/realization-domain.js';
export {
  realizationPart, realizationSymbols, type RealizationAtTime, type RealizationPartDeclaration,
  type RealizationStatement,
} from './claims/realization-part.js';
export { describeRuns, runsJson, type RunConfiguration } from './claims/runs/run-configuration.js';
export {
  averagePart, stepPart, type AverageBound, type RunPartOf, type StepBound,
} from './claims/runs/run-families.js';
export {
  plainPart, type MovementBound, type PlainBounds, type PlainConfiguration, type PlainPartDeclaration,
} from './claims/runs/plain-part.js';
export {
  selfConsistentPart, type DistanceBound, type KeptQuantities, type SelfConsistentBounds,
} from './claims/runs/self-consistent-part.js';
export type { RunInBalls, StepInBalls } from './claims/runs/run-in-balls.js';
export {
  defineRunPart, type BoundRunMutant, type RunDeclaration, type RunExperiment, type RunMutant, type RunOutcome,
  type RunPart, type RunReading, type RunRelation, type SettledRuns,
} from './claims/runs/run-part.js';
export {
  widthPart, type Requirements, type WidthConfiguration, type WidthPartDeclaration,
} from './claims/runs/width-part.js';
export {
  widthConstantPart, type WidthConstantBound, type WidthConstantDeclaration, type WidthConstantShape,
} from './claims/width-constant-part.js';
export { leastEigenvalueTable, type LeastEigenvalueSettings } from './claims/least-eigenvalue.js';
export { typicalExponentTable, type TypicalExponentRow } from './claims/typical-exponent.js';
export { kernelPart, type KernelDeclaration } from './claims/kernel-part.js';
export { countSymbols, type ConcentrationStatement, type PointCounts } from './claims/concentration-statement.js';
export { lineDomain, lineHypotheses, type LineShape } from './claims/line-domain.js';
export {
  pairingHypotheses, pairingPart, type PairingPartDeclaration, type PairingShape,
} from './claims/pairing-part.js';
export { momentDomain, momentHypotheses, type MomentShape } from './claims/moment-domain.js';
export {
  momentPart, momentSymbols, type MomentPartDeclaration, type Moments, type MomentStatement,
} from './claims/moment-part.js';
export { targetPart, type TargetPartDeclaration } from './claims/target-part.js';
export type { TargetAtTime, TargetStatement } from './claims/target-statement.js';
export type { Json, Kind, Kinds, Quantity } from './claims/quantity.js';
export type { Place, Verdict, VerdictName } from './claims/verdict.js';
export type {
  AtTime, ConstantsOf, HiddenStateAssertion, Invariant, StepSizes,
} from './claims/hidden-state-invariant.js';
export { hiddenStatePart, type HiddenStatePartDeclaration } from './claims/hidden-state-part.js';
export { hiddenStateDomain, hiddenStateHypotheses, type HiddenStateShape } from './claims/hidden-state-domain.js';
export { neuronPairDomain, neuronPairHypotheses, type NeuronPairShape } from './claims/neuron-pair-domain.js';
export {
  displacement, networkDomain, networkHypotheses, withinMaxNorm, type NetworkShape,
} from './claims/network-domain.js';
export { liftNetwork, liftSequence } from './claims/quantities/network.js';
export { liftNeuron } from './claims/quantities/neuron.js';
export { roundingDomain, type RoundingShape } from './claims/rounding-domain.js';
export { symmetricDomain, type SymmetricShape } from './claims/symmetric-domain.js';
export {
  averagedPart, averagedSymbols, type AveragedOverTime, type AveragedPartDeclaration, type AveragedStatement,
} from './claims/averaged-part.js';
export {
  mirrorPart, mirrorSymbols, type MirroredAtTime, type MirrorPartDeclaration, type MirrorStatement,
} from './claims/mirror-part.js';
export { descentDomain, descentHypotheses, type DescentShape } from './claims/descent-domain.js';
export {
  descentPart, oneStepSymbols, type DescentPartDeclaration, type OneStep, type OneStepStatement,
} from './claims/descent-part.js';
export { networkPart, type NetworkPartDeclaration } from './claims/network-part.js';
export { rootMeanSquare, type NetworkAtTime, type NetworkStatement } from './claims/network-statement.js';
export { constantsPart, type ConstantsPartDeclaration } from './claims/constants-part.js';
export type { ConstantsAtTime, ConstantsShape, ConstantsStatement } from './claims/constants-statement.js';
export {
  activationPart, type ActivationAtPoint, type ActivationPartDeclaration, type ActivationShape,
  type ActivationStatement,
} from './claims/activation-part.js';
export { growthDomain, growthPart } from './claims/growth-part.js';
export type { GrowthAtTime, GrowthShape, GrowthStatement } from './claims/growth-statement.js';
export { derivation, type Derivation } from './claims/proofs/derivation.js';
export { growthByInduction, growthPremises, growthStepsForward } from './claims/proofs/growth-proof.js';

export { attack } from './verification/attack/attack.js';
export { attackStatus, type AttackReport } from './verification/attack/attack-report.js';
export { sensitivity } from './verification/sensitivity/sensitivity.js';
export { sensitivityStatus, type SensitivityReport } from './verification/sensitivity/sensitivity-report.js';
export { verify } from './verification/verify.js';
export { certify } from './verification/certificate/certify.js';
export type { SealedCertificate } from './verification/certificate/certificate.js';
export type { ClaimCertificate } from './verification/certificate/seal-claim.js';
export { certificateChecker, type CheckResult } from './verification/check-certificate.js';
export { CERTIFIED_ACTIVATIONS, suprema } from './verification/suprema/certified.js';
export { supremum, type Supremum, type SupremumVerdict } from './verification/suprema/supremum.js';
export { prove, type ProveOptions, type StopSignal } from './verification/solver/prove.js';
export {
  isDischarged, proofStatus, type DischargedObligation, type Opinion, type ProofReport, type ProofResult,
} from './verification/solver/proof-report.js';
export type { Countermodel } from './verification/solver/replay-countermodel.js';
export { obligationScript, vacuityScript, type Script } from './verification/solver/script.js';
export type { Answer, ModelValue, Solved, Solver } from './verification/solver/solver.js';
export { z3 } from './verification/solver/z3.js';
export type { Effort } from './claims/claim.js';
export type { Report } from './verification/report.js';
export type { VerifySettings } from './verification/settings.js';
