/**
 * The hyperbolic tangent of a ball.
 * @module
 */
import { clipped, hull, wholeEnds } from './ball-ends.js';
import {
  FIXED_EXP_ERROR, fixedExponential, multiplesOfLn2, withoutMultiplesOfLn2, workingPrecision,
} from './ball-exp-kernel.js';
import { powerOfTwo, scale, up } from './ball-radius.js';
import { FIXED_TANH_ERROR, fixedTanh, SPARE } from './ball-tanh-kernel.js';
import { besideOne } from './ball-beside-one.js';
import { big } from './ball-size.js';
import { type Ball, EXTRA, measured, propagate, rounded, unitInterval, zero } from './ball-value.js';
import { smallTanh } from './ball-tanh-small.js';

/** From $2^{-3}$ on a few more bits suffice; below $2^{-16}$ the quotient of exponentials would lose too many. */
const LARGE = -2;
const SMALL = -16;

/**
 * Whether $2\lvert x\rvert\ge0.69\,(bits+8)\cdot1.01$, where only the distance from 1 is left: with
 * $q=e^{-2\lvert x\rvert}$, $0\le1-\tanh\lvert x\rvert\le2q<2^{-bits-5}$.
 */
function saturates(x: Ball, bits: number): boolean {
  return x.fraction * powerOfTwo(x.size + x.exponent) > 0.35 * (bits + 8);
}

/**
 * $\tanh x$ plus what an input radius adds, for $2^{-17}\le\lvert x\rvert$ not saturated, and $\rho=r2^e\le2^{-6}$.
 *
 * $\tanh\lvert x\rvert=\frac2{1+q}-1$ with $q=e^{-2\lvert x\rvert}=2^{-k}e^{-s}$. *Error at the midpoint.* The cut of
 * $2\lvert x\rvert$ and the multiple of $\ln2$ put $q$ off by less than 5 units of $2^{-p}$, the kernel by 18, the cut
 * by $2^k$ by 1, altogether less than 24, so the value by less than $2\cdot24$; its cut adds 1 unit of the last place.
 * *Input radius.* $\tanh'=\cosh^{-2}$ and $(\ln\cosh^{-2})'\ge-2$, so up to $\rho$ nearer to zero the slope is at most
 * $\frac{4q}{(1+q)^2}e^{2\rho}\le\frac{4q}{(1+q)^2}(1+2\rho+4\rho^2)$, increasing in $q\le1$, for which its upper
 * bound is taken.
 */
function byExponential(x: Ball, rho: number, bits: number): Ball {
  const top = x.size + x.exponent;
  const p = workingPrecision(top >= LARGE ? bits : bits - SMALL);
  const shift = x.exponent + 1 + p;
  const m = x.mantissa < 0n ? -x.mantissa : x.mantissa;
  const t = m << big(shift);
  const k = multiplesOfLn2(t, p);
  const power = fixedExponential(withoutMultiplesOfLn2(t, k, p), p);
  const places = bits + EXTRA + (top >= LARGE ? 1 - LARGE : 1 - SMALL);
  const positive = (1n << big(places + p + 1)) / ((1n << big(p)) + (power >> big(k))) - (1n << big(places));
  const value = x.mantissa < 0n ? -positive : positive;
  const r = 1 + (2 * FIXED_EXP_ERROR + 12) * powerOfTwo(places - p);
  if (x.radius === 0) return clipped(rounded(value, -places, r, bits), bits);
  const q = Math.min(1, (Number(power >> big(p - 30)) + 2) * powerOfTwo(-30 - k));
  const slope = ((4 * q) / ((1 + q) * (1 + q))) * (1 + 2 * rho * (1 + 2 * rho)) * (1 + 2 ** -40);
  return clipped(rounded(value, -places, up(r + scale(x.radius, x.exponent + places) * slope), bits), bits);
}

