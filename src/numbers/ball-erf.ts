/**
 * The error function of a ball.
 * @module
 */
import { besideOne } from './ball-beside-one.js';
import { clipped, hull, wholeEnds } from './ball-ends.js';
import { errorQuotient } from './ball-erf-kernel.js';
import { workingPrecision } from './ball-exp-kernel.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, exponentOf } from './ball-size.js';
import { type Ball, EXTRA, propagate, rounded, unitInterval, zero } from './ball-value.js';

/**
 * Whether $x^2\ge0.7\,(bits+6)$ for certain, where only the distance from 1 is left:
 * $0\le1-\operatorname{erf}\lvert x\rvert\le\frac{e^{-x^2}}{\lvert x\rvert\sqrt\pi}<2^{-bits-6}$, since $0.7>\ln2$ and
 * $\lvert x\rvert\ge1$. Where not, $x^2<0.72\,(bits+6)$.
 */
function saturates(x: Ball, bits: number): boolean {
  const top = x.size + x.exponent;
  const size = x.fraction * powerOfTwo(Math.min(top, 40));
  return size * size > 0.71 * (bits + 6);
}

/**
 * $\operatorname{erf}x$ and what an input radius adds, for $x=m\,2^e\ne0$ that is not saturated and $\rho=r2^e$ with
 * $y=2\lvert x\rvert\rho\le1$.
 *
 * *Error at the midpoint.* The value is $m$ times $g(x^2)=\operatorname{erf}x/x$, to full relative accuracy for every
 * size of $x$. $x^2$ is cut by less than 1 unit of $2^{-p}$; what $g$ is off by then ({@link errorQuotient}) is taken
 * $\lvert m\rvert2^s<2^{size+s}$ times, and 1 unit of the last place is added for the cut.
 * *Input radius.* For $\lvert d\rvert\le\rho$, $(x+d)^2\ge x^2-y$, so the slope is at most
 * $\frac2{\sqrt\pi}e^{-x^2}e^y\le1.12838\,q\,(1+y+y^2)$ with $q$ an upper bound of $e^{-x^2}$; the factor 1.1284
 * makes up for all roundings.
 */
function near(x: Ball, rho: number, bits: number): Ball {
  const top = x.size + x.exponent;
  const p = workingPrecision(bits + 16);
  const shift = 2 * x.exponent + p;
  const square = x.mantissa * x.mantissa;
  const { g, error, power, k } = errorQuotient(square << big(shift), p);
  // Bits far below the radius say nothing, and the radius must have room as a double in units of the value.
  const room = x.radius === 0 ? Infinity : 900 - exponentOf(x.radius);
  const s = Math.max(0, Math.min(bits + EXTRA + Math.max(0, top) - x.size, room));
  const value = ((x.mantissa << big(s)) * g) >> big(p);
  const r = error * powerOfTwo(x.size + s - p) + 1;
  if (x.radius === 0) return clipped(rounded(value, x.exponent - s, up(r), bits), bits);
  const q = (Number(power >> big(p - 30)) + 2) * powerOfTwo(-30 - k);
  const y = 2 * rho * x.fraction * powerOfTwo(top);
  const slope = 1.1284 * q * (1 + y * (1 + y));
  return clipped(rounded(value, x.exponent - s, up(r + scale(x.radius, s) * slope), bits), bits);
}

/** $\operatorname{erf}$ of an exact ball of any magnitude. */
function ofExact(x: Ball, bits: number): Ball {
  if (x.mantissa === 0n) return zero;
  return saturates(x, bits) ? besideOne(x.mantissa < 0n, bits) : near(x, 0, bits);
}

/**
 * $\operatorname{erf}x$, inside of $[-1,1]$. *Error.* At the midpoint: that of a sum of positive terms, to full
 * relative accuracy also near zero. A small input radius counts times the greatest slope in the ball,
 * $\frac2{\sqrt\pi}e^{-z^2}$ at the number $z$ nearest to zero. A larger one, and one around a saturated midpoint: the
 * ball reaches from the value of the lower end to that of the upper end, for the function increases.
 */
export function errorFunction(x: Ball, bits: number): Ball {
  if (x.radius === 0) return ofExact(x, bits);
  if (!(x.radius < Infinity)) return x.radius >= 0 ? unitInterval : propagate(x);
  const rho = scale(x.radius, x.exponent);
  const small = rho <= powerOfTwo(-6 - Math.max(0, x.size + x.exponent));
  if (small && x.mantissa !== 0n && !saturates(x, bits)) return near(x, rho, bits);
  const [lower, upper] = wholeEnds(x);
  return clipped(hull(ofExact(lower, bits), ofExact(upper, bits), bits), bits);
}
