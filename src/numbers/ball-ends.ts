/**
 * The end points of a ball as exact dyadic numbers, and the ball between two end points.
 * @module
 */
import { scale, up } from './ball-radius.js';
import { big, bitLength, exponentOf } from './ball-size.js';
import { type Ball, EXPONENTS, magnitude, rounded, unitInterval } from './ball-value.js';

/** The interval from $lo\,2^e$ to $hi\,2^e$. */
export interface Ends {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly exponent: number;
}

/**
 * The end points of a ball with a finite radius. *Error.* None: the double $r$ is an integer multiple of its own last
 * place, in which the midpoint is written too.
 */
export function ends(x: Ball): Ends {
  if (x.radius === 0) return { lo: x.mantissa, hi: x.mantissa, exponent: x.exponent };
  const finer = Math.max(0, 53 - exponentOf(x.radius));
  const r = BigInt(x.radius * 2 ** Math.min(finer, 1000) * 2 ** Math.max(0, finer - 1000));
  const m = x.mantissa << big(finer);
  return { lo: m - r, hi: m + r, exponent: x.exponent - finer };
}

/**
 * A ball that holds $[lo\,2^e,hi\,2^e]$. *Error.* Midpoint $lo+hi$ and radius $hi-lo$ in units of $2^{e-1}$ are
 * exact; a width of more than 53 bits is rounded up to 53 of them.
 */
export function between(lo: bigint, hi: bigint, e: number, bits: number): Ball {
  const width = hi - lo;
  const cut = Math.max(0, bitLength(width) - 53);
  if (cut === 0) return rounded(lo + hi, e - 1, Number(width), bits);
  return rounded((lo + hi) >> big(cut), e - 1 + cut, up(Number(width >> big(cut)) + 2), bits);
}

/** Whether zero is one of the numbers of a defined ball. */
export function holdsZero(x: Ball): boolean {
  // The midpoint of the whole line is zero too.
  if (x.mantissa === 0n) return true;
  const magnitude = x.mantissa < 0n ? -x.mantissa : x.mantissa;
  return magnitude <= BigInt(Math.floor(x.radius));
}

/** $\lfloor n\,2^{from-to}\rfloor$. */
function floorTo(n: bigint, from: number, to: number): bigint {
  return n << big(from - to);
}

/**
 * The smallest ball that holds the lower end of `a`, the upper end of `b` and all between, for finite radii.
 * *Error.* The ends are rounded outward to a common unit, at most $2^{-2\,bits-64}$ of the larger of them, and then as
 * {@link between} states.
 */
export function hull(a: Ball, b: Ball, bits: number): Ball {
  const { lo, exponent: ofLo } = ends(a);
  const { hi, exponent: ofHi } = ends(b);
  const top = Math.max(ofLo + bitLength(lo), ofHi + bitLength(hi));
  const e = Math.max(Math.min(ofLo, ofHi), top - 2 * bits - 64);
  return between(floorTo(lo, ofLo, e), -floorTo(-hi, ofHi, e), e, bits);
}

/**
 * The two end points of a ball with a finite radius as exact balls, whatever their length. *Error.* None, but below the
 * range of exponents, where they are rounded outward to a multiple of its least unit.
 */
export function wholeEnds(x: Ball): readonly [Ball, Ball] {
  const { lo, hi, exponent } = ends(x);
  const e = Math.max(exponent, -EXPONENTS);
  return [exactly(floorTo(lo, exponent, e), e), exactly(-floorTo(-hi, exponent, e), e)];
}

/** The number $m\,2^e$ with all of its bits. */
function exactly(m: bigint, e: number): Ball {
  return rounded(m, e, 0, bitLength(m));
}

/**
 * The part of a defined ball inside of $[-1,1]$, for a ball that holds a number in there. *Error.* None if the ball
 * does not reach out of $[-1,1]$. Otherwise its ends are rounded outward to a multiple of $2^{-j}$, which 1 is, and
 * cut at $\pm1$; with $j\le bits+2$ and a width below $2^{40}2^{-j}$ the ball {@link between} them is exact.
 */
export function clipped(x: Ball, bits: number): Ball {
  const reach = magnitude(x, x.exponent) + scale(x.radius, x.exponent);
  if (reach < 1 - 2 ** -50) return x;
  if (!(reach < Infinity)) return unitInterval;
  const { lo, hi, exponent } = ends(x);
  const width = bitLength(hi - lo) + exponent;
  const j = Math.max(0, Math.min(bits + 2, 38 - width));
  const unit = 1n << big(j);
  const from = floorTo(lo, exponent, -j);
  const to = -floorTo(-hi, exponent, -j);
  return between(from < -unit ? -unit : from, to > unit ? unit : to, -j, bits);
}
