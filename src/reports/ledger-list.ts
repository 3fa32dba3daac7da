/**
 * What `recurrent-proofs list` prints: the claims of the ledger and their parts.
 * @module
 */
import { partsOfAnyKind, type Claim } from '../claims/claim.js';
import type { Json } from '../claims/quantity.js';
import type { Presentation } from './presentation.js';
import { textTable, type Row } from './text-table.js';

/** What of a claim has a line of its own: a measurement has neither hypotheses nor false neighbours. */
function entriesOf(claim: Claim) {
  return partsOfAnyKind(claim).map((one) => ({ hypotheses: [], mutants: [], ...one }));
}

function kindOf(claim: Claim): string {
  return [...new Set(entriesOf(claim).map(({ kind }) => kind))].join(', ');
}

/** The claims as plain data. */
export function ledgerData(claims: readonly Claim[]): Json {
  return {
    schema: 'recurrent-proofs/list@1',
    claims: claims.map((claim) => ({
      id: claim.id,
      section: claim.section,
      kind: kindOf(claim),
      title: claim.title,
      uses: claim.uses,
      parts: entriesOf(claim).map(({ id, kind, title, hypotheses, mutants }) =>
        ({ id, kind, title, hypotheses, mutants: mutants.map(({ name }) => name) })),
    })),
  };
}

/** The claims as a table, each followed by its parts. */
export function ledgerText(claims: readonly Claim[], { paint, command }: Presentation): string {
  const header: Row = ['id', 'section', 'kind', 'statement'].map((text) => ({ text, tone: 'aside' as const }));
  const rows = claims.flatMap((claim): Row[] => [
    [
      { text: claim.id, tone: 'heading' },
      { text: claim.section },
      { text: entriesOf(claim).length === 1 ? kindOf(claim) : '' },
      { text: claim.title },
    ],
    ...entriesOf(claim).map(({ id, kind, title }): Row => [`  ${id}`, '', kind, title].map((text) => ({ text }))),
  ]);
  return [
    textTable([header, ...rows], 4, paint),
    '',
    `${command} explain ID          statement, idea of the proof, false neighbours`,
    `${command} verify --claim ID   checks a claim; --claim ID/PART checks one of its parts`,
  ].join('\n');
}
