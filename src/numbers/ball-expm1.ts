/**
 * $e^x-1$ of a ball.
 * @module
 */
import { difference, sum } from './ball-arithmetic.js';
import { fittingArgument } from './ball-argument.js';
import { besideOne } from './ball-beside-one.js';
import { quotient } from './ball-division.js';
import { clipped, hull, wholeEnds } from './ball-ends.js';
import { exponential } from './ball-exp.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { midpoint } from './ball-readers.js';
import { hyperbolicTangent } from './ball-tanh.js';
import { type Ball, one, rounded, zero } from './ball-value.js';

/**
 * $e^x-1=\frac{2t}{1-t}$ with $t=\tanh\tfrac x2$, for an exact $0\ne\lvert x\rvert<\tfrac12$, to full relative
 * accuracy. *Error.* That of the tangent, less than half a unit of the last of `bits` bits of it, reaches the quotient
 * as a relative error of at most $\frac{1+2\lvert t\rvert}{1-t}<2$ times it, as balls count; the sums and the division
 * add less than 1 unit.
 */
function smallPoint(x: Ball, bits: number): Ball {
  const t = hyperbolicTangent(rounded(x.mantissa, x.exponent - 1, x.radius, bits + 64), bits);
  return quotient(sum(t, t, bits), difference(fittingArgument(one, bits), t, bits), bits);
}

/** Whether $x<0$ and $e^x<2^{-bits-6}$ for certain, since $0.7>\ln2$. */
function saturates(x: Ball, bits: number): boolean {
  return x.mantissa < 0n && x.fraction * powerOfTwo(x.size + x.exponent) > 0.7 * (bits + 6);
}

/**
 * $e^x-1$ for $\lvert m\rvert2^e\ge\tfrac12$ and $\rho\le2^{-10}$; a negative one is not below $-1$. Where the
 * midpoint saturates the ball does, too, for $(0.7-\ln2)(bits+6)>0.15>\rho$. One is written in so many bits that a
 * tiny $e^x$ has room in its units.
 */
function largeBall(x: Ball, bits: number): Ball {
  if (saturates(x, bits)) return besideOne(true, bits);
  const value = difference(exponential(x, bits), fittingArgument(one, bits), bits);
  return x.mantissa < 0n ? clipped(value, bits) : value;
}

/** $e^x-1$ of an exact ball of any magnitude. */
function ofExact(x: Ball, bits: number): Ball {
  if (x.mantissa === 0n) return zero;
  return x.size + x.exponent < 0 ? smallPoint(x, bits) : largeBall(x, bits);
}

/**
 * $e^x-1$, to full relative accuracy also near zero; the whole line from $x=2^{30}$ on.
 *
 * *Error.* For $\lvert m\rvert2^e\ge\tfrac12$ and $\rho=r2^e\le2^{-10}$: that of {@link exponential}, at most
 * $\frac{e^x}{\lvert e^x-1\rvert}<2.6$ times as large in units of the value, and that of a sum. Nearer to zero: that of
 * the midpoint's value $v$, and $e^m(e^\rho-1)\le(1+v)\,\rho\,(1+2\rho)$ for the input radius, where a factor
 * $1+2^{-16}$ makes up for the radius of $v$. For $\rho>2^{-10}$, or where that has no room as a double, the ball
 * reaches from the value of the lower end to that of the upper end, for the function increases.
 */
export function exponentialMinusOne(argument: Ball, bits: number): Ball {
  const x = fittingArgument(argument, bits);
  if (x.radius === 0) return ofExact(x, bits);
  if (!(x.radius < Infinity)) return exponential(x, bits);
  const rho = scale(x.radius, x.exponent);
  if (rho <= 2 ** -10) {
    if (x.size + x.exponent >= 0) return largeBall(x, bits);
    const value = ofExact(midpoint(x), bits);
    const e = value.mantissa === 0n ? x.exponent : value.exponent;
    const size = value.fraction * powerOfTwo(value.size + value.exponent);
    const slope = (1 + (x.mantissa < 0n ? -size : size)) * (1 + 2 ** -16) * (1 + 2 * rho);
    const spread = scale(x.radius * slope, x.exponent - e);
    if (spread < powerOfTwo(900)) return rounded(value.mantissa, e, up(value.radius + spread), bits);
  }
  const [lower, upper] = wholeEnds(x);
  const last = ofExact(upper, bits);
  if (!(last.radius < Infinity)) return last;
  const value = hull(ofExact(lower, bits), last, bits);
  return upper.mantissa > 0n ? value : clipped(value, bits);
}
