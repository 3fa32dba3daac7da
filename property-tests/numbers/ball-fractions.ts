/**
 * Exact rational arithmetic on BigInt, with nothing of the code under test, to judge balls by.
 * @module
 */
import type { Ball } from '../../src/numbers/ball.js';

/** The rational number `p / q`, `q > 0`. */
export interface Fraction {
  readonly p: bigint;
  readonly q: bigint;
}

export const fraction = (p: bigint, q = 1n): Fraction => (q < 0n ? { p: -p, q: -q } : { p, q });
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.p * b.q + b.p * a.q, a.q * b.q);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.p * b.q - b.p * a.q, a.q * b.q);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.p * b.p, a.q * b.q);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.p * b.q, a.q * b.p);
export const atMost = (a: Fraction, b: Fraction): boolean => a.p * b.q <= b.p * a.q;

/** The integer `m` times two to the power of `e`. */
export function dyadic(m: bigint, e: number): Fraction {
  return e >= 0 ? fraction(m << BigInt(e)) : fraction(m, 1n << BigInt(-e));
}

/** The rational number that a finite double is: doubling is exact and ends at an integer. */
export function ofDouble(x: number): Fraction {
  let doublings = 0;
  let scaled = x;
  for (; !Number.isInteger(scaled); doublings++) scaled *= 2;
  return fraction(BigInt(scaled), 1n << BigInt(doublings));
}

/** The midpoint and the radius of a ball with a finite radius. */
export function parts(x: Ball): { readonly middle: Fraction; readonly radius: Fraction } {
  return { middle: dyadic(x.mantissa, x.exponent), radius: times(ofDouble(x.radius), dyadic(1n, x.exponent)) };
}

/** The number in a ball at `position` from -1 (lower end) to 1 (upper end). */
export function inside(x: Ball, position: Fraction): Fraction {
  const { middle, radius } = parts(x);
  return plus(middle, times(position, radius));
}

/** Whether a ball holds a number; the whole line does. */
export function holds(x: Ball, number: Fraction): boolean {
  if (x.radius === Infinity) return true;
  return atMost(inside(x, fraction(-1n)), number) && atMost(number, inside(x, fraction(1n)));
}

/** Whether the radius is at most `units` units of the last of `bits` bits of the midpoint. */
export function accurate(x: Ball, bits: number, units: bigint): boolean {
  const { middle, radius } = parts(x);
  const size = fraction(middle.p < 0n ? -middle.p : middle.p, middle.q);
  // A number of at least 2^(n - 1) has a last place of 2^(n - bits), which is at most 2 size 2^-bits.
  return atMost(times(radius, dyadic(1n, bits - 1)), times(size, fraction(units)));
}
