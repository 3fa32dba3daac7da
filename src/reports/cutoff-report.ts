/**
 * The report of `cutoff`: what `--json` prints.
 * @module
 */
import type { MappedWidth, MapRequest } from '../theory/plan/width-map.js';
import type { GradientReport } from '../verification/cutoff/report.js';
import { VERSION } from '../version.js';
import { decimalLogarithm } from './whole-number-text.js';

/** A place of the map. */
export interface MapCell extends Omit<MappedWidth, 'width'> {
  /** The least even width, in digits; `null` beyond the reach of the tool. */
  readonly width: string | null;
  /** $\log_{10}m$, rounded up to four decimals; `null` where there is no width. */
  readonly log10: number | null;
}

/** The setting of the map, with the activation by its name. */
export interface MapSettings extends Omit<MapRequest, 'activation'> {
  readonly activation: string;
}

/** The whole report. */
export interface CutoffReport {
  readonly version: string;
  readonly seed: number;
  readonly settings: MapSettings;
  /** The map, length by length, with rising rates. */
  readonly map: readonly MapCell[];
  readonly gradients: GradientReport;
}

const PLACES = 10_000;

function mapCell({ width, ...place }: MappedWidth): MapCell {
  if (width === undefined) return { ...place, width: null, log10: null };
  return { ...place, width: String(width), log10: Math.ceil(decimalLogarithm(width) * PLACES) / PLACES };
}

/** Puts together what was computed. */
export function cutoffReport(
  seed: number,
  { activation, ...request }: MapRequest,
  widths: readonly MappedWidth[],
  gradients: GradientReport,
): CutoffReport {
  return {
    version: VERSION, seed, settings: { activation: activation.name, ...request }, map: widths.map(mapCell), gradients,
  };
}

/** The widths that the map draws lines at, as powers of ten. */
export const VAST: readonly number[] = [4, 6, 9];

/** The rate of the first cell of a length whose width is above $10^e$; `undefined` if there is none. */
export function firstAbove(map: readonly MapCell[], length: number, exponent: number): number | undefined {
  const limit = 10n ** BigInt(exponent);
  return map.find((one) => one.length === length && (one.width === null || BigInt(one.width) > limit))?.rate;
}
