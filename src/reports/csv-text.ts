/**
 * Tables as CSV.
 * @module
 */

/** A line of names and a line for each row, with no quotes: no field may have a comma. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
