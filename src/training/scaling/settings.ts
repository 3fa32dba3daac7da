/**
 * The experiment that puts the logarithm of the theorem to the test: how wide a network has to be for a number of
 * sequences. Plain data.
 * @module
 */

/** What decides every number of the experiment. */
export interface ScalingSettings {
  /** Draw $k$ has the sequences and the initializations of the seed `seed + k`. */
  readonly seed: number;
  readonly draws: number;
  /** The numbers of sequences $n$, rising. A draw has one sample; the first $n$ of it are taken. */
  readonly samples: readonly number[];
  /** The widths $m$, rising and even. */
  readonly widths: readonly number[];
  /** $T$. */
  readonly length: number;
  readonly steps: number;
  /** A run succeeds if its risk falls to this share of the trivial risk. */
  readonly share: number;
  /** $\eta$, the same for all runs. */
  readonly eta: number;
}

/** What was found in one draw. */
export interface ScalingDraw {
  readonly draw: number;
  /** The trivial risk for each number of sequences. */
  readonly trivial: readonly number[];
  /** For each number of sequences and each width, the first step at which a run succeeds; `null` for none. */
  readonly reached: readonly (readonly (number | null)[])[];
}

/** $8,16,\dots$ up to the largest. */
export function powersOfTwoFrom8(largest: number): readonly number[] {
  const all: number[] = [];
  for (let n = 8; n <= largest; n *= 2) all.push(n);
  return all;
}

/** Even widths about half an octave apart: $4,6,8,12,16,24,\dots$ up to the largest. */
export function halfOctaves(largest: number): readonly number[] {
  return powersOfTwoFrom8(2 * largest).flatMap((n) => [n / 2, (3 * n) / 4]).filter((m) => m <= largest);
}
