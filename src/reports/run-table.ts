/**
 * What runs say of the statements along runs of gradient descent: one row for each configuration, below the part.
 * @module
 */
import type { ClaimReport, PartReport } from '../verification/report.js';
import type { RunEvidence, RunsAtConfiguration } from '../verification/runs/evidence.js';
import { counted, placeText, probabilityText, ratioText } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint, Tone } from './presentation.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';

const COLUMNS = [
  'configuration', 'verdict', 'runs', 'relations', 'events', 'failures', 'lower', 'upper', 'delta', 'ratio', 'mutants',
];

const LEGEND = [
  'relations  inequalities decided, one or more at every step of every run, rounding errors bounded',
  'events     initializations at which the event of approximation failed, or may have',
  'failures   runs along which some relation is false or open; one run with its event in which one is false refutes',
  'lower      the probability that a run fails is at least this, and at most',
  'upper      this: exact limits, both right with probability 99.9 %; it holds only if upper <= delta',
  'ratio      the largest left side / right side at any step of any run, rounded up',
];

const TONES: Readonly<Record<string, Tone>> = { holds: 'good', refuted: 'bad' };

function configurationRow(found: RunsAtConfiguration): Row {
  const { name, verdict, runs, relations, eventsFailed, failures, lower, upper, delta, ratio } = found;
  return [
    { text: `  ${name}` },
    { text: verdict, tone: TONES[verdict] ?? 'open' },
    ...[
      String(runs), String(relations), String(eventsFailed), String(failures), probabilityText(lower, 'lower'),
      probabilityText(upper, 'upper'), String(delta), ratioText(ratio),
    ].map((text) => ({ text })),
  ];
}

/** A part with what was found of it along runs. */
interface Run {
  readonly name: string;
  readonly part: PartReport;
  readonly found: RunEvidence;
}

function rowsOf({ name, part, found }: Run): readonly Row[] {
  const { total, refuted } = part.mutants;
  const mutants = { text: `${String(refuted)}/${String(total)}`, ...(refuted < total && { tone: 'bad' as const }) };
  const head: Row = [{ text: name, tone: 'heading' }, ...COLUMNS.slice(2).map(() => ({ text: '' })), mutants];
  return [head, ...found.configurations.map(configurationRow)];
}

/** What is missing where too few runs were made, and which run refutes a statement. */
function remarks({ name, found }: Run): readonly string[] {
  return found.configurations.flatMap((one) => {
    if (one.verdict === 'refuted' && one.worst !== null) {
      const where = placeText(one.worst.at);
      return [`${name}, ${one.name}: refuted by the run with seed ${String(one.worst.seed)} at ${where}.`];
    }
    if (one.verdict === 'undecided' && one.failures === 0) {
      const runs = counted(one.runsNeeded, 'run');
      return [`${name}, ${one.name}: ${runs} without a failure would decide; ask for them with --runs.`];
    }
    return [];
  }).map((text) => paragraph(text, '  '));
}

/** The section on statements along runs; nothing if there are none. */
export function runLines(claims: readonly ClaimReport[], paint: Paint): readonly string[] {
  const made = claims.flatMap(({ id, parts }) => parts.flatMap((part): Run[] => {
    const found = part.evidence.run;
    return found === null ? [] : [{ name: `${id}/${part.id}`, part, found }];
  }));
  if (made.length === 0) return [];
  const header: Row = COLUMNS.map((text, k) => ({ text: k === 0 ? `  ${text}` : text, tone: 'aside' }));
  return section('Statements along runs of gradient descent, from fresh initializations:', [
    textTable([header, ...made.flatMap(rowsOf)], 2, paint),
    '',
    paint('aside', LEGEND.map((line) => `  ${line}`).join('\n')),
    ...made.flatMap(remarks),
  ]);
}
