/**
 * Puts the results of a run together into a report, in the order of the ledger, whatever order they arrived in.
 * @module
 */
import type { Claim } from '../claims/claim.js';
import {
  isDeterministic, type ClaimReport, type PartReport, type Report, type ReportSummary, type ReportVerdict,
} from './report.js';
import type { TaskResult } from './run-task.js';
import { addCertified, NOTHING_CERTIFIED } from './certificate/certify-part.js';
import { missingClasses } from './coverage.js';
import { joinMutants, NO_MUTANTS } from './mutant-evidence.js';
import { provedEvidence, undischarged, withTheorem } from './proved-evidence.js';
import type { FormalReport } from './formal/formal-report.js';
import type { ProofReport } from './solver/proof-report.js';
import { DEFAULT_SETTINGS, type VerifySettings } from './settings.js';
import { emptyTally, mergeTallies } from './tally.js';
import { runsTogether } from './runs/run-evidence.js';
import { planTasks } from './plan-tasks.js';
import { measuredReport, runReport, testedReport, trialReport } from './part-report.js';
import { selectMeasurements, selectParts, selectRuns, selectTrials } from './select.js';

/** What a report states besides its results. */
export interface ReportFrame {
  readonly version: string;
  readonly interrupted: boolean;
}

/** From best to worst. */
const SEVERITY: readonly ReportVerdict[] = ['measured', 'holds', 'touches', 'undecided', 'refuted'];

function worst(verdicts: readonly ReportVerdict[]): ReportVerdict {
  const severities = verdicts.map((verdict) => SEVERITY.indexOf(verdict));
  return SEVERITY[Math.max(...severities)] ?? 'undecided';
}

function keyOf({ claim, part, source, experiment, from }: TaskResult['task']): string {
  return [claim, part, source, experiment, from].join('/');
}

function summaryOf(
  claims: readonly ClaimReport[],
  asksForRegimes: boolean,
): Omit<ReportSummary, 'undischarged'> {
  const count = (verdict: ReportVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  const parts = claims.flatMap((claim) => claim.parts.map((part) => ({ name: `${claim.id}/${part.id}`, part })));
  const where = (bad: (part: PartReport) => boolean): string[] =>
    parts.filter(({ part }) => bad(part)).map(({ name }) => name);
  return {
    claims: claims.length,
    holds: count('holds'),
    touches: count('touches'),
    refuted: count('refuted'),
    undecided: count('undecided'),
    mutants: claims.reduce((sum, { mutants }) => sum + mutants.total, 0),
    mutantsRefuted: claims.reduce((sum, { mutants }) => sum + mutants.refuted, 0),
    contactsMissed: where(({ contact }) => contact !== null && !contact.confirmed),
    contradictions: where(({ evidence: { tested } }) => tested.budgetUsed > 1 || tested.decimal.budgetUsed > 1),
    missingRegimes: parts.flatMap(({ name, part }) => asksForRegimes
      ? missingClasses(part.evidence.tested.coverage).map((missing) => `${name} ${missing}`)
      : []),
    rejected: parts.flatMap(({ name, part }) => part.evidence.certified.rejected.map((why) => `${name}: ${why}`)),
    untested: where((part) => {
      const { holds, touches, refuted } = part.evidence.tested;
      return isDeterministic(part) && holds + touches + refuted === 0;
    }),
  };
}

/**
 * The report of a run from its results; pieces that are missing, after an interruption, are not counted.
 * @param proofs what solvers said of the obligations, if they were asked
 * @param formal what Coq said, if it was asked
 */
export function buildReport(
  claims: readonly Claim[],
  settings: VerifySettings,
  results: readonly TaskResult[],
  { version, interrupted }: ReportFrame,
  proofs?: ProofReport,
  formal?: FormalReport,
): Report {
  const byKey = new Map(results.map((result) => [keyOf(result.task), result]));
  const ordered = planTasks(claims, settings).flatMap((task) => byKey.get(keyOf(task)) ?? []);
  const replayed = settings.given !== undefined;

  const findings = { settings, results: ordered, proofs, formal };
  const partReports: readonly { readonly claim: Claim; readonly report: PartReport }[] = [
    ...selectParts(claims, settings.select)
      .map(({ claim, part }) => ({ claim, report: testedReport(claim, part, findings) })),
    ...replayed ? [] : selectTrials(claims, settings.select)
      .map(({ claim, part }) => ({ claim, report: trialReport(claim, part, findings) })),
    ...replayed ? [] : selectRuns(claims, settings.select)
      .map(({ claim, part }) => ({ claim, report: runReport(claim, part, findings) })),
    ...replayed ? [] : selectMeasurements(claims, settings.select)
      .map(({ claim, part }) => ({ claim, report: measuredReport(claim, part, findings) })),
  ];

  const claimReports = claims.flatMap((claim): ClaimReport[] => {
    const parts = partReports.filter((one) => one.claim === claim).map(({ report }) => report);
    if (parts.length === 0) return [];
    const { id, section, title, uses } = claim;
    return [{
      id,
      section,
      kind: [...new Set(parts.map(({ kind }) => kind))].join(', '),
      title,
      uses,
      verdict: worst(parts.map(({ verdict }) => verdict)),
      evidence: {
        tested: parts.map(({ evidence }) => evidence.tested).reduce(mergeTallies, emptyTally(settings.digits)),
        certified: parts.map(({ evidence }) => evidence.certified).reduce(addCertified, NOTHING_CERTIFIED),
        proved: withTheorem(provedEvidence(proofs, claim.id), formal, claim.id),
        statistical: parts.find(({ evidence }) => evidence.statistical !== null)?.evidence.statistical ?? null,
        run: runsTogether(parts.flatMap(({ evidence }) => evidence.run ?? [])),
        measured: parts.find(({ evidence }) => evidence.measured !== null)?.evidence.measured ?? null,
      },
      mutants: parts.map(({ mutants }) => mutants).reduce(joinMutants, NO_MUTANTS),
      parts,
      millis: parts.reduce((sum, { millis }) => sum + millis, 0),
    }];
  });

  const asksForRegimes = settings.instances >= DEFAULT_SETTINGS.instances && settings.activation === undefined
    && settings.given === undefined && !interrupted;
  return {
    schema: 'recurrent-proofs/report@1',
    version,
    seed: settings.seed,
    interrupted,
    settings: {
      instances: settings.instances,
      seriesInstances: settings.series === undefined ? 0 : settings.seriesInstances,
      trials: settings.trials,
      runs: settings.runs,
      digits: settings.digits,
      maxBits: settings.maxBits,
      activation: settings.activation ?? null,
      series: settings.series?.name ?? null,
    },
    claims: claimReports,
    summary: { ...summaryOf(claimReports, asksForRegimes), undischarged: undischarged(proofs, formal) },
  };
}