/** Up to this precision the look-ups save time, and radii up to $2^{-6}$ have room as doubles. */
const TABLE_BITS = 900;
const MOST_RHO = 2 ** -6;
const MIDPOINT = 1 + FIXED_TANH_ERROR * 2 ** -SPARE;
const SLOPE = 1 + 2 ** -24;

/**
 * $\tanh x$ plus what an input radius adds, for $2^{-3}\le\lvert x\rvert<2$ and $\rho=r2^e\le2^{-6}$; `near` is
 * $\lvert x\rvert$ within three roundings.
 *
 * *Error at the midpoint.* {@link FIXED_TANH_ERROR} units of $2^{-p}$, and 1 of the last place $2^{-places}$,
 * $places=p-5\ge bits+7$, which is at least 4 bits below the last of `bits` bits of the value, as
 * $\tanh2^{-3}>2^{-4}$.
 * *Input radius.* As at `byExponential`, with $\frac{4q}{(1+q)^2}=1-\tanh^2x=(1-h)(1+h)$ at the computed $h$: this is
 * more than 0.07, and $h\le1$ is off by less than 2 units of $2^{-31}$ and a rounding, so the product by less than
 * $2\cdot2^{-29.9}<0.07\cdot2^{-25}$, for which a factor $1+2^{-24}$ makes up.
 * The ball stays inside of $[-1,1]$: $\tanh2<0.9641$, $2^{-6}$ times a slope below $1.04$ and 2 units of $2^{-31}$.
 */
function byTables(x: Ball, near: number, rho: number, bits: number): Ball {
  const p = workingPrecision(bits);
  const places = p - SPARE;
  const negative = x.mantissa < 0n;
  const positive = fixedTanh(negative ? -x.mantissa : x.mantissa, x.exponent, near, p);
  const leading = Number(positive);
  const h = leading * powerOfTwo(-places);
  const slope = (1 - h) * (1 + h) * (1 + 2 * rho * (1 + 2 * rho)) * SLOPE;
  const r = up(MIDPOINT + scale(x.radius, x.exponent + places) * slope);
  return measured(negative ? -positive : positive, -places, r, bits, leading, 0);
}

/** $\tanh$ of an exact ball, or of one with $\rho\le2^{-6}$, where it is not saturated. */
function near(x: Ball, rho: number, bits: number): Ball {
  if (x.size + x.exponent < SMALL) return smallTanh(x, bits);
  return byExponential(x, rho, bits);
}

/** $\tanh$ of an exact ball of any magnitude. */
function ofExact(x: Ball, bits: number): Ball {
  if (x.mantissa === 0n) return zero;
  return saturates(x, bits) ? besideOne(x.mantissa < 0n, bits) : near(x, 0, bits);
}

/**
 * $\tanh x$, inside of $[-1,1]$. *Error.* At the midpoint and from a small input radius: as stated at
 * {@link smallTanh} and, from $2^{-17}$ on, at `byExponential` and `byTables` in the source. For $\rho=r2^e>2^{-6}$
 * the ball reaches from the value of the lower end to that of the upper end, for the function increases; so does it
 * where the midpoint saturates, and where the radius has no room as a double.
 */
export function hyperbolicTangent(x: Ball, bits: number): Ball {
  const top = x.size + x.exponent;
  if (top <= 1 && top >= LARGE && x.fraction > 0 && bits <= TABLE_BITS) {
    const rho = scale(x.radius, x.exponent);
    if (rho <= MOST_RHO) return byTables(x, x.fraction * powerOfTwo(top), rho, bits);
  }
  if (x.radius === 0) return ofExact(x, bits);
  if (!(x.radius < Infinity)) return x.radius >= 0 ? unitInterval : propagate(x);
  const rho = scale(x.radius, x.exponent);
  const small = rho <= powerOfTwo(Math.min(-6, 900 - bits));
  if (small && x.mantissa !== 0n && !saturates(x, bits)) return near(x, rho, bits);
  const [lower, upper] = wholeEnds(x);
  return clipped(hull(ofExact(lower, bits), ofExact(upper, bits), bits), bits);
}
