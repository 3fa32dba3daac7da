/**
 * Tables in plain text.
 * @module
 */
import Table, { type CharName } from 'cli-table3';
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

/** Nothing around and between rows, one space between columns. */
const CHARS = Object.fromEntries([
  'top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid',
  'mid', 'mid-mid', 'right', 'right-mid',
].map((place) => [place, ''])) as Partial<Record<CharName, string>>;

/**
 * The rows as lines, their columns as wide as their widest cell, with two spaces before words and before the first
 * number, and one between numbers, which do not fill their columns.
 * @param leftAligned how many of the first columns are aligned to the left; the others hold numbers
 */
export function textTable(rows: readonly Row[], leftAligned: number, paint: Paint): string {
  const toned = ({ tone, text }: Cell): string => (tone === undefined ? text : paint(tone, text));
  const columns = Math.max(0, ...rows.filter(isCells).map((row) => row.length));
  const table = new Table({
    chars: { ...CHARS, middle: ' ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: Array.from({ length: columns }, (_, k) => (k < leftAligned ? 'left' : 'right')),
  });
  for (const row of rows.filter(isCells)) {
    table.push(row.map((cell, k) => (k > 0 && k <= leftAligned ? ` ${toned(cell)}` : toned(cell))));
  }
  // Every row is one line. A heading is put between them afterwards: inside the table it would widen the columns.
  const lines = table.toString().split('\n').values();
  return rows.map((row) => (isCells(row) ? (lines.next().value ?? '').trimEnd() : toned(row))).join('\n');
}
