/**
 * A column of a table as numbers.
 * @module
 */
import { closest } from 'fastest-levenshtein';
import type { CsvTable } from './csv-table.js';
import { InputError } from './input-error.js';

/** What counts as a number: decimal notation, no hexadecimal, no empty text, no `NaN`. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

function positionOf({ name, columns }: CsvTable, column: string): number {
  const position = columns.indexOf(column);
  if (position === -1) {
    const known = columns.join(', ');
    throw new InputError(
      `${name} has no column "${column}"; did you mean "${closest(column, [...columns])}"? (its columns: ${known})`,
    );
  }
  if (columns.includes(column, position + 1)) {
    throw new InputError(`${name} has two columns "${column}": rename one of them`);
  }
  return position;
}

/**
 * The cells of a column as doubles, each the one nearest to the decimal that is written.
 * @throws InputError if there is no such column or two, or a cell is not a finite number
 */
export function numberColumn(table: CsvTable, column: string): readonly number[] {
  const position = positionOf(table, column);
  return table.rows.map((row, i) => {
    const cell = row[position] ?? '';
    const value = DECIMAL.test(cell) ? Number(cell) : NaN;
    if (Number.isFinite(value)) return value;
    throw new InputError(
      `${table.name}: row ${String(i + 2)}, column "${column}": "${cell.replace(/\s+/g, ' ')}" is not a finite number: `
      + 'correct the cell or delete the row',
    );
  });
}
