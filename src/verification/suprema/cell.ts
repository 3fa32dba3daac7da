/**
 * One cell of a subdivision of the line: an interval with an upper bound of a function's modulus on it.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import type { Order } from '../../activations/order.js';
import type { BallSystem } from '../../numbers/ball.js';
import { hull } from '../../numbers/ball-ends.js';
import { modulusAt, slopeOn } from './derivative.js';

/** The numbers from `from` to `to`, and what is known of $\lvert f\rvert$ there. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  /** $\lvert f\rvert$ at the middle is at least this. */
  readonly reached: number;
  /** $\lvert f\rvert$ is at most this on the whole cell, with room to spare: see {@link cellBetween}. */
  readonly bound: number;
}

/** A double between two doubles, half way but for rounding. */
function halfWay(from: number, to: number): number {
  return from + (to - from) / 2;
}

/**
 * The cell from $l$ to $r$.
 *
 * *The bound.* $f$ has a derivative, so for $x$ in the cell $X$ the mean value theorem gives
 * $f(x)=f(m)+f'(y)(x-m)$ with some $y\in X$, hence
 * $\lvert f(x)\rvert\le\lvert f(m)\rvert+h\sup\lvert f'(X)\rvert$ with $h=\max(r-m,m-l)$, whichever number of the
 * cell $m$ is. The second term falls with the square of the width next to a maximum, where $f'$ is zero: first-order
 * bounds would need cells as narrow as the enclosure that is asked for.
 *
 * The bound that is stored has $2h$ for $h$. So it can be shown again by whoever bounds $f'(X)$ up to twice as high, by
 * other formulas or in other arithmetic; it costs a few cells.
 */
export function cellBetween(
  K: BallSystem,
  activation: Activation,
  order: Order,
  from: number,
  to: number,
): Cell {
  const middle = halfWay(from, to);
  const [l, m, r] = [K.fromNumber(from), K.fromNumber(middle), K.fromNumber(to)];
  const slope = slopeOn(K, activation, order, hull(l, r, K.bits));
  const modulus = modulusAt(K, activation, order, middle);
  const twice = K.mul(K.fromNumber(2), K.max(K.sub(r, m), K.sub(m, l)));
  const bound = K.upper(K.add(modulus, K.mul(K.abs(slope), twice)));
  return { from, to, middle, reached: K.lower(modulus), bound };
}

/** The two halves of a cell. */
export function halves(
  K: BallSystem,
  activation: Activation,
  order: Order,
  { from, middle, to }: Cell,
): readonly [Cell, Cell] {
  return [cellBetween(K, activation, order, from, middle), cellBetween(K, activation, order, middle, to)];
}
