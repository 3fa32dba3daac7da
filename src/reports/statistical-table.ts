/**
 * What trials say of the statements that hold with high probability: one row for each configuration, below the part.
 * @module
 */
import type { ClaimReport, ExperimentEvidence, PartReport, StatisticalEvidence } from '../verification/report.js';
import { probabilityText, ratioText } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint, Tone } from './presentation.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';

const COLUMNS = ['configuration', 'verdict', 'trials', 'failures', 'lower', 'upper', 'delta', 'used', 'mutants'];

const LEGEND = [
  'trials    fresh initializations; a trial fails if the event fails at any sequence and time',
  'lower     the failure probability is at least this, and at most',
  'upper     this: exact limits, both right with probability 99.9 %; it holds only if upper <= delta',
  'used      how much of the bound is used: the (1 - delta) quantile of the error over its bound',
];

const TONES: Readonly<Record<string, Tone>> = { holds: 'good', refuted: 'bad' };

function experimentRow({ name, verdict, trials, failures, lower, upper, delta, room }: ExperimentEvidence): Row {
  return [
    { text: `  ${name}` },
    { text: verdict, tone: TONES[verdict] ?? 'open' },
    ...[
      String(trials), String(failures), probabilityText(lower, 'lower'), probabilityText(upper, 'upper'), String(delta),
      ratioText(room),
    ].map((text) => ({ text })),
  ];
}

/** A part with what was found of it by trials. */
interface Tried {
  readonly name: string;
  readonly part: PartReport;
  readonly found: StatisticalEvidence;
}

function rowsOf({ name, part, found }: Tried): readonly Row[] {
  const { total, refuted } = part.mutants;
  const mutants = { text: `${String(refuted)}/${String(total)}`, ...(refuted < total && { tone: 'bad' as const }) };
  const head: Row = [{ text: name, tone: 'heading' }, ...COLUMNS.slice(2).map(() => ({ text: '' })), mutants];
  return [head, ...found.experiments.map(experimentRow)];
}

function exponentLine({ name, found: { exponent } }: Tried): readonly string[] {
  if (exponent === null) return [];
  const { lower, upper, expected, blocks } = exponent;
  return [paragraph(
    `${name}: the error falls as the width to the power ${exponent.exponent.toFixed(3)}, between ${lower.toFixed(3)} `
    + `and ${upper.toFixed(3)} (median of ${String(blocks)} blocks of trials, 99.9 %); the bound as its power `
    + `${String(expected)}.`, '  ')];
}

/** The section on statements that hold with high probability; nothing if there are none. */
export function statisticalLines(claims: readonly ClaimReport[], paint: Paint): readonly string[] {
  const tried = claims.flatMap(({ id, parts }) => parts.flatMap((part): Tried[] => {
    const found = part.evidence.statistical;
    return found === null ? [] : [{ name: `${id}/${part.id}`, part, found }];
  }));
  if (tried.length === 0) return [];
  const header: Row = COLUMNS.map((text, k) => ({ text: k === 0 ? `  ${text}` : text, tone: 'aside' }));
  return section('Statements that hold with high probability, over fresh initializations:', [
    textTable([header, ...tried.flatMap(rowsOf)], 2, paint),
    '',
    paint('aside', LEGEND.map((line) => `  ${line}`).join('\n')),
    ...tried.flatMap(exponentLine),
  ]);
}
