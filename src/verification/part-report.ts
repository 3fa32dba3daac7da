/**
 * What a report says of one part: the results of its pieces together.
 * @module
 */
import type { Claim, Part } from '../claims/claim.js';
import type { Measurement } from '../claims/measurement.js';
import type { RunPart } from '../claims/runs/run-part.js';
import type { TrialPart } from '../claims/trial-part.js';
import { addCertified, NOTHING_CERTIFIED } from './certificate/certify-part.js';
import type { FormalReport } from './formal/formal-report.js';
import { NO_MUTANTS } from './mutant-evidence.js';
import { provedEvidence, withTheorem } from './proved-evidence.js';
import type { Evidence, PartReport, ReportVerdict, TestedEvidence } from './report.js';
import type { TaskResult } from './run-task.js';
import type { VerifySettings } from './settings.js';
import type { ProofReport } from './solver/proof-report.js';
import { emptyTally, mergeTallies } from './tally.js';
import { joinRuns, NO_RUNS } from './runs/do-runs.js';
import { plannedRuns } from './runs/planned-runs.js';
import { runEvidence } from './runs/run-evidence.js';
import { experimentsOf } from './trials/experiments.js';
import { joinTrials } from './trials/run-trials.js';
import { statisticalEvidence } from './trials/statistical-evidence.js';

/** What the reports of all parts of a run are made from. */
export interface Findings {
  readonly settings: VerifySettings;
  /** In the order of the ledger. */
  readonly results: readonly TaskResult[];
  /** What solvers said of the obligations, if they were asked. */
  readonly proofs: ProofReport | undefined;
  /** What Coq said, if it was asked. */
  readonly formal: FormalReport | undefined;
}

/** Why there are no certificates of what is not decided instance by instance. */
const NO_INSTANCES = 'a certificate speaks of instances';

/** The verdict over all instances: nothing decided, or anything open, is `undecided`. */
function verdictOf(tally: TestedEvidence): ReportVerdict {
  if (tally.refuted > 0) return 'refuted';
  if (tally.undecided + tally.undefined > 0 || tally.holds + tally.touches === 0) return 'undecided';
  return tally.touches > 0 ? 'touches' : 'holds';
}

/** Milliseconds with one decimal. */
function rounded(millis: number): number {
  return Math.round(millis * 10) / 10;
}

/** No evidence of any kind. */
function noEvidence(digits: number): Evidence {
  return {
    tested: emptyTally(digits), certified: NOTHING_CERTIFIED, proved: null, statistical: null, run: null,
    measured: null,
  };
}

type Described = Pick<PartReport, 'id' | 'kind' | 'title'>;

/** What every part has in common. */
function common(
  claim: Claim,
  { id, kind, title }: Described,
  { results, proofs, formal, settings }: Findings,
): Pick<PartReport, 'id' | 'kind' | 'title' | 'millis'> & { own: readonly TaskResult[]; evidence: Evidence } {
  const own = results.filter(({ task }) => task.claim === claim.id && task.part === id);
  const proved = withTheorem(provedEvidence(proofs, claim.id, id), formal, `${claim.id}/${id}`);
  return {
    id,
    kind,
    title,
    own,
    evidence: { ...noEvidence(settings.digits), proved },
    millis: rounded(own.reduce((sum, { millis }) => sum + millis, 0)),
  };
}

/** The report of a deterministic statement. */
export function testedReport(claim: Claim, part: Part, findings: Findings): PartReport {
  const { own, evidence, ...described } = common(claim, part, findings);
  const tested = own.map(({ tally }) => tally).reduce(mergeTallies, evidence.tested);
  const stated = own.find(({ task }) => task.source === 'stated');
  return {
    ...described,
    verdict: verdictOf(tested),
    evidence: {
      ...evidence,
      tested,
      certified: own.flatMap(({ certified }) => certified ?? []).reduce(addCertified, NOTHING_CERTIFIED),
    },
    contact: stated?.contact ?? null,
    mutants: stated?.mutants ?? NO_MUTANTS,
    uncertified: part.uncertified ?? null,
  };
}

/** The report of a statement that holds with high probability. */
export function trialReport(claim: Claim, part: TrialPart, findings: Findings): PartReport {
  const { own, evidence, ...described } = common(claim, part, findings);
  const { evidence: statistical, verdict, mutants } = statisticalEvidence(
    part,
    experimentsOf(part, findings.settings),
    (experiment) => own.filter(({ task }) => task.experiment === experiment)
      .flatMap(({ trials }) => trials ?? []).reduce(joinTrials),
  );
  return {
    ...described, verdict, evidence: { ...evidence, statistical }, contact: null, mutants, uncertified: NO_INSTANCES,
  };
}

/** The report of a statement along runs. */
export function runReport(claim: Claim, part: RunPart, findings: Findings): PartReport {
  const { own, evidence, ...described } = common(claim, part, findings);
  const { evidence: run, verdict, mutants } = runEvidence(
    part,
    plannedRuns(part, findings.settings),
    (experiment) => own.filter(({ task }) => task.experiment === experiment)
      .flatMap(({ runs }) => runs ?? []).reduce(joinRuns, NO_RUNS),
  );
  return { ...described, verdict, evidence: { ...evidence, run }, contact: null, mutants, uncertified: NO_INSTANCES };
}

/** The report of a measurement. */
export function measuredReport(claim: Claim, part: Measurement, findings: Findings): PartReport {
  const { own, evidence, ...described } = common(claim, part, findings);
  const measured = own[0]?.measured ?? null;
  const verdict = measured === null ? 'undecided' : 'measured';
  return {
    ...described, verdict, evidence: { ...evidence, measured },
    contact: null, mutants: NO_MUTANTS, uncertified: NO_INSTANCES,
  };
}
