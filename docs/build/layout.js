// @ts-check
/** Where the nodes and arrows of the map lie: in layers, each claim above what it uses. */
import dagre from '@dagrejs/dagre';

/**
 * @param {import('../../src/reports/companion/map-figure.js').LayoutRequest} request
 * @returns {import('../../src/reports/companion/map-figure.js').Layout}
 */
export function layered({ nodes, arrows }) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'RL', nodesep: 8, ranksep: 30, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to } of arrows) graph.setEdge(from, to);
  dagre.layout(graph);
  return {
    nodes: nodes.map(({ id }) => ({ id, ...pick(graph.node(id)) })),
    arrows: arrows.map(({ from, to }) => ({ from, to, points: graph.edge(from, to).points })),
  };
}

/** @param {{ x: number, y: number, width: number, height: number }} node */
const pick = ({ x, y, width, height }) => ({ x, y, width, height });
