/**
 * What `recurrent-proofs attack --sensitivity` prints: the table, the instances behind it, what goes unnoticed, and the
 * outcome.
 * @module
 */
import {
  sensitivityStatus, type PartSensitivity, type SensitivityReport,
} from '../verification/sensitivity/sensitivity-report.js';
import { DEFAULT_SETTINGS } from '../verification/settings.js';
import { counted, placeText } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Presentation } from './presentation.js';
import { replayCommand } from './replay-command.js';
import { section } from './section.js';
import { changeText, SENSITIVITY_LEGEND, sensitivityTable } from './sensitivity-table.js';

const WHERE = {
  stated: 'of a stated instance', drawn: 'of a drawn instance', search: 'of an instance that the search found',
} as const;

function headline({ version, seed, settings }: SensitivityReport): string {
  const { instances, series, evaluations } = settings;
  const real = series === null
    ? ''
    : ` and, where a part takes inputs, at ${counted(series.instances, 'instance')} on ${series.name}`;
  return `recurrent-proofs ${version}: the smallest change of every bound that is noticed: at the stated instances, `
    + `at ${counted(instances, 'drawn instance')}${real}, and at the best of ${counted(evaluations, 'instance')} in a `
    + `search; seed ${seed}.`;
}

function instanceLines(
  name: string,
  { best, checks }: PartSensitivity,
  { maxBits }: SensitivityReport['settings'],
  command: string,
): readonly string[] {
  const noticed = best === null ? null : checks[best]?.noticed ?? null;
  if (best === null || noticed === null) return [];
  return [
    `  ${name}: ${changeText(noticed)}, at ${placeText(noticed.at)} ${WHERE[best]}`,
    `    ${replayCommand(command, name, noticed.instance, { maxBits, digits: DEFAULT_SETTINGS.digits })}`,
  ];
}

/** Why a factor says nothing about a part. */
function unmeasuredLine(name: string, { kind }: PartSensitivity): string {
  const reason = kind === 'identity'
    ? 'the right side is 0 at every instance met, and stays 0'
    : 'no left side met is seen to be positive: no factor below 1 breaks such a relation';
  return `  ${name}: ${reason}`;
}

/** The outcome in a sentence or two, with the exit status. */
function outcome(report: SensitivityReport): string {
  const { measured, unnoticed, unmeasured, refuted, unfinished } = report.summary;
  const all = [measured, unnoticed, unmeasured, refuted, unfinished].flat().length;
  const counts = [
    `${measured.length} measured`,
    ...(unnoticed.length === 0 ? [] : [`${unnoticed.length} where halving goes unnoticed`]),
    ...(unmeasured.length === 0 ? [] : [`${unmeasured.length} not measured`]),
    ...(refuted.length === 0 ? [] : [`${refuted.length} refuted as stated (${refuted.join(', ')})`]),
    ...(unfinished.length === 0 ? [] : [`${unfinished.length} for which there was no time`]),
  ];
  const stopped = report.interrupted ? ' Interrupted: this is what was known.' : '';
  return `Of ${counted(all, 'part')}: ${counts.join(', ')}.${stopped} Exit status ${sensitivityStatus(report)}.`;
}

/** The report for a terminal. */
export function sensitivityText(report: SensitivityReport, { paint, command }: Presentation): string {
  const parts = report.claims.flatMap(({ id, parts }) => parts.map((part) => ({ name: `${id}/${part.id}`, part })));
  const withStatus = (status: PartSensitivity['status']) => parts.filter(({ part }) => part.status === status);
  const tone = { 0: 'good', 1: 'bad', 130: 'open' } as const;
  return [
    paragraph(headline(report)),
    '',
    sensitivityTable(report.claims, paint),
    '',
    paint('aside', SENSITIVITY_LEGEND),
    ...section('Where the smallest change is noticed, and the command that shows both sides there:',
      parts.flatMap(({ name, part }) => instanceLines(name, part, report.settings, command))),
    ...section('Halving goes unnoticed: no instance met shows more than half of the bound of',
      withStatus('unnoticed').map(({ name }) => `  ${name}`)),
    ...section('Not measured:', withStatus('unmeasured').map(({ name, part }) => unmeasuredLine(name, part))),
    '',
    paint(tone[sensitivityStatus(report)], paragraph(outcome(report))),
  ].join('\n');
}
