/**
 * The exponent with which an error falls as the width grows, from trials at several widths.
 *
 * The trials at every width are divided into blocks. A block gives one exponent: the slope of the least squares line
 * through $(\log m,\log\bar e_m)$, where $\bar e_m$ is the mean error of the block at width $m$. The blocks are
 * independent and alike, so that the exponents are, and an interval between two of them, in the order of their size,
 * holds the median of their distribution with a probability that is exact whatever the distribution is: with $B$ blocks
 * and $k$ exponents left out at either end the interval misses the median with probability
 * $2\Pr(\mathrm{Bin}(B,\tfrac12)<k)$ at most.
 * @module
 */
import { ball } from '../../numbers/ball.js';
import { binomialCoefficient, lowerTail } from '../statistics/binomial-tail.js';

/** The errors at one width, trial by trial. */
export interface ErrorsAtWidth {
  readonly width: number;
  readonly errors: readonly number[];
}

/** A fitted exponent: the median of the blocks, and an interval for it. */
export interface FittedExponent {
  readonly exponent: number;
  readonly lower: number;
  readonly upper: number;
  /** The exponent that the bound has. */
  readonly expected: number;
  readonly blocks: number;
  /** The probability with which the interval may miss the median. */
  readonly level: number;
}

const K = ball(96);

/** How many exponents may be left out at either end. */
function leftOut(blocks: number, level: number): number {
  const half = K.fromRational(1n, 2n);
  let k = 0;
  const missesRarely = (count: number): boolean => {
    const coefficient = binomialCoefficient(K, blocks, count - 1);
    const tail = lowerTail(K, blocks, count - 1, { coefficient, p: half, q: half });
    return K.le(K.mul(K.fromNumber(2), tail), K.fromNumber(level)) === true;
  };
  while (2 * (k + 1) < blocks && missesRarely(k + 1)) k += 1;
  return k;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** $\log_2x$, decided by the ball and not by the machine's own logarithm. */
function binaryLogarithm(x: number): number {
  return K.lower(K.div(K.log(K.fromNumber(x)), K.log(K.fromNumber(2))));
}

/** The slope of the least squares line. */
function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const [centreX, centreY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const mixed = points.reduce((sum, { x, y }) => sum + (x - centreX) * (y - centreY), 0);
  return mixed / points.reduce((sum, { x }) => sum + (x - centreX) ** 2, 0);
}

/** The exponent of one block. */
function exponentOf(measured: readonly ErrorsAtWidth[], from: number, to: number): number {
  return slope(measured.map(({ width, errors }) =>
    ({ x: binaryLogarithm(width), y: binaryLogarithm(mean(errors.slice(from, to))) })));
}

/**
 * Fits the exponent.
 * @param measured the same number of trials at two widths or more
 * @returns `undefined` as long as trials are missing
 */
export function fitExponent(
  measured: readonly ErrorsAtWidth[],
  { blocks, expected, level }: Pick<FittedExponent, 'blocks' | 'expected' | 'level'>,
): FittedExponent | undefined {
  const size = Math.floor(Math.min(...measured.map(({ errors }) => errors.length)) / blocks);
  if (measured.length < 2 || size < 1) return undefined;
  const exponents = Array.from({ length: blocks }, (_, b) => exponentOf(measured, b * size, (b + 1) * size))
    .toSorted((a, b) => a - b);
  const k = leftOut(blocks, level);
  const at = (i: number): number => exponents[i] ?? NaN;
  return {
    exponent: (at(Math.floor((blocks - 1) / 2)) + at(Math.floor(blocks / 2))) / 2,
    lower: at(k),
    upper: at(blocks - 1 - k),
    expected,
    blocks,
    level,
  };
}
