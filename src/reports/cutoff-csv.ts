/**
 * The numbers behind the figures of `cutoff`, as CSV: a line of names and a line for each place, with no quotes, for no
 * field has a comma.
 * @module
 */
import type { GradientReport } from '../verification/cutoff/report.js';
import { csvText } from './csv-text.js';
import type { MapCell } from './cutoff-report.js';

/** The map: empty fields stand for widths beyond the reach of the tool. */
export function mapCsv(map: readonly MapCell[]): string {
  return csvText(['rate', 'alpha', 'length', 'width', 'log10_width'], map.map(({ rate, alpha, length, width, log10 }) =>
    [rate, alpha, length, width ?? '', log10 ?? '']));
}

/** The gradients. */
export function gradientsCsv({ activations }: GradientReport): string {
  const rows = activations.flatMap(({ activation, rates }) => rates.flatMap(({ rate, alpha, points }) =>
    points.map(({ length, bound, worst, random }) =>
      [activation, rate, alpha, length, bound, worst.lower, worst.upper, random.median, random.largest])));
  return csvText([
    'activation', 'rate', 'alpha', 'length', 'bound', 'worst_found_lower', 'worst_found_upper', 'random_median',
    'random_largest',
  ], rows);
}
