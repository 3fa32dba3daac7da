/**
 * The table of a report on proofs: how many obligations of every claim are discharged.
 * @module
 */
import { isDischarged, type DischargedObligation, type ProofReport } from '../verification/solver/proof-report.js';
import type { Paint } from './presentation.js';
import { textTable, type Row } from './text-table.js';

function rowOf(claim: string, own: readonly DischargedObligation[], others: readonly string[]): Row {
  const discharged = own.filter(isDischarged).length;
  const agreeing = (name: string): number => own.filter(({ opinions }) =>
    opinions.some(({ solver, agrees }) => solver === name && agrees === true)).length;
  const millis = own.reduce((sum, one) => sum + one.millis, 0);
  return [
    { text: claim },
    { text: String(own.length) },
    { text: String(discharged), ...(discharged < own.length && { tone: 'bad' as const }) },
    ...others.map((name) => ({ text: String(agreeing(name)) })),
    { text: `${(millis / 1000).toFixed(1)} s` },
  ];
}

/** One row for each claim. */
export function proofTable({ obligations, solvers: [, ...others] }: ProofReport, paint: Paint): string {
  const names = others.map(({ name }) => name);
  const header: Row = ['claim', 'obligations', 'discharged', ...names.map((name) => `${name} agrees`), 'time']
    .map((text) => ({ text, tone: 'aside' }));
  const claims = [...new Set(obligations.map(({ claim }) => claim))];
  const rows = claims.map((id) => rowOf(id, obligations.filter(({ claim }) => claim === id), names));
  return textTable([header, ...rows], 1, paint);
}
