/**
 * CSV text as a table with a header.
 * @module
 */
import { parse } from 'csv-parse/browser/esm/sync';
import { InputError } from './input-error.js';

/** A table with a header. Rows are numbered as in the file, where the header is row 1. */
export interface CsvTable {
  /** What the table is called in messages: the name of the file. */
  readonly name: string;
  readonly columns: readonly string[];
  /** The rows below the header: `rows[i]` is row `i + 2` of the file, with one cell for each column. */
  readonly rows: readonly (readonly string[])[];
}

function records(name: string, text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, trim: true, relax_column_count: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${name} is not a CSV file (${reason.replace(/\s+/g, ' ')}): close or remove the quote`);
  }
}

/** The number of records without the blank ones at the end. */
function lengthWithoutBlanks(all: readonly (readonly string[])[]): number {
  return all.findLastIndex((record) => record.some((cell) => cell !== '')) + 1;
}

/**
 * Reads CSV text (RFC 4180) with a header: fields separated by commas, a byte order mark, quotes and every kind of line
 * end allowed. Blank lines at the end are dropped; elsewhere they count as rows, so that no missing value is skipped.
 * @throws InputError if the text is empty or not CSV, or a row has more or fewer cells than the header
 */
export function readCsv(name: string, text: string): CsvTable {
  const all = records(name, text);
  const [columns, ...rows] = all.slice(0, lengthWithoutBlanks(all));
  if (columns === undefined) throw new InputError(`${name} is empty: it needs a header and rows of numbers`);
  const ragged = rows.findIndex((row) => row.length !== columns.length);
  if (ragged >= 0) {
    const count = rows[ragged]?.length ?? 0;
    const cells = `${String(count)} cell${count === 1 ? '' : 's'}`;
    throw new InputError(
      `${name}: row ${String(ragged + 2)} has ${cells} where the header has ${String(columns.length)}: `
      + 'complete or delete the row',
    );
  }
  return { name, columns, rows };
}
