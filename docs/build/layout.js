// @ts-check
/** Where the nodes and arrows of the map lie: in layers, each claim above what it uses. */
import dagre from '@dagrejs/dagre';

/**
 * @param {import('../../src/reports/companion/map-figure.js').LayoutRequest} request
 * @returns {import('../../src/reports/companion/map-figure.js').Layout}
 */
export function layered({ nodes, arrows }) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 56, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to } of arrows) graph.setEdge(from, to);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => ({ id, ...pick(graph.node(id)) })),
    arrows: arrows.map(({ from, to }) => ({ from, to, points: graph.edge(from, to).points })),
  };
}

/** @param {{ x: number, y: number, width: number, height: number }} node */
const pick = ({ x, y, width, height }) => ({ x, y, width, height });
