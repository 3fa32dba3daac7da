/**
 * The table of a verification report: what was found for every part of every claim, and what the columns mean.
 * @module
 */
import {
  isDeterministic, type ClaimReport, type Evidence, type MutantEvidence, type PartReport, type ProvedEvidence,
  type ReportVerdict,
} from '../verification/report.js';
import { ratioText, shareText } from './figures.js';
import type { Paint, Tone } from './presentation.js';
import { textTable, type Cell, type Row } from './text-table.js';

const TONES: Readonly<Record<ReportVerdict, Tone>> = {
  holds: 'good', touches: 'good', refuted: 'bad', undecided: 'open', measured: 'aside',
};

const COLUMNS = [
  'part', 'verdict', 'tested', 'holds', 'touch', 'false', 'open', 'n/a', 'cert', 'ratio', 'error', 'flips', 'mutants',
];

const LEGEND = [
  'tested   instances checked; the five counts after it add up to it',
  'holds    proved for this instance, in rigorous ball arithmetic',
  'touch    both sides meet where the claim says that they do: no larger precision separates them',
  'false    disproved for this instance',
  'open     not decided at the largest precision, or not defined: never counted as a pass',
  'n/a      a hypothesis is false at this instance, so that nothing is claimed',
  'cert     instances whose certificate the independent checker accepts; NO if it rejects one',
  'ratio    the largest left side / right side, rounded up; 1 where a bound is attained',
  'error    the largest error of a float, as a share of its proved error bound: at most 1',
  'flips    instances at which plain floats say something else than balls',
  'mutants  false neighbours of the statement that were refuted, of all that it has',
];

/** The last column, where solvers were asked. */
const PROVED = {
  column: 'proved',
  legend: 'proved   obligations that a solver discharged, of all: then it holds for all times, weights and inputs',
};

function withProofs(claims: readonly ClaimReport[]): boolean {
  return claims.some(({ evidence }) => evidence.proved !== null);
}

/** The meaning of the columns, for a reader who knows none of them. */
export function tableLegend(claims: readonly ClaimReport[]): string {
  return [...LEGEND, ...(withProofs(claims) ? [PROVED.legend] : [])].map((line) => `  ${line}`).join('\n');
}

function headerOf(claims: readonly ClaimReport[]): Row {
  return [...COLUMNS, ...(withProofs(claims) ? [PROVED.column] : [])]
    .map((text, k) => ({ text: k === 0 ? `  ${text}` : text, tone: 'aside' }));
}

/** A number that is bad news unless it is zero. */
function alarming(count: number, tone: Tone): Cell {
  return count === 0 ? { text: '0' } : { text: String(count), tone };
}

function provedCell({ obligations, discharged }: ProvedEvidence): Cell {
  if (obligations === 0) return { text: '-' };
  return { text: `${discharged}/${obligations}`, ...(discharged < obligations && { tone: 'bad' as const }) };
}

function cells(
  name: string,
  verdict: ReportVerdict,
  { tested, certified, proved }: Evidence,
  mutants: MutantEvidence,
): readonly Cell[] {
  const { total, refuted } = mutants;
  const count = (value: number): Cell => ({ text: String(value) });
  return [
    { text: `  ${name}` },
    { text: verdict, tone: TONES[verdict] },
    count(tested.instances),
    count(tested.holds),
    count(tested.touches),
    alarming(tested.refuted, 'bad'),
    alarming(tested.undecided + tested.undefined, 'open'),
    count(tested.inapplicable),
    certified.rejected.length === 0 ? count(certified.instances) : { text: 'NO', tone: 'bad' },
    { text: ratioText(tested.worstRatio) },
    { text: shareText(tested.budgetUsed), ...(tested.budgetUsed > 1 && { tone: 'bad' as const }) },
    count(tested.overturned),
    { text: `${String(refuted)}/${String(total)}`, ...(refuted < total && { tone: 'bad' as const }) },
    ...(proved === null ? [] : [provedCell(proved)]),
  ];
}

function rowsOf(claim: ClaimReport): readonly Row[] {
  const own = claim.parts.filter(isDeterministic);
  if (own.length === 0) return [];
  const row = ({ id, verdict, evidence, mutants }: PartReport): Row => cells(id, verdict, evidence, mutants);
  const together = cells('together', claim.verdict, claim.evidence, claim.mutants);
  return [
    { text: '' },
    { text: claim.id, tone: 'heading' },
    ...own.map(row),
    ...(own.length > 1 && own.length === claim.parts.length ? [together] : []),
  ];
}

/** One row for each part, below the claim that it belongs to. */
export function verificationTable(claims: readonly ClaimReport[], paint: Paint): string {
  return textTable([headerOf(claims), ...claims.flatMap(rowsOf)], 2, paint);
}
