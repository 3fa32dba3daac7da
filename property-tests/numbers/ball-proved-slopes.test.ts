/**
 * What a small input radius adds is the radius times the bound of the slope that the function's comment proves: not
 * less, and hardly more, up to the radius from which on the values of both ends are taken instead.
 * @module
 */
import { expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded } from '../../src/numbers/ball-value.js';
import { dyadic, more, type Parts, parts } from './ball-fractions.js';
import { type Enclosure, mpfr } from './mpfr.js';
import { atMost, magnitude, minus, ofDouble, plus, quotient, rational, type Rational, times } from './rational.js';

const one = rational(1n);
const product = (...factors: readonly Rational[]): Rational => factors.reduce(times);
const sum = (...terms: readonly Rational[]): Rational => terms.reduce(plus);
const over = (a: Rational, b: Rational): Rational => quotient(a, b) ?? rational(0n);

/** An argument, its radius as a number, and the midpoint of the value at the midpoint. */
interface Where {
  readonly x: Ball;
  readonly rho: Rational;
  readonly value: Rational;
}

/** $e^{-\lvert cx\rvert}$, or $e^{-x^2}$ for $c=0$. */
function decay({ mantissa: m, exponent: e }: Ball, c: 0 | 1 | 2): Enclosure {
  const size = m < 0n ? -m : m;
  return mpfr('exp', c === 0 ? { m: -m * m, e: 2 * e } : { m: -size * BigInt(c), e }, 300);
}

/** The same bound at both ends of what is known of a number. */
const both = (at: Enclosure, bound: (q: Rational) => Rational): Enclosure =>
  ({ lower: bound(at.lower), upper: bound(at.upper) });

/** The double that stands for $e^{-\cdots}$ is less than 3 units of its 30th bit above it. */
const asDouble = ({ lower, upper }: Enclosure): Enclosure => ({ lower, upper: times(upper, more(28)) });

/** $1+2\rho+4\rho^2$. */
const growth = (rho: Rational): Rational => sum(one, times(rational(2n), rho), product(rational(4n), rho, rho));

/** $\frac{4q}{(1+q)^2}(1+2\rho+4\rho^2)$. */
const bell = (q: Rational, rho: Rational): Rational => product(rational(4n), q,
  over(one, product(plus(one, q), plus(one, q))), growth(rho));

const slopes: Readonly<Record<string, (at: Where) => Enclosure>> = {
  exp({ rho, value }) {
    const slope = product(value, more(16), plus(one, plus(rho, rho)));
    return { lower: slope, upper: slope };
  },
  expm1({ rho, value }) {
    const slope = product(plus(one, value), more(16), plus(one, plus(rho, rho)));
    return { lower: slope, upper: slope };
  },
  log({ x, rho }) {
    const size = parts(x).middle;
    const slope = over(plus(one, over(rho, size)), size);
    return { lower: slope, upper: slope };
  },
  atan({ x, rho }) {
    const z = minus(minus(magnitude(parts(x).middle), rho), dyadic(1n, x.size + x.exponent - 50));
    const slope = over(more(40), plus(one, times(z, z)));
    return { lower: slope, upper: slope };
  },
  logistic({ x, rho }) {
    const K = ball(24);
    const q = parts(K.exp(rounded(x.mantissa < 0n ? x.mantissa : -x.mantissa, x.exponent, 0, 300))).middle;
    const below = plus(one, times(q, minus(one, dyadic(1n, -16))));
    const slope = product(over(times(q, more(15)), times(below, below)), sum(one, rho, times(rho, rho)));
    return { lower: slope, upper: slope };
  },
  tanh({ x, rho, value }) {
    const top = x.size + x.exponent;
    if (top < -16) return { lower: one, upper: one };
    if (top < -2 || top > 1) return both(asDouble(decay(x, 2)), (q) => bell(q, rho));
    const flat = product(minus(one, value), plus(one, value));
    const slope = product(flat, more(24), growth(rho));
    return { lower: slope, upper: slope };
  },
  erf({ x, rho }) {
    const y = product(rational(2n), rho, magnitude(parts(x).middle));
    return both(asDouble(decay(x, 0)), (q) =>
      product(ofDouble(1.1284), q, sum(one, y, times(y, y))));
  },
  sin: () => ({ lower: one, upper: one }),
  cos: () => ({ lower: one, upper: one }),
};

