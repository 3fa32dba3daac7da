/**
 * The least widths of the scaling experiment, and what they say of the growth with $n$.
 *
 * Each draw has a line of its own through its least widths, and the draws are independent: the mean of their slopes has
 * an interval by `student.ts`. All numbers of sequences within a draw share its sample, so that they are not
 * independent, and no fit takes them to be.
 * @module
 */
import { ball } from '../../numbers/ball.js';
import type { ScalingDraw, ScalingSettings } from './settings.js';
import { meanInterval, type MeanInterval } from './student.js';

/** A least width; `beyond` where the widest network fails, and then twice that width. */
export interface LeastWidth {
  readonly width: number;
  readonly beyond: boolean;
}

/** The least width from which on every run of a row succeeds. */
export function leastWidth(widths: readonly number[], reached: readonly (number | null)[]): LeastWidth {
  const width = widths[reached.lastIndexOf(null) + 1];
  return width === undefined ? { width: 2 * (widths.at(-1) ?? 0), beyond: true } : { width, beyond: false };
}

const K = ball(64);

/** $\log_2x$. */
export function binaryLogarithm(x: number): number {
  return K.lower(K.div(K.log(K.fromNumber(x)), K.log(K.fromNumber(2))));
}

/** The least squares line $y=a+bx$: its slope, the sum of squares about the mean, and what the line leaves of it. */
export function lineThrough(x: readonly number[], y: readonly number[]) {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(x), mean(y)];
  const cross = (a: readonly number[], a0: number, b: readonly number[], b0: number): number =>
    a.reduce((sum, value, k) => sum + (value - a0) * ((b[k] ?? 0) - b0), 0);
  const slope = cross(x, x0, y, y0) / cross(x, x0, x, x0);
  const spread = cross(y, y0, y, y0);
  return { slope, spread, left: spread - slope * cross(x, x0, y, y0) };
}

/** The powers of $n$ that the logarithm is held against. */
const POWERS = ['1/4', '1/2', '1'] as const;

/** $n^{1/4}$, $n^{1/2}$ or $n$. */
function power(n: number, exponent: typeof POWERS[number]): number {
  if (exponent === '1') return n;
  const root = Math.sqrt(n);
  return exponent === '1/2' ? root : Math.sqrt(root);
}

/** What is estimated, each with its interval. */
export interface ScalingFits {
  /** $b$ of $m=a+b\log_2n$: neurons for twice as many sequences. */
  readonly perDoubling: MeanInterval;
  /** $p$ of $m\propto n^p$, fitted to logarithms. */
  readonly exponent: MeanInterval;
  /**
   * For each power $q$, by how much the sum of squares that $m=a+bn^q$ leaves is above that of $m=a+b\log_2n$, as a
   * share of what a constant leaves over all draws: above 0 the logarithm fits better.
   */
  readonly against: readonly { readonly power: string; readonly gain: MeanInterval }[];
}

/** The fits to the least widths of all draws, one list for each. */
export function scalingFits(
  { samples }: Pick<ScalingSettings, 'samples'>,
  found: readonly (readonly LeastWidth[])[],
): ScalingFits {
  const logarithms = samples.map(binaryLogarithm);
  const widths = found.map((draw) => draw.map(({ width }) => width));
  const lines = widths.map((y) => lineThrough(logarithms, y));
  const scale = lines.reduce((sum, { spread }) => sum + spread, 0) / lines.length;
  return {
    perDoubling: meanInterval(lines.map(({ slope }) => slope)),
    exponent: meanInterval(widths.map((y) => lineThrough(logarithms, y.map(binaryLogarithm)).slope)),
    against: POWERS.map((exponent) => {
      const x = samples.map((n) => power(n, exponent));
      const gains = widths.map((y, k) => lineThrough(x, y).left - (lines[k]?.left ?? 0));
      return { power: exponent, gain: meanInterval(gains.map((gain) => (scale === 0 ? 0 : gain / scale))) };
    }),
  };
}

/** The least widths of each draw, one for each number of sequences. */
export function leastWidthsOf({ widths }: Pick<ScalingSettings, 'widths'>, draws: readonly ScalingDraw[]) {
  return draws.map(({ reached }) => reached.map((row) => leastWidth(widths, row)));
}
