/**
 * The page with the map of the claims and the ledger.
 * @module
 */
import type { ClaimGraph } from './claim-graph.js';
import { provenance } from './evidence-section.js';
import { ledgerTable } from './ledger-table.js';
import { mapLegend, mapSvg, type Layout } from './map-figure.js';
import { evidenceFor, type RecordedEvidence } from './recorded-evidence.js';
import { strongest, type Strength } from './strongest.js';

/** The page; the pages of the claims are its children, in the order of the theory. */
export function mapPage(graph: ClaimGraph, evidence: RecordedEvidence, layout: Layout): string {
  const strengthOf = (id: string): Strength => strongest(evidenceFor(evidence, id));
  return [
    '---', 'title: The map of the claims', 'children:',
    ...graph.claims.map(({ id }) => `  - ${id}.md`), '  - known.md',
    '---', '',
    '# The map of the claims', '',
    'An arrow leads from each claim to what its proof uses: other claims, and theorems that are '
    + '[taken as known](known.md). The colour is that of the strongest evidence. The map is made from the claims and '
    + 'their obligations. Every name is a link; what hangs together with it is drawn stronger.', '',
    mapLegend(graph, strengthOf), '',
    mapSvg(graph, layout, strengthOf), '',
    '## The ledger', '',
    'Every claim in the order of the theory. The largest ratio is left over right, over all instances of its '
    + 'statements: 1 means that a bound is attained. The last columns count instances with an accepted certificate, '
    + 'and false neighbours that were refuted.', '',
    ledgerTable(graph, evidence), '',
    provenance(evidence), '',
  ].join('\n');
}
