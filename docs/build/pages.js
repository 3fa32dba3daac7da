/**
 * The generated documents of the companion, as texts by their names: a page for each claim, the map, what is taken as
 * known, and the figures.
 */
import { claimGraph, graphComplaints } from '../../dist/src/reports/companion/claim-graph.js';
import { claimPage } from '../../dist/src/reports/companion/claim-page.js';
import { figuresPage } from '../../dist/src/reports/companion/figures-page.js';
import { knownPage } from '../../dist/src/reports/companion/ledger-table.js';
import { layoutRequest } from '../../dist/src/reports/companion/map-figure.js';
import { mapPage } from '../../dist/src/reports/companion/map-page.js';
import { evidenceComplaints, evidenceFor } from '../../dist/src/reports/companion/recorded-evidence.js';
import { tightnessFigure } from '../../dist/src/reports/companion/tightness-figure.js';
import { theoremText } from '../../dist/src/reports/companion/theorem-text.js';
import { layered } from './layout.js';

/**
 * @typedef {object} Sources
 * @property {readonly import('../../src/claims/claim.js').Claim[]} ledger
 * @property {readonly import('../../src/claims/proofs/claim-proof.js').ClaimProof[]} proofs
 * @property {import('../../src/reports/companion/recorded-evidence.js').RecordedEvidence} evidence
 * @property {import('../../src/reports/companion/recorded-figures.js').RecordedFigures} figures
 * @property {(path: string) => Promise<string>} read a file of the project, from its root
 */

/** The formal proof, from the root of the project, and from a page. */
const COQ = 'proofs-checks/coq';

/**
 * @param {Sources} sources
 * @param {string} id
 */
async function theoremOf({ evidence, read }, id) {
  const coq = evidenceFor(evidence, id)?.evidence.proved?.coq;
  if (coq === undefined) return undefined;
  const text = theoremText(await read(`${COQ}/${coq.file}`), coq.theorem);
  return { link: `../../../${COQ}/${coq.file}`, text };
}

/**
 * @param {Sources} sources
 * @returns {Promise<ReadonlyMap<string, string>>}
 * @throws {RangeError} if the evidence does not fit the ledger, or claims do not hang together
 */
export async function companionPages(sources) {
  const { ledger, proofs, evidence, figures, read } = sources;
  const graph = claimGraph(ledger, proofs);
  const complaints = [...evidenceComplaints(evidence, ledger), ...graphComplaints(graph)];
  if (complaints.length > 0) throw new RangeError(complaints.join('\n'));

  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const node of graph.claims) {
    const claim = ledger.find(({ id }) => id === node.id);
    const found = evidenceFor(evidence, node.id);
    pages.set(`${node.id}.md`, claimPage({
      node,
      graph,
      claim,
      evidence,
      source: await read(`proofs-checks/${node.id}.ts`),
      theorem: await theoremOf(sources, node.id),
      figure: found === undefined ? '' : await tightnessFigure(found),
    }));
  }
  pages.set('map.md', mapPage(graph, evidence, layered(layoutRequest(graph))));
  pages.set('known.md', knownPage(graph));
  pages.set('figures.md', await figuresPage(figures, evidence));
  return pages;
}
