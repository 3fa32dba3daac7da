/**
 * The map of the claims: a graph with an arrow from each claim to what it uses, coloured by the strongest evidence, as
 * SVG whose every node is a link. Where nodes and arrows lie is decided elsewhere.
 * @module
 */
import type { ClaimGraph } from './claim-graph.js';
import { STRENGTH_NAMES, STRENGTHS, type Strength } from './strongest.js';

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node: its middle and its size. */
export interface PlacedNode extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** An arrow with its bends. */
export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** A drawing. */
export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
}

/** What is laid out: names with the room that they take, and arrows between them. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

/** A character of the labels is at most so wide, and a line so high, in the units of the drawing. */
const CHARACTER = 7;
const LINE = 14;

/** Names that are longer are broken, at the hyphen that leaves the shortest lines. */
const LONG = 12;

/** The lines of a label. */
function linesOf(id: string): readonly string[] {
  if (id.length <= LONG) return [id];
  const pieces = id.split('-');
  const broken = pieces.slice(1).map((_, k) =>
    [`${pieces.slice(0, k + 1).join('-')}-`, pieces.slice(k + 1).join('-')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return broken.reduce<readonly string[]>((best, one) => (longest(one) < longest(best) ? one : best), [id]);
}

/** The room that a label takes. */
function sizeOf(id: string): { readonly width: number; readonly height: number } {
  const lines = linesOf(id);
  return { width: Math.max(...lines.map(({ length }) => length)) * CHARACTER + 14, height: lines.length * LINE + 12 };
}

/** What is to be laid out for a graph. Assumed facts are nodes like claims. */
export function layoutRequest({ claims, facts }: ClaimGraph): LayoutRequest {
  const ids = [...claims.map(({ id }) => id), ...facts.map(({ id }) => id)];
  return {
    nodes: ids.map((id) => ({ id, ...sizeOf(id) })),
    arrows: claims.flatMap(({ id, uses, assumes }) => [...uses, ...assumes].map((to) => ({ from: id, to }))),
  };
}

/** Room around the drawing: bends of arrows may lie beyond all nodes. */
const MARGIN = 8;

/** A coordinate in whole tenths, so that the bytes do not depend on the last bits of a layout. */
const tenths = (value: number): string => String(Math.round(value * 10) / 10);

const place = ({ x, y }: Point): string => `${tenths(x)},${tenths(y)}`;

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** An arrow with its bends rounded: a curve from the middle of one piece to that of the next. */
function arrow({ from, to, points }: PlacedArrow, toFact: boolean): string {
  const path = points.map((point, k) => {
    const next = points[k + 1];
    if (k === 0) return `M${place(point)}`;
    return next === undefined ? `L${place(point)}` : `Q${place(point)} ${place(between(point, next))}`;
  }).join('');
  const kind = toFact ? 'map-arrow map-to-fact' : 'map-arrow';
  return `<path class="${kind}" data-from="${from}" data-to="${to}" d="${path}" marker-end="url(#map-head)"/>`;
}

/** Rules that draw the arrows of a node stronger while it is pointed at or has the focus. */
function emphasis(ids: readonly string[]): string {
  const rules = ids.map((id) =>
    `svg:has([data-id="${id}"]:is(:hover,:focus-visible)) .map-arrow:is([data-from="${id}"],[data-to="${id}"])`);
  return `<style>${rules.join(',')}{stroke-opacity:1;stroke-width:2.5}</style>`;
}

/** The corner and the size of what is drawn. */
function boxOf({ nodes, arrows }: Layout): string {
  const points = [
    ...arrows.flatMap((one) => one.points),
    ...nodes.flatMap(({ x, y, width, height }) =>
      [{ x: x - width / 2, y: y - height / 2 }, { x: x + width / 2, y: y + height / 2 }]),
  ];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top].map(tenths);
  return `viewBox="${tenths(left)} ${tenths(top)} ${width ?? ''} ${height ?? ''}" width="${width ?? ''}"`;
}

function node({ id, x, y, width, height }: PlacedNode, kind: Strength | 'known', link: string, title: string): string {
  const [left, top] = [tenths(x - width / 2), tenths(y - height / 2)];
  const round = kind === 'known' ? 13 : 4;
  const lines = linesOf(id).map((line, k, { length }) =>
    `<tspan x="${tenths(x)}" y="${tenths(y + 4 + (k - (length - 1) / 2) * LINE)}">${line}</tspan>`);
  return `<a href="${link}" class="map-node map-${kind}" data-id="${id}"><title>${title}</title>`
    + `<rect x="${left}" y="${top}" width="${tenths(width)}" height="${tenths(height)}" rx="${String(round)}"/>`
    + `<text text-anchor="middle">${lines.join('')}</text></a>`;
}

/** The drawing, on one line: a blank one would end it where Markdown is read. */
export function mapSvg(
  graph: ClaimGraph,
  layout: Layout,
  strengthOf: (id: string) => Strength,
): string {
  const titles = new Map([
    ...graph.claims.map(({ id, title }) => [id, `${title}: ${STRENGTH_NAMES[strengthOf(id)]}`] as const),
    ...graph.facts.map(({ id }) => [id, 'taken as known'] as const),
  ]);
  const facts = new Set(graph.facts.map(({ id }) => id));
  const { nodes, arrows } = layout;
  const drawn = nodes.map((one) => node(
    one,
    facts.has(one.id) ? 'known' : strengthOf(one.id),
    facts.has(one.id) ? `known.md#${one.id}` : `${one.id}.md`,
    titles.get(one.id) ?? '',
  ));
  const count = `${String(graph.claims.length)} claims and ${String(graph.facts.length)} assumed facts`;
  return [
    '<figure class="claim-map" tabindex="0" aria-label="The map of the claims, which can be scrolled">',
    `<svg xmlns="http://www.w3.org/2000/svg" ${boxOf(layout)} role="group" aria-labelledby="map-title">`,
    `<title id="map-title">${count}: an arrow leads from each claim to what it uses, as each page says.</title>`,
    emphasis(nodes.map(({ id }) => id)),
    '<defs><marker id="map-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0,0L8,4L0,8z"/></marker></defs>',
    ...arrows.map((one) => arrow(one, facts.has(one.to))), ...drawn,
    '</svg></figure>',
  ].join('');
}

/** The legend: every kind of evidence that the map has, and the assumed facts. */
export function mapLegend({ claims }: ClaimGraph, strengthOf: (id: string) => Strength): string {
  const used = STRENGTHS.filter((one) => claims.some(({ id }) => strengthOf(id) === one));
  const items = used.map((one) => `<li><span class="strength strength-${one}">${STRENGTH_NAMES[one]}</span></li>`);
  const known = '<li><span class="strength strength-known">taken as known</span></li>';
  return `<ul class="map-legend">${items.join('')}${known}</ul>`;
}
