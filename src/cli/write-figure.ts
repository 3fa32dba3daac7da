/**
 * Figures as files.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { writeOutputFile } from '../node/output-file.js';

/**
 * Draws a figure into a file. What draws is loaded here, and the figure is made by then, so that commands without a
 * figure start without either.
 */
export async function writeFigure(path: string, figure: () => Promise<TopLevelSpec>): Promise<void> {
  const [{ svgText }, spec] = await Promise.all([import('../reports/svg.js'), figure()]);
  writeOutputFile(path, await svgText(spec));
}
