/**
 * What a ball holds, in exact rational arithmetic, with nothing of the code under test.
 * @module
 */
import type { Ball } from '../../src/numbers/ball.js';
import { atMost, magnitude, ofDouble, plus, rational, type Rational, times } from './rational.js';

/** The integer `m` times two to the power of `e`. */
export function dyadic(m: bigint, e: number): Rational {
  return e >= 0 ? rational(m << BigInt(e)) : rational(m, 1n << BigInt(-e));
}

/** $1+2^{-n}$. */
export function more(n: number): Rational {
  return plus(rational(1n), dyadic(1n, -n));
}

/** Midpoint and radius. */
export interface Parts {
  readonly middle: Rational;
  readonly radius: Rational;
}

/** The midpoint and the radius of a ball with a finite radius. */
export function parts(x: Pick<Ball, 'mantissa' | 'exponent' | 'radius'>): Parts {
  return { middle: dyadic(x.mantissa, x.exponent), radius: times(ofDouble(x.radius), dyadic(1n, x.exponent)) };
}

/** The number in a ball at `position` from -1 (lower end) to 1 (upper end). */
export function inside(x: Ball, position: Rational): Rational {
  const { middle, radius } = parts(x);
  return plus(middle, times(position, radius));
}

/** Whether a ball holds a number; the whole line does. */
export function holds(x: Ball, number: Rational): boolean {
  if (x.radius === Infinity) return true;
  return atMost(inside(x, rational(-1n)), number) && atMost(number, inside(x, rational(1n)));
}

/** Whether the radius is at most `units` units of the last of `bits` bits of the midpoint. */
export function accurate(x: Ball, bits: number, units: bigint): boolean {
  const { middle, radius } = parts(x);
    // A number of at least 2^(n - 1) has a last place of 2^(n - bits), which is at most 2^(1 - bits) times it.
  return atMost(times(radius, dyadic(1n, bits - 1)), times(magnitude(middle), rational(units)));
}

/**
 * The radius in units of the last of `bits` bits, $2^{E-bits}$ for a midpoint of $2^{E-1}\le\lvert m\rvert<2^E$,
 * rounded up to an integer; for a midpoint other than zero.
 */
export function unitsOfLastBit(x: Ball, bits: number): bigint {
  const size = (x.mantissa < 0n ? -x.mantissa : x.mantissa).toString(2).length;
  const { p, q } = times(ofDouble(x.radius), dyadic(1n, bits - size));
  return (p + q - 1n) / q;
}
