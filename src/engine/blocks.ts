/**
 * Rows of one entry per neuron between the arrays of a caller and the blocks of the kernels.
 *
 * A block is a number of mirror pairs with all its rows side by side: of each row first the entries of the pairs' first
 * neurons, and then those of their mirrors. The number of pairs is filled up with zeros to a multiple of eight: neurons
 * of zeros add exact zeros to every sum.
 * @module
 */
import { padded } from './rows.js';

/** Mirror pairs of a block, of which the last may have fewer: as in `assembly/forward.ts`. */
export const PAIRS = 128;

/** Blocks that hold some rows for all mirror pairs. */
export interface Blocks {
  /** The number $m/2$ of mirror pairs. */
  readonly half: number;
  /** The number of rows. */
  readonly rows: number;
}

/** Names every run of entries that is contiguous on both sides, for the rows of an array that begin at one row. */
function forEachRun(
  { half, rows }: Blocks,
  { length }: Float64Array,
  row: number,
  copy: (inBlocks: number, inRows: number, count: number) => void,
): void {
  for (let first = 0; first < half; first += PAIRS) {
    const pairs = Math.min(PAIRS, padded(half) - first);
    const count = Math.min(PAIRS, half - first);
    let to = 2 * (first * rows + row * pairs);
    for (let from = first; from < length; from += half, to += pairs) copy(to, from, count);
  }
}

/** Copies an array of rows to the blocks, from row number `row` on. What fills them up is left as it is. */
export function intoBlocks(blocks: Blocks, from: Float64Array, row: number, to: Float64Array): void {
  forEachRun(blocks, from, row, (inBlocks, inRows, count) => {
    to.set(from.subarray(inRows, inRows + count), inBlocks);
  });
}

/** Copies rows from the blocks, from row number `row` on, to an array of them. */
export function outOfBlocks(blocks: Blocks, from: Float64Array, row: number, to: Float64Array): void {
  forEachRun(blocks, to, row, (inBlocks, inRows, count) => {
    to.set(from.subarray(inBlocks, inBlocks + count), inRows);
  });
}
