/**
 * What `recurrent-proofs prove --coq` prints: a row for every claim, what the proofs rest on, and the outcome.
 * @module
 */
import { formalStatus, type FormalReport } from '../verification/formal/formal-report.js';
import { counted } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Presentation } from './presentation.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';

const seconds = (millis: number): string => `${(millis / 1000).toFixed(0)} s`;

function outcome(report: FormalReport): string {
  const { theorems, complaints } = report;
  const claims = theorems.filter(({ claim }) => !claim.includes('/')).length;
  const said = complaints.length === 0
    ? `Coq accepts the theorems of all ${counted(claims, 'claim')}, from these axioms alone.`
    : `The formal proofs do not count: ${counted(complaints.length, 'complaint')}.`;
  return `${said} Exit status ${formalStatus(report)}.`;
}

/** The report for a terminal. */
export function formalText(report: FormalReport, { paint }: Pick<Presentation, 'paint'>): string {
  const { version, coq, theorems, numbers, checked, complaints, millis } = report;
  const header: Row = ['claim', 'theorem', 'stated in', 'axioms'].map((text) => ({ text, tone: 'aside' }));
  const rows = theorems.map(({ claim, theorem, file, line, axioms }): Row => [
    { text: claim }, { text: theorem }, { text: `proofs-checks/coq/${file}:${line}` }, { text: String(axioms.length) },
  ]);
  return [
    paragraph(`recurrent-proofs ${version}: formal proofs, built by Coq ${coq} in ${seconds(millis.build)}; read `
      + `again by its checker coqchk, while the axioms were listed, in ${seconds(millis.check)}.`),
    ...(rows.length === 0 ? [] : ['', textTable([header, ...rows], 3, paint)]),
    '',
    paragraph(`${counted(numbers.equal, 'number')} of ${counted(numbers.quantities, 'kind')} that Coq computes from `
      + 'the definitions of these theorems come out the same here, exactly.'),
    ...section('The axioms of all that is loaded:', checked.map((name) => `  ${name}`)),
    ...section(paint('bad', 'Complaints:'), complaints.map((one) => paragraph(one, '  ', '    '))),
    '',
    paint(complaints.length === 0 ? 'good' : 'bad', outcome(report)),
  ].join('\n');
}
