/**
 * From where to where a ball reaches.
 * @module
 */
import type { Ball } from '../../src/numbers/ball.js';
import { dyadic, inside } from './ball-fractions.js';
import { atMost, minus, plus, rational, type Rational, times } from './rational.js';

/** The lower end. */
export const low = (x: Ball): Rational => inside(x, rational(-1n));

/** The upper end. */
export const high = (x: Ball): Rational => inside(x, rational(1n));

/** Whether a ball holds an interval, and adds at most $2^{-22}$ of its width: radii are kept to 24 bits. */
export function reaches(x: Ball, from: Rational, to: Rational): readonly [holds: boolean, close: boolean] {
  const slack = times(minus(to, from), dyadic(1n, -22));
  return [
    atMost(low(x), from) && atMost(to, high(x)),
    atMost(minus(from, slack), low(x)) && atMost(high(x), plus(to, slack)),
  ];
}