/** The parts of a ball in units of $2^e$. */
const inUnits = ({ mantissa, exponent, radius }: Ball, e: number): Parts =>
  parts({ mantissa, exponent: exponent - e, radius });

/** A midpoint and a radius, in units of $2^{-40}$; radii go up to where the method ends. */
const around = (m: number, rho: number): readonly [m: bigint, r: number] => [BigInt(m * 2 ** 40), rho * 2 ** 40];

const given = [
  ['exp', 24, around(1, 2 ** -10)], ['exp', 24, around(-2.5, 2 ** -11)], ['exp', 64, around(1, 2 ** -30)],
  ['exp', 24, around(2 ** 29, 2 ** -12)], ['exp', 24, around(2 ** -20, 2 ** -10)],
  ['expm1', 24, around(0.25, 2 ** -10)], ['expm1', 24, around(-0.25, 2 ** -10)], ['expm1', 24, around(0.375, 2 ** -12)],
  ['expm1', 64, around(-0.375, 2 ** -31)], ['expm1', 24, around(0, 2 ** -10)],
  ['log', 24, around(3, 2 ** -10)], ['log', 24, around(0.75, 2 ** -12)], ['log', 64, around(1.5, 2 ** -30)],
  ['log', 24, around(1, 2 ** -12)],
  ['atan', 24, around(1, 2 ** -7)], ['atan', 24, around(-0.75, 2 ** -7)], ['atan', 24, around(5, 2 ** -5)],
  ['atan', 64, around(1, 2 ** -30)], ['atan', 64, around(-3, 2 ** -29)], ['atan', 64, around(0.125, 2 ** -31)],
  ['logistic', 24, around(1, 2 ** -6)], ['logistic', 24, around(-1, 2 ** -6)], ['logistic', 24, around(0, 2 ** -6)],
  ['logistic', 24, around(-20, 2 ** -7)], ['logistic', 24, around(2 ** -12, 2 ** -8)],
  ['tanh', 24, around(0.5, 2 ** -6)], ['tanh', 24, around(-1.5, 2 ** -6)], ['tanh', 64, around(0.75, 2 ** -31)],
  ['tanh', 24, around(3, 2 ** -6)], ['tanh', 24, around(-2.5, 2 ** -6)], ['tanh', 24, around(0.0625, 2 ** -6)],
  ['tanh', 64, around(2.25, 2 ** -29)], ['tanh', 24, around(2 ** -20, 2 ** -30)],
  ['erf', 24, around(0.75, 2 ** -6)], ['erf', 24, around(-1.25, 2 ** -7)], ['erf', 24, around(3, 2 ** -8)],
  ['erf', 24, around(2 ** -12, 2 ** -6)],
  ['sin', 24, around(1, 2 ** -8)], ['cos', 24, around(-1, 2 ** -8)], ['sin', 64, around(0.125, 2 ** -33)],
  ['sin', 24, around(2 ** -12, 2 ** -30)],
] as const;

test.each(given)('%s at %i bits and %o', (name, bits, [m, r]) => {
  const [x, middle] = [r, 0].map((radius) => rounded(m, -40, radius, 300)) as [Ball, Ball];
  const [atMiddle, atAll] = [middle, x].map((y) => ball(bits)[name](y)) as [Ball, Ball];
  // Only of the exponential are values as long as 2^(2^29), and its slope is its value: that is the unit of both.
  const unit = name === 'exp' ? atMiddle.exponent : 0;
  const [at, { radius }] = [inUnits(atMiddle, unit), inUnits(atAll, unit)];
  const rho = parts(x).radius;
  const { lower, upper } = slopes[name]?.({ x, rho, value: at.middle }) ?? {};
  if (lower === undefined || upper === undefined) throw new RangeError(`no slope of ${name}`);
  const stated = (slope: Rational): Rational => plus(at.radius, times(rho, slope));
  expect([atMost(stated(lower), radius), atMost(radius, times(stated(upper), more(46)))])
    .toEqual([true, true]);
});
