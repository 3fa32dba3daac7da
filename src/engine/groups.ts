/**
 * The groups of sequences whose risks and gradients are computed by themselves and then added in order. They depend on
 * the number of sequences alone, so that the sums have the same bits for any number of workers.
 * @module
 */

/** More groups would keep more workers busy, and take more memory and time to add. */
const MOST_GROUPS = 8;

/** Sequences `first` to `end - 1`. */
export interface Group {
  readonly first: number;
  readonly end: number;
}

/** The groups of `count` sequences: consecutive, in order, and of sizes that differ by one at most. */
export function groupsOf(count: number): readonly Group[] {
  const groups = Math.min(count, MOST_GROUPS);
  const start = (g: number): number => Math.floor((g * count) / groups);
  return Array.from({ length: groups }, (_, g) => ({ first: start(g), end: start(g + 1) }));
}
