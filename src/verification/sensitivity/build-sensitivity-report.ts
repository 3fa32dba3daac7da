/**
 * Joins the results of a measurement of sensitivity into its report.
 * @module
 */
import type { Claim, Part } from '../../claims/claim.js';
import { selectParts } from '../select.js';
import type { SensitivityResult } from './run-sensitivity-task.js';
import type { ClaimSensitivity, PartSensitivity, SensitivityReport } from './sensitivity-report.js';
import type { SensitivitySettings } from './settings.js';
import { LARGEST_K, type Changes, type Noticed } from './smallest-change.js';
import { CHECKS } from './task.js';

/** Orders what is noticed: smaller changes are larger, and every change is larger than any. */
function sizeOf(noticed: Noticed | null | undefined): number {
  if (noticed === null || noticed === undefined) return 0;
  return noticed.ends === 'gap' || noticed.ends === 'largest' ? noticed.k : LARGEST_K + 1;
}

/** What a part as a whole notices. */
function noticedBy({ best, checks }: PartSensitivity): Noticed | null {
  return best === null ? null : checks[best]?.noticed ?? null;
}

function statusOf(changes: readonly (Changes | null)[]): PartSensitivity['status'] {
  if (changes.some((one) => one?.noticed?.ends === 'refuted')) return 'refuted';
  if (changes.includes(null)) return 'unfinished';
  if (changes.some((one) => one?.noticed)) return 'measured';
  return changes.some((one) => one?.measurable) ? 'unnoticed' : 'unmeasured';
}

function partReport({ id, kind, title }: Part, results: readonly SensitivityResult[]): PartSensitivity {
  const changesOf = (name: string): Changes | null => results.find(({ task }) => task.check === name)?.changes ?? null;
  const checks = { stated: changesOf('stated'), drawn: changesOf('drawn'), search: changesOf('search') };
  // Of equals the stated instances come first, and then the small ones of the search.
  const [best] = (['stated', 'search', 'drawn'] as const)
    .filter((name) => checks[name]?.noticed)
    .toSorted((a, b) => sizeOf(checks[b]?.noticed) - sizeOf(checks[a]?.noticed));
  return { id, kind, title, status: statusOf(CHECKS.map((name) => checks[name])), best: best ?? null, checks };
}

function weakestOf(parts: readonly PartSensitivity[]): string | null {
  // A part that is not finished may turn out to be weaker than those that are.
  if (parts.some(({ status }) => status === 'unfinished')) return null;
  const measured = parts.filter(({ status }) => status === 'measured' || status === 'unnoticed');
  const [weakest] = measured.toSorted((a, b) => sizeOf(noticedBy(a)) - sizeOf(noticedBy(b)));
  return weakest?.id ?? null;
}

function summaryOf(claims: readonly ClaimSensitivity[]): SensitivityReport['summary'] {
  const all = claims.flatMap(({ id, parts }) => parts.map((part) => ({ name: `${id}/${part.id}`, part })));
  const named = (status: PartSensitivity['status']): readonly string[] =>
    all.filter(({ part }) => part.status === status).map(({ name }) => name);
  return {
    measured: named('measured'),
    unnoticed: named('unnoticed'),
    unmeasured: named('unmeasured'),
    refuted: named('refuted'),
    unfinished: named('unfinished'),
  };
}

/** The report on the selected claims; a check without a result is one for which there was no time. */
export function buildSensitivityReport(
  claims: readonly Claim[],
  settings: SensitivitySettings,
  results: readonly SensitivityResult[],
  { version, interrupted }: Pick<SensitivityReport, 'version' | 'interrupted'>,
): SensitivityReport {
  const { seed, instances, series, seriesInstances, evaluations, maxBits, select } = settings;
  const selected = selectParts(claims, select);
  const measured = [...new Set(selected.map(({ claim }) => claim))].map(({ id, title }): ClaimSensitivity => {
    const parts = selected.filter(({ claim }) => claim.id === id).map(({ part }) =>
      partReport(part, results.filter(({ task }) => task.claim === id && task.part === part.id)));
    return { id, title, weakest: weakestOf(parts), parts };
  });
  return {
    schema: 'recurrent-proofs/sensitivity@1',
    version,
    seed,
    interrupted,
    settings: {
      instances,
      series: series === undefined ? null : { name: series.name, instances: seriesInstances },
      evaluations,
      maxBits,
      largestK: LARGEST_K,
    },
    claims: measured,
    summary: summaryOf(measured),
  };
}
