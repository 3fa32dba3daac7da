/**
 * What was measured: a table of numbers and what follows from them, without a verdict.
 * @module
 */
import type { MeasuredCell, MeasuredTable } from '../claims/measurement.js';
import type { ClaimReport } from '../verification/report.js';
import { measuredNumber } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint } from './presentation.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';

function cellText(cell: MeasuredCell): string {
  return typeof cell === 'number' ? measuredNumber(cell) : cell;
}

/** The table, the meaning of its columns, and the finding. */
function measuredTableText({ columns, rows, finding }: MeasuredTable, paint: Paint): string {
  const header: Row = columns.map(({ id }, k) => ({ text: k === 0 ? `  ${id}` : id, tone: 'aside' }));
  const body = rows.map((row): Row =>
    row.map((cell, k) => ({ text: k === 0 ? `  ${cellText(cell)}` : cellText(cell) })));
  const width = Math.max(...columns.map(({ id }) => id.length));
  const legend = columns.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`);
  return [
    textTable([header, ...body], 1, paint),
    '',
    paint('aside', legend.join('\n')),
    paragraph(finding, '  '),
  ].join('\n');
}

/** The section of each measurement. */
export function measuredLines(claims: readonly ClaimReport[], paint: Paint): readonly string[] {
  return claims.flatMap(({ id, parts }) => parts.flatMap((part) => {
    const { measured } = part.evidence;
    if (measured === null) return [];
    const heading = `Measured, without a verdict: ${id}/${part.id}, ${part.title}:`;
    return section(heading, [measuredTableText(measured, paint)]);
  }));
}
