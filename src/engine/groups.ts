/**
 * The groups of sequences whose risks and gradients are computed by themselves and then added in order. They depend on
 * the number of sequences alone, so that the sums have the same bits for any number of workers. Runs of sequences are
 * what goes through the neurons together, of several groups or of a part of one: they change no bit.
 * @module
 */
import type { Sequences } from './layout.js';

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

/** Steps that go through a block of neurons together: fewer would load its parameters again and again. */
const STEPS = 64;

/** States that may be kept of several sequences. */
const MOST_STATES = 2 ** 24;

/** How many sequences go through $m$ neurons together: one, if it is long or the states of two would be too many. */
export function togetherOf({ length, count }: Pick<Sequences, 'length' | 'count'>, width: number): number {
  const most = Math.floor(Math.min(STEPS, MOST_STATES / width) / length);
  return Math.min(count, Math.max(1, most));
}

/**
 * The sequences of consecutive groups in runs of at most `most`, in order: a run ends with a group, where one ends at
 * all among that many sequences.
 */
export function runsOf(groups: readonly Group[], most: number): readonly Group[] {
  const runs: Group[] = [];
  const last = groups.at(-1)?.end ?? 0;
  for (let first = groups[0]?.first ?? 0; first < last; first = runs.at(-1)?.end ?? last) {
    const whole = groups.findLast(({ end }) => end > first && end <= first + most);
    runs.push({ first, end: whole?.end ?? first + most });
  }
  return runs;
}
