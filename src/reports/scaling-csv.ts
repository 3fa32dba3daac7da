/**
 * The numbers behind the figure of `scaling`, as CSV: every run, and a line for each number of sequences.
 * @module
 */
import type { ScalingDraw, ScalingSettings } from '../training/scaling/settings.js';
import { csvText } from './csv-text.js';
import type { ScalingPoint } from './scaling-report.js';

/** Every run: an empty field stands for a run that did not succeed. */
export function runsCsv({ samples, widths }: ScalingSettings, draws: readonly ScalingDraw[]): string {
  const sorted = draws.toSorted((a, b) => a.draw - b.draw);
  return csvText(['draw', 'samples', 'width', 'steps'], sorted.flatMap(({ draw, reached }) =>
    samples.flatMap((n, k) => widths.map((m, i) => [draw, n, m, reached[k]?.[i] ?? '']))));
}

/** What the figure shows. */
export function widthsCsv(points: readonly ScalingPoint[]): string {
  return csvText(
    ['samples', 'risk', 'mean_least_width', 'least', 'largest', 'beyond', 'theorem_width', 'theorem_steps'],
    points.map(({ samples, risk, mean, least, largest, beyond, theorem }) =>
      [samples, risk, mean, least, largest, beyond, theorem?.width ?? '', theorem?.steps ?? '']),
  );
}
