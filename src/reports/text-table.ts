/**
 * Tables in plain text.
 * @module
 */
import type { Paint, Tone } from './presentation.js';

/** A cell, with the tone of what it says. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

/** Cells side by side, or one text over the whole width. */
export type Row = readonly Cell[] | Cell;

function isCells(row: Row): row is readonly Cell[] {
  return Array.isArray(row);
}

/**
 * The rows as lines, their columns as wide as their widest cell, with two spaces before words and before the first
 * number, and one between numbers, which do not fill their columns.
 * @param leftAligned how many of the first columns are aligned to the left; the others hold numbers
 */
export function textTable(rows: readonly Row[], leftAligned: number, paint: Paint): string {
  const widths: number[] = [];
  for (const row of rows.filter(isCells)) {
    row.forEach(({ text }, k) => { widths[k] = Math.max(widths[k] ?? 0, text.length); });
  }
  const toned = ({ tone }: Cell, text: string): string => (tone === undefined ? text : paint(tone, text));
  return rows.map((row) => {
    if (!isCells(row)) return toned(row, row.text);
    const padded = row.map((cell, k) => {
      const width = widths[k] ?? 0;
      // The last column needs no spaces after it, if it is text.
      const left = k === row.length - 1 ? cell.text : cell.text.padEnd(width);
      return toned(cell, k < leftAligned ? left : cell.text.padStart(width));
    });
    return padded.reduce((line, cell, k) => `${line}${k <= leftAligned ? '  ' : ' '}${cell}`);
  }).join('\n');
}
