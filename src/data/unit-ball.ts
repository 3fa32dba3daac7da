/**
 * Sequences whose inputs have norm at most 1, exactly. About half of all normalized vectors of doubles are longer than
 * 1, so a division by the rounded norm is not enough: the norm is decided in exact arithmetic.
 * @module
 */
import { squaredNorm } from '../network/vector.js';
import { ball } from '../numbers/ball.js';

/** Wide enough for sums of squares of doubles of moderate range to be exact; beyond, the comparison is safe. */
const EXACT = ball(1024);

/** Whether $\lVert v\rVert_2\le1$ holds for the rational numbers that the doubles are, proved in exact arithmetic. */
export function isInUnitBall(v: readonly number[]): boolean {
  const square = squaredNorm(EXACT, v.map((x) => EXACT.fromNumber(x)));
  return EXACT.le(square, EXACT.fromNumber(1)) === true;
}

/** The vector scaled by $1/\lVert v\rVert$ and then by as many factors $1-2^{-52}$ as bring it into the unit ball. */
export function intoUnitBall(v: readonly number[]): readonly number[] {
  const largest = Math.max(...v.map(Math.abs));
  if (largest === 0 || isInUnitBall(v)) return v;
  const relative = v.map((x) => x / largest);
  const length = Math.sqrt(relative.reduce((sum, x) => sum + x * x, 0));
  let scaled: readonly number[] = relative.map((x) => x / length);
  while (!isInUnitBall(scaled)) scaled = scaled.map((x) => x * (1 - Number.EPSILON));
  return scaled;
}
