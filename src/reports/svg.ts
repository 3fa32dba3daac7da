/**
 * Figures as SVG text.
 * @module
 */
import { parse, textMetrics, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

declare module 'vega' {
  /** How vega measures texts, to be replaced where it should not look for fonts; missing from its types. */
  export const textMetrics: {
    width: (item: { readonly fontSize?: number }, text: unknown) => number;
  };
}

/** The width of a character in a sans-serif font, on the average and a little more, in units of the font size. */
const CHARACTER_WIDTH = 0.6;
/** The font size of vega where none is set. */
const DEFAULT_FONT_SIZE = 11;

/**
 * Draws a figure. The same specification gives the same bytes: the widths of texts are estimated by their lengths, not
 * measured on a canvas, which some machines have and others have not, with fonts of their own.
 */
export async function svgText(spec: TopLevelSpec): Promise<string> {
  textMetrics.width = ({ fontSize = DEFAULT_FONT_SIZE }, text) =>
    Math.floor(CHARACTER_WIDTH * fontSize * String(text).length);
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}
