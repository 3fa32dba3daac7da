import { describe, expect, it } from 'vitest';
import { ledger, proofs } from '../../../proofs-checks/index.js';
import { claimGraph, graphComplaints, type ClaimNode } from '../../../src/reports/companion/claim-graph.js';
import { layoutRequest, mapSvg } from '../../../src/reports/companion/map-figure.js';

const graph = claimGraph(ledger, proofs);

const node = (id: string, uses: readonly string[], more: Partial<ClaimNode> = {}): ClaimNode => ({
  id, uses, section: '1', title: id, usedBy: [], assumes: [], measured: false, checked: true, ...more,
});
const complaints = (...claims: readonly ClaimNode[]): readonly string[] => graphComplaints({ claims, facts: [] });

describe('the graph of the claims', () => {
  it('has every claim, what it says that it uses, and nothing to complain of', () => {
    expect(graph.claims.map(({ id }) => id)).toEqual(proofs.map(({ id }) => id));
    for (const { id, uses } of ledger) {
      expect(graph.claims.find((claim) => claim.id === id)?.uses).toEqual(expect.arrayContaining([...uses]));
    }
    expect(graphComplaints(graph)).toEqual([]);
  });

  it('knows what the obligations use without the word of the claim', () => {
    const gradient = graph.claims.find(({ id }) => id === 'hidden-state-gradient');
    expect(gradient?.uses).toContain('state-bound');
    expect(gradient?.assumes).toContain('chain-rule');
    expect(graph.facts.map(({ id }) => id)).toContain('chain-rule');
  });

  it('complains of cycles, of names that are no claims, and of claims that hang together with nothing', () => {
    expect(complaints(node('a', ['b']), node('b', ['a']))).toEqual([
      'claims that use each other: a, b, a', 'claims that use each other: b, a, b',
    ]);
    expect(complaints(node('a', ['c'], { usedBy: ['b'] }))).toEqual(['a uses c, which is no claim']);
    expect(complaints(node('a', []))).toEqual(['a uses nothing, assumes nothing, and nothing uses it']);
    expect(complaints(node('a', [], { measured: true }), node('b', [], { assumes: ['f'] }))).toEqual([]);
  });
});

describe('the map', () => {
  const { nodes, arrows } = layoutRequest(graph);
  const placed = { nodes: nodes.map((one, k) => ({ ...one, x: 100 * k, y: 20 })), arrows: arrows.map((one) => ({
    ...one, points: [{ x: 0, y: 0 }, { x: 1 / 3, y: 1 }, { x: 2, y: 2 }],
  })) };
  const svg = mapSvg(graph, placed, () => 'coq');

  it('has a link for every claim and fact, and an arrow for every use', () => {
    for (const { id } of graph.claims) expect(svg).toContain(`<a href="${id}.md"`);
    for (const { id } of graph.facts) expect(svg).toContain(`<a href="known.md#${id}"`);
    const uses = graph.claims.reduce((sum, claim) => sum + claim.uses.length + claim.assumes.length, 0);
    expect(svg.match(/class="map-arrow/gu)).toHaveLength(uses);
  });

  it('stands on one line, with coordinates that do not show the last bits of a layout', () => {
    expect(svg).not.toContain('\n');
    expect(svg).toContain('Q0.3,1');
  });
});
