/**
 * Sequences with labels from a real series: windows of the chosen columns, and at every step the next value of the
 * first of them, standardized.
 * @module
 */
import { readCsv } from './csv-table.js';
import { InputError } from './input-error.js';
import { numberColumn } from './number-column.js';
import { seriesWindows, type SeriesChoice } from './series.js';
import { standardized } from './standardize.js';

/** What to cut from a CSV text. */
export interface ForecastChoice extends SeriesChoice {
  /** How many windows, spread evenly over the series; by default so many that they have 256 steps, or all. */
  readonly sequences?: number | undefined;
}

/** Sequences with labels. */
export interface Forecasts {
  /** Where they come from, for reports. */
  readonly name: string;
  /** Windows of shape $T\times d$ with $\lVert x_t\rVert\le1$. */
  readonly inputs: readonly (readonly (readonly number[])[])[];
  /** The label of step $t$ of sequence $j$ at `j * T + t`. */
  readonly labels: Float64Array;
}

/** Steps of all windows together where no number of windows is given. */
const STEPS = 256;

function startsOf(available: number, { window, sequences, name }: ForecastChoice): readonly number[] {
  const count = sequences ?? Math.min(available, Math.max(1, Math.floor(STEPS / window)));
  if (count > available) {
    throw new InputError(`${name} has ${String(available)} windows of ${String(window)} steps with a next value, fewer `
      + `than ${String(count)} sequences: take fewer`);
  }
  return Array.from({ length: count }, (_, k) => (count === 1 ? 0 : Math.floor((k * (available - 1)) / (count - 1))));
}

/**
 * Windows with the next values as labels.
 * @param text CSV with a header
 * @throws InputError as `seriesWindows`, and if no row is left for a label, or there are too few windows
 */
export function forecastWindows(text: string, choice: ForecastChoice): Forecasts {
  const { name, columns, window } = choice;
  const { windows } = seriesWindows(text, choice);
  const available = windows.length - 1;
  if (available < 1) {
    const size = String(window);
    throw new InputError(`${name} has ${size} rows, so that a window of ${size} steps leaves none for a next value: `
      + 'take a shorter window');
  }
  const [first = ''] = columns;
  const values = standardized(numberColumn(readCsv(name, text), first)) ?? [];
  const starts = startsOf(available, choice);
  return {
    name: `${name} (${columns.join(', ')})`,
    inputs: starts.flatMap((start) => windows.slice(start, start + 1)),
    labels: Float64Array.from(starts.flatMap((start) => values.slice(start + 1, start + window + 1))),
  };
}
