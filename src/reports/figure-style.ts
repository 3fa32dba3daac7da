/**
 * What figures have in common: fonts, sizes, and powers of ten as labels.
 * @module
 */
import type { Config } from 'vega-lite';

/** Fonts, sizes, and the title at the left. */
export const FIGURE_CONFIG: Config = {
  font: 'Helvetica, Arial, sans-serif',
  axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', titlePadding: 10 },
  legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 260 },
  title: {
    anchor: 'start', fontSize: 16, subtitleFontSize: 12, subtitleColor: '#444444', subtitlePadding: 6, offset: 14,
  },
  view: { stroke: '#bbbbbb' },
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten as the label of an axis, for example `10⁻¹⁶`. */
export function powerOfTenLabel(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
  return exponent === 0 ? '1' : `10${exponent < 0 ? '⁻' : ''}${digits}`;
}
