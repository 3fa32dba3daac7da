/**
 * The logistic function $\sigma(x)=\frac1{1+e^{-x}}$ of a ball.
 * @module
 */
import { negative, sum } from './ball-arithmetic.js';
import { fittingArgument } from './ball-argument.js';
import { quotient } from './ball-division.js';
import { between, clipped, hull, wholeEnds } from './ball-ends.js';
import { exponential } from './ball-exp.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { midpoint } from './ball-readers.js';
import { type Ball, one, propagate, rounded } from './ball-value.js';

/** Beyond $2^{30}$ the exponential is not known but to be next to zero. */
const LARGEST = 30;

/** $e^{-\lvert x\rvert}$ of an exact ball. */
function decay(x: Ball, bits: number): Ball {
  return exponential(x.mantissa < 0n ? x : negative(x), bits);
}

/**
 * $\sigma(x)$ of an exact ball, from $q=e^{-\lvert x\rvert}$: $\frac q{1+q}$ below zero, $\frac1{1+q}$ from there on,
 * exactly $\tfrac12$ at zero, not above 1. Below $-2^{30}$ it is in what holds $[0,q]$.
 *
 * *Error.* With a relative error $\varepsilon$ of $q\le1$ the sum is off by at most
 * $\varepsilon$ times itself, so the quotient by little more than $2\varepsilon$; the sum and the division add less
 * than 3 units of $2^{-bits-4}$ of the value, and $\varepsilon<2\cdot2^{-bits-3}$.
 */
function ofExact(x: Ball, q: Ball, bits: number): Ball {
  if (x.mantissa < 0n && x.size + x.exponent > LARGEST) return q;
  const divisor = sum(fittingArgument(one, bits), q, bits);
  return x.mantissa < 0n ? quotient(q, divisor, bits) : clipped(quotient(one, divisor, bits), bits);
}

/** The numbers from 0 to 1. */
const probabilities = between(0n, 1n, 0, 64);

/**
 * $\sigma(x)$, to full relative accuracy also far below zero, and not above 1.
 *
 * *Error.* Beyond that of the midpoint's value: $\sigma'=\frac q{(1+q)^2}$ and $\lvert(\ln\sigma')'\rvert
 * =\lvert1-2\sigma\rvert\le1$, so within $\rho=r2^e\le2^{-6}$ the slope is at most
 * $\frac q{(1+q)^2}e^\rho\le\frac q{(1+q)^2}(1+\rho+\rho^2)$; the computed $q$ stands for its value with a factor
 * $1+2^{-16}$, as in {@link exponential}, which is applied where $q$ makes the bound larger. Beyond $2^{30}$ the
 * computed $q$ is far above its value, and $1+q$ is taken for 1. For a larger $\rho$, or
 * where that has no room as a double, the ball reaches from the value of the lower end to that of the upper end, for
 * the function increases.
 */
export function logistic(x: Ball, bits: number): Ball {
  if (x.radius === 0) return ofExact(x, decay(x, bits), bits);
  if (!(x.radius < Infinity)) return x.radius >= 0 ? probabilities : propagate(x);
  const rho = scale(x.radius, x.exponent);
  if (rho <= 2 ** -6) {
    const middle = midpoint(x);
    const q = decay(middle, bits);
    const value = ofExact(middle, q, bits);
    const below = 1 + q.fraction * powerOfTwo(q.size + q.exponent) * (1 - 2 ** -16);
    const slope = ((q.fraction * (1 + 2 ** -15)) / (below * below)) * (1 + rho + rho * rho);
    const spread = scale(x.radius * slope, x.exponent + q.size + q.exponent - value.exponent);
    const wide = up(value.radius + spread);
    if (wide < powerOfTwo(900)) return upTo1(rounded(value.mantissa, value.exponent, wide, bits), x, bits);
  }
  const [lower, upper] = wholeEnds(x);
  const value = hull(ofExact(lower, decay(lower, bits), bits), ofExact(upper, decay(upper, bits), bits), bits);
  return upTo1(value, upper, bits);
}

/** The part up to 1, which is all of it unless `x` is positive. */
function upTo1(value: Ball, x: Ball, bits: number): Ball {
  return x.mantissa > 0n ? clipped(value, bits) : value;
}
