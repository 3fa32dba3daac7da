/**
 * Whether a function that rises takes a ball to one that holds its image, and that is hardly wider than the image.
 * @module
 */
import { ball } from '../../src/numbers/ball.js';
import { rounded, type Ball } from '../../src/numbers/ball-value.js';
import { dyadic, holds, inside, parts } from './ball-fractions.js';
import { type Argument, mpfr, type Unary } from './mpfr.js';
import { atMost, magnitude, minus, plus, rational, type Rational, times } from './rational.js';

/** The exact number $m\,2^e$ as a ball. */
export const point = (m: bigint, e: number): Ball => rounded(m, e, 0, 8000);

/** A dyadic rational as MPFR reads it. */
function argument({ p, q }: Rational): Argument {
  return { m: p, e: 1 - q.toString(2).length };
}

const distance = (a: Rational, b: Rational): Rational => magnitude(minus(a, b));
const larger = (a: Rational, b: Rational): Rational => (atMost(a, b) ? b : a);

/** So many bits beyond the precision, and for so many more bits that a tiny argument may have in its cube. */
const MORE = 80;

/** What is wrong with the value of a function at a ball: nothing, or that it lost an end of the image, or is wide. */
export function flaws(name: Unary, x: Ball, bits: number): readonly string[] {
  const value = ball(bits)[name](x);
  const [low, middle, high] = [-1n, 0n, 1n].map((t) => inside(x, rational(t))) as [Rational, Rational, Rational];
  const more = bits + MORE + 2 * Math.max(0, 2 - x.size - x.exponent);
  const at = (r: Rational) => mpfr(name, argument(r), more);
  const [from, mid, to] = [at(low), at(middle), at(high)];
  // Half of the last of `bits` bits of a value v is between |v| 2^-bits-1 and |v| 2^-bits.
  const unit = times(magnitude(mid.upper), dyadic(1n, 1 - bits));
  const image = larger(distance(from.lower, mid.upper), distance(to.upper, mid.lower));
  const allowed = plus(times(image, rational(65n, 64n)), times(rational(2n), unit));
  return [
    ...(value.radius === Infinity ? ['is the whole line'] : []),
    ...(holds(value, from.lower) && holds(value, from.upper) ? [] : ['does not hold the value at the lower end']),
    ...(holds(value, to.lower) && holds(value, to.upper) ? [] : ['does not hold the value at the upper end']),
    ...(value.radius === Infinity || atMost(parts(value).radius, allowed) ? [] : ['is too wide']),
  ];
}
