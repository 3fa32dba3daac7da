import { expect, test } from 'vitest';
import { centre, scaledSlope } from '../../src/numbers/float64-erf-centre.js';
import { dyadic } from './ball-fractions.js';
import { mpfr, mpfrPi } from './mpfr.js';
import { atMost, compare, magnitude, minus, quotient, rational, type Rational, times } from './rational.js';

const over = (a: Rational, b: Rational): Rational => quotient(a, b) ?? rational(0n);
const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));

/** The Hermite polynomial $H_n$ at $c$, by its explicit sum. */
function hermite(n: number, c: Rational): Rational {
  const twice = times(rational(2n), c);
  let sum = rational(0n);
  for (let m = 0; 2 * m <= n; m++) {
    const size = factorial(n) / (factorial(m) * factorial(n - 2 * m));
    let power = rational(1n);
    for (let i = 0; i < n - 2 * m; i++) power = times(power, twice);
    const term = times(rational(m % 2 === 0 ? size : -size), power);
    sum = { p: sum.p * term.q + term.p * sum.q, q: sum.q * term.q };
  }
  return sum;
}

test('the slope at zero is the integer part of 2 / sqrt(pi) in units of 2^-256', () => {
  const { lower, upper } = mpfrPi(600);
  // s^2 pi <= 4 < (s + 1)^2 pi, in these units.
  const squared = (s: bigint, pi: Rational): Rational => times(rational(s * s, 1n << 512n), pi);
  expect([compare(squared(scaledSlope, upper), rational(4n)), compare(squared(scaledSlope + 1n, lower), rational(4n))])
    .toEqual([-1, 1]);
});

test.each([0, 1, 5, 8, 24, 47, 48])('the polynomial at %i/8 has the derivatives of the error function', (k) => {
  const c = rational(BigInt(k), 8n);
  const coefficients = centre(k);
  expect(coefficients).toHaveLength(13);
  const slope = times(dyadic(scaledSlope, -256), mpfr('exp', { m: -BigInt(k * k), e: -6 }, 400).lower);
  for (const [n, coefficient] of coefficients.entries()) {
    // erf^(n)(c) = (-1)^(n-1) H_(n-1)(c) 2/sqrt(pi) e^(-c^2).
    const exact = n === 0
      ? mpfr('erf', { m: BigInt(k), e: -3 }, 400).lower
      : over(times(slope, times(rational(n % 2 === 1 ? 1n : -1n), hermite(n - 1, c))), rational(factorial(n)));
    const off = magnitude(minus(dyadic(coefficient, -256), exact));
    expect([n, atMost(off, dyadic(1n, -200))]).toEqual([n, true]);
  }
});
