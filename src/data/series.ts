/**
 * Real time series as input sequences: chosen columns of a CSV text, standardized, cut into windows, and scaled down so
 * that the inputs satisfy the hypothesis $\lVert x_t\rVert\le1$ of the theory exactly.
 * @module
 */
import { readCsv } from './csv-table.js';
import { InputError } from './input-error.js';
import { numberColumn } from './number-column.js';
import { standardized } from './standardize.js';
import { isInUnitBall } from './unit-ball.js';

/** Input sequences cut from a real series. */
export interface SeriesWindows {
  /** Where they come from, for reports: a file name with its columns. */
  readonly name: string;
  /** Sequences of inputs $x_1,\dots,x_T$ with $\lVert x_t\rVert\le1$. */
  readonly windows: readonly (readonly (readonly number[])[])[];
}

/** What to cut from a CSV text. */
export interface SeriesChoice {
  /** What the text is called in reports and messages: the name of the file. */
  readonly name: string;
  /** The columns that make up an input $x_t\in\mathbb R^d$, in this order; $d$ is their number. */
  readonly columns: readonly string[];
  /** The number $T$ of steps in a window. */
  readonly window: number;
}

function checkChoice({ columns, window }: SeriesChoice): void {
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new InputError(`a window of ${String(window)} steps: give a whole number of steps, at least 1`);
  }
  if (columns.length === 0) throw new InputError('no columns are chosen: name at least one');
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) throw new InputError(`column "${twice}" is chosen twice: name it once`);
}

/** The rows divided by the least power of two, at least 1, with which each is proved to be in the unit ball. */
function intoUnitBallTogether(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let scale = 1;
  let outside = rows;
  while (outside.length > 0) {
    const current = scale;
    outside = outside.filter((row) => !isInUnitBall(row.map((x) => x / current)));
    if (outside.length > 0) scale *= 2;
  }
  return rows.map((row) => row.map((x) => x / scale));
}

/**
 * Every window of $T$ consecutive rows of a series (THEORY, section 0: sequences with $\lVert x_t\rVert\le1$).
 *
 * Each column is standardized over the whole series. Then the whole series is divided by one power of two, the least
 * that brings every row into the unit ball: the division costs no digit, so that the shape of the data is kept, and
 * that $\lVert x_t\rVert\le1$ holds for the doubles that result is decided in exact arithmetic.
 * @param text CSV with a header
 * @returns $n-T+1$ windows of shape $T\times d$, for $n$ rows and $d$ columns
 * @throws InputError naming the value and the remedy, if the text is not a CSV table, a column does not exist, is
 * chosen twice or constant, a cell is not a finite number, or there are fewer rows than a window needs
 */
export function seriesWindows(text: string, choice: SeriesChoice): SeriesWindows {
  checkChoice(choice);
  const { name, columns, window } = choice;
  const table = readCsv(name, text);
  const numbers = columns.map((column) => numberColumn(table, column));
  const count = table.rows.length;
  if (count < window) {
    throw new InputError(
      `${name} has ${String(count)} rows, fewer than a window of ${String(window)} steps: take a shorter window`,
    );
  }
  const scaled = numbers.map((values, k) => {
    const result = standardized(values);
    if (result === undefined) {
      throw new InputError(`${name}: column "${columns[k] ?? ''}" is constant: choose one that varies`);
    }
    return result;
  });
  const rows = intoUnitBallTogether(table.rows.map((_, t) => scaled.map((values) => values[t] ?? 0)));
  return {
    name: `${name} (${columns.join(', ')}; windows of ${String(window)})`,
    windows: Array.from({ length: count - window + 1 }, (_, start) => rows.slice(start, start + window)),
  };
}
