/**
 * The end points of a ball as exact dyadic numbers, and the ball between two end points.
 * @module
 */
import { scale, up } from './ball-radius.js';
import { big, bitLength, exponentOf } from './ball-size.js';
import { type Ball, magnitude, rounded, unitInterval } from './ball-value.js';

/** The interval from $lo\,2^e$ to $hi\,2^e$. */
export interface Ends {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly exponent: number;
}

/**
 * The end points of a ball with a finite radius. *Error.* None at the midpoint of an exact ball; a radius is rounded
 * up to a multiple of its 53rd bit or of the unit, whichever is finer, that is not at all.
 */
export function ends(x: Ball): Ends {
  if (x.radius === 0) return { lo: x.mantissa, hi: x.mantissa, exponent: x.exponent };
  // The double r is an integer multiple of 2^(E - 53), so that this is exact.
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
  if (x.radius === 0 || x.mantissa === 0n) return x.mantissa === 0n;
  if (x.radius === Infinity) return true;
  const magnitude = x.mantissa < 0n ? -x.mantissa : x.mantissa;
  return magnitude <= BigInt(Math.floor(x.radius));
}

/** $\lfloor n\,2^{from-to}\rfloor$. */
function floorTo(n: bigint, from: number, to: number): bigint {
  return from >= to ? n << big(from - to) : n >> big(to - from);
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

/** The two end points of a ball with a finite radius as exact balls, whatever their length. */
export function wholeEnds(x: Ball): readonly [Ball, Ball] {
  const { lo, hi, exponent } = ends(x);
  return [exactly(lo, exponent), exactly(hi, exponent)];
}

/** The number $m\,2^e$ with all of its bits. */
export function exactly(m: bigint, e: number): Ball {
  return rounded(m, e, 0, bitLength(m));
}

/**
 * The part of $(m\pm r)2^e$ inside of $[-1,1]$, for a ball that holds a number in there. *Error.* That of
 * {@link rounded}; a ball that reaches out of $[-1,1]$ is cut there and centred anew, {@link between} its ends.
 */
export function within(m: bigint, e: number, r: number, bits: number): Ball {
  const ball = rounded(m, e, r, bits);
  const reach = magnitude(ball, ball.exponent) + scale(ball.radius, ball.exponent);
  if (reach < 1 - 2 ** -50) return ball;
  if (!(reach < Infinity)) return unitInterval;
  const { lo, hi, exponent } = ends(ball);
  if (exponent > 0) return unitInterval;
  const unit = 1n << big(-exponent);
  return between(lo < -unit ? -unit : lo, hi > unit ? unit : hi, exponent, bits + 2);
}
