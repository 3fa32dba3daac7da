/**
 * A figure inside a page: SVG that takes its colours for light and dark from the page, with its numbers in a table that
 * is folded away.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { svgText } from '../svg.js';
import { folded, table } from './markdown.js';

/** A figure and the numbers that it shows. */
export interface InlineFigure {
  readonly spec: TopLevelSpec;
  /** What it shows and where the numbers come from, in Markdown. */
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The figure in HTML and Markdown. The SVG stands on one line, for a blank one would end it where Markdown is read; the
 * page's stylesheet gives texts and axes the colour of the page's text.
 */
export async function inlineFigure({ spec, caption, header, rows }: InlineFigure): Promise<string> {
  const svg = (await svgText(spec)).replace(/\s*\n\s*/gu, ' ').trim();
  const numbers = header.map((_, k) => k).slice(1);
  return [
    `<figure class="figure" tabindex="0">${svg}</figure>`, '',
    caption, '',
    folded('The numbers', table(header, rows, numbers)),
  ].join('\n');
}
