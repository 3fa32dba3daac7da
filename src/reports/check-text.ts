/**
 * What `recurrent-proofs check` prints: the answer to every file, and what the answers do not cover.
 * @module
 */
import { checkStatus, type CheckedFile, type CheckReport } from '../verification/certificate/check-report.js';
import { counted } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint, Presentation } from './presentation.js';

function answer(result: CheckedFile, paint: Paint): string {
  if (!result.accepted) return `${result.file}: ${paint('bad', 'rejected')}: ${result.reason}`;
  const { file, claim, parts, instances, touches, bitsMax, suprema } = result;
  const details = [
    `${claim}, ${counted(parts, 'part')}`,
    counted(instances, 'instance'),
    ...(touches > 0 ? [`${touches} touching`] : []),
    ...(suprema > 0 ? [suprema === 1 ? '1 supremum' : `${suprema} suprema`] : []),
    `up to ${bitsMax} bits`,
  ];
  return `${file}: ${paint('good', 'accepted')}: ${details.join(', ')}`;
}

function outcome(report: CheckReport): string {
  const accepted = report.results.filter((result) => result.accepted).length;
  const stopped = report.interrupted ? ' Interrupted: these are the answers so far.' : '';
  return `${accepted} of ${counted(report.results.length, 'certificate')} accepted.${stopped} `
    + `Exit status ${checkStatus(report)}.`;
}

/** The report for a terminal. */
export function checkText(report: CheckReport, { paint }: Presentation): string {
  const tone = { 0: 'good', 1: 'bad', 130: 'open' } as const;
  return [
    ...report.results.map((result) => answer(result, paint)),
    '',
    'Not checked:',
    ...report.notChecked.map((what) => paragraph(what, '- ', '  ')),
    '',
    paint(tone[checkStatus(report)], outcome(report)),
  ].join('\n');
}
