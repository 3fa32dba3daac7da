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
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
}

/** What is laid out: names with the room that they take, and arrows between them. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

/** A character of the labels is at most so wide, in the units of the drawing. */
const CHARACTER = 7.2;
const HEIGHT = 26;

/** What is to be laid out for a graph. Assumed facts are nodes like claims. */
export function layoutRequest({ claims, facts }: ClaimGraph): LayoutRequest {
  const ids = [...claims.map(({ id }) => id), ...facts.map(({ id }) => id)];
  return {
    nodes: ids.map((id) => ({ id, width: Math.ceil(id.length * CHARACTER) + 18, height: HEIGHT })),
    arrows: claims.flatMap(({ id, uses, assumes }) => [...uses, ...assumes].map((to) => ({ from: id, to }))),
  };
}

/** A coordinate in whole tenths, so that the bytes do not depend on the last bits of a layout. */
const tenths = (value: number): string => String(Math.round(value * 10) / 10);

const place = ({ x, y }: Point): string => `${tenths(x)},${tenths(y)}`;

function arrow({ from, to, points }: PlacedArrow): string {
  const path = points.map((point, k) => `${k === 0 ? 'M' : 'L'}${place(point)}`).join('');
  return `<path class="map-arrow" data-from="${from}" data-to="${to}" d="${path}" marker-end="url(#map-head)"/>`;
}

function node({ id, x, y, width, height }: PlacedNode, kind: Strength | 'known', link: string, title: string): string {
  const [left, top] = [tenths(x - width / 2), tenths(y - height / 2)];
  return `<a href="${link}" class="map-node map-${kind}"><title>${title}</title>`
    + `<rect x="${left}" y="${top}" width="${tenths(width)}" height="${tenths(height)}" rx="${kind === 'known' ? 13 : 4}"/>`
    + `<text x="${tenths(x)}" y="${tenths(y + 4)}" text-anchor="middle">${id}</text></a>`;
}

/** The drawing, on one line: a blank one would end it where Markdown is read. */
export function mapSvg(
  graph: ClaimGraph,
  { width, height, nodes, arrows }: Layout,
  strengthOf: (id: string) => Strength,
): string {
  const titles = new Map([
    ...graph.claims.map(({ id, title }) => [id, `${title}: ${STRENGTH_NAMES[strengthOf(id)]}`] as const),
    ...graph.facts.map(({ id }) => [id, 'taken as known'] as const),
  ]);
  const facts = new Set(graph.facts.map(({ id }) => id));
  const drawn = nodes.map((one) => node(
    one,
    facts.has(one.id) ? 'known' : strengthOf(one.id),
    facts.has(one.id) ? `known.md#${one.id}` : `${one.id}.md`,
    titles.get(one.id) ?? '',
  ));
  const count = `${String(graph.claims.length)} claims and ${String(graph.facts.length)} assumed facts`;
  return [
    '<figure class="claim-map" tabindex="0" aria-label="The map of the claims, which can be scrolled">',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${tenths(width)} ${tenths(height)}" `,
    `width="${tenths(width)}" height="${tenths(height)}" role="group" aria-labelledby="map-title">`,
    `<title id="map-title">${count}: an arrow leads from each claim to what it uses. The table below says the same.</title>`,
    '<defs><marker id="map-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0,0L8,4L0,8z"/></marker></defs>',
    ...arrows.map(arrow), ...drawn,
    '</svg></figure>',
  ].join('');
}

/** The legend: every kind of evidence that the map has, and the assumed facts. */
export function mapLegend({ claims }: ClaimGraph, strengthOf: (id: string) => Strength): string {
  const used = STRENGTHS.filter((one) => claims.some(({ id }) => strengthOf(id) === one));
  const items = used.map((one) => `<li><span class="strength strength-${one}">${STRENGTH_NAMES[one]}</span></li>`);
  return `<ul class="map-legend">${items.join('')}<li><span class="strength strength-known">taken as known</span></li></ul>`;
}
