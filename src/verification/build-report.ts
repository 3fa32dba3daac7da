/**
 * Puts the results of a run together into a report, in the order of the ledger, whatever order they arrived in.
 * @module
 */
import type { Claim } from '../claims/claim.js';
import type {
  ClaimReport, MutantEvidence, PartReport, Report, ReportSummary, ReportVerdict, TestedEvidence,
} from './report.js';
import type { TaskResult } from './run-task.js';
import { addCertified, NOTHING_CERTIFIED } from './certificate/certify-part.js';
import { missingClasses } from './coverage.js';
import { provedEvidence, undischarged } from './proved-evidence.js';
import type { ProofReport } from './solver/proof-report.js';
import { DEFAULT_SETTINGS, type VerifySettings } from './settings.js';
import { emptyTally, mergeTallies } from './tally.js';
import { planTasks, selectParts } from './task.js';

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

/** The verdict over all instances: nothing decided, or anything open, is `undecided`. */
function verdictOf(tally: TestedEvidence): ReportVerdict {
  if (tally.refuted > 0) return 'refuted';
  if (tally.undecided + tally.undefined > 0 || tally.holds + tally.touches === 0) return 'undecided';
  return tally.touches > 0 ? 'touches' : 'holds';
}

function addMutants(a: MutantEvidence, b: MutantEvidence): MutantEvidence {
  return { total: a.total + b.total, refuted: a.refuted + b.refuted, survivors: [...a.survivors, ...b.survivors] };
}

const NO_MUTANTS: MutantEvidence = { total: 0, refuted: 0, survivors: [] };

/** Milliseconds with one decimal. */
function rounded(millis: number): number {
  return Math.round(millis * 10) / 10;
}

function keyOf({ claim, part, source, from }: TaskResult['task']): string {
  return [claim, part, source, from].join('/');
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
    untested: where(({ evidence: { tested } }) => tested.holds + tested.touches + tested.refuted === 0),
  };
}

/**
 * The report of a run from its results; pieces that are missing, after an interruption, are not counted.
 * @param proofs what solvers said of the obligations, if they were asked
 */
export function buildReport(
  claims: readonly Claim[],
  settings: VerifySettings,
  results: readonly TaskResult[],
  { version, interrupted }: ReportFrame,
  proofs?: ProofReport,
): Report {
  const byKey = new Map(results.map((result) => [keyOf(result.task), result]));
  const ordered = planTasks(claims, settings).flatMap((task) => byKey.get(keyOf(task)) ?? []);
  const selected = selectParts(claims, settings.select);

  const partReports = (claim: Claim): PartReport[] => selected.filter((s) => s.claim === claim).map(({ part }) => {
    const own = ordered.filter(({ task }) => task.claim === claim.id && task.part === part.id);
    const tested = own.map(({ tally }) => tally).reduce(mergeTallies, emptyTally(settings.digits));
    const stated = own.find(({ task }) => task.source === 'stated');
    return {
      id: part.id,
      kind: part.kind,
      title: part.title,
      verdict: verdictOf(tested),
      evidence: {
        tested,
        certified: own.flatMap(({ certified }) => certified ?? []).reduce(addCertified, NOTHING_CERTIFIED),
        proved: provedEvidence(proofs, claim.id, part.id),
      },
      contact: stated?.contact ?? null,
      mutants: stated?.mutants ?? NO_MUTANTS,
      millis: rounded(own.reduce((sum, { millis }) => sum + millis, 0)),
    };
  });

  const claimReports = [...new Set(selected.map(({ claim }) => claim))].map((claim): ClaimReport => {
    const parts = partReports(claim);
    const { id, section, title, uses } = claim;
    return {
      id,
      section,
      kind: [...new Set(parts.map(({ kind }) => kind))].join(', '),
      title,
      uses,
      verdict: worst(parts.map(({ verdict }) => verdict)),
      evidence: {
        tested: parts.map(({ evidence }) => evidence.tested).reduce(mergeTallies, emptyTally(settings.digits)),
        certified: parts.map(({ evidence }) => evidence.certified).reduce(addCertified, NOTHING_CERTIFIED),
        proved: provedEvidence(proofs, claim.id),
      },
      mutants: parts.map(({ mutants }) => mutants).reduce(addMutants, NO_MUTANTS),
      parts,
      millis: rounded(parts.reduce((sum, { millis }) => sum + millis, 0)),
    };
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
      digits: settings.digits,
      maxBits: settings.maxBits,
      activation: settings.activation ?? null,
      series: settings.series?.name ?? null,
    },
    claims: claimReports,
    summary: { ...summaryOf(claimReports, asksForRegimes), undischarged: undischarged(proofs) },
  };
}
