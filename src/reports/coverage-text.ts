/**
 * How the generated instances of a run spread over hypotheses and regimes, for a terminal.
 * @module
 */
import type { ClassCounts } from '../verification/coverage.js';
import type { PartReport, Report } from '../verification/report.js';
import type { Paint } from './presentation.js';
import { textTable, type Cell, type Row } from './text-table.js';

const HEADER: Row = ['part', 'hypothesis or regime', 'instances by class']
  .map((text, k) => ({ text: k === 0 ? `  ${text}` : text, tone: 'aside' }));

function rows(counts: ClassCounts): readonly (readonly Cell[])[] {
  return Object.entries(counts).map(([name, classes]) => {
    const missing = Object.values(classes).includes(0);
    const text = Object.entries(classes).map(([label, count]) => `${label} ${String(count)}`).join(', ');
    return [{ text: name }, missing ? { text, tone: 'bad' } : { text }];
  });
}

function rowsOf({ id, evidence: { tested: { coverage } } }: PartReport): readonly Row[] {
  const own = [...rows(coverage.hypotheses), ...rows(coverage.regimes)];
  return own.map((cells, k) => [{ text: k === 0 ? `  ${id}` : '' }, ...cells]);
}

/** A table of the classes of every hypothesis and regime; a class that no instance reached is bad news. */
export function coverageText({ claims }: Report, paint: Paint): string {
  return textTable([HEADER, ...claims.flatMap((claim): readonly Row[] => [
    { text: claim.id, tone: 'heading' },
    ...claim.parts.flatMap(rowsOf),
  ])], 3, paint);
}
