/**
 * The hyperbolic tangent near zero, to full relative accuracy.
 * @module
 */
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, exponentOf } from './ball-size.js';
import { type Ball, EXTRA, rounded } from './ball-value.js';
import { decayQuotient } from './ball-taylor.js';

const GUARD = 16;

/**
 * $\tanh x$ for $0\ne\lvert x\rvert<2^{-16}$ and any input radius, which passes unchanged since $0<\tanh'\le1$.
 *
 * *Error.* Where $\lvert x\rvert<2^{top}$ with $2\,top\le-bits-8$ the value is $x$ itself: $\lvert\tanh
 * x-x\rvert\le\lvert x\rvert^3/3$. Otherwise $\tanh\lvert x\rvert=\frac{v}{1-v}$ with $v=\lvert x\rvert g$,
 * $g=(1-e^{-u})/u$, $u=2\lvert x\rvert$: $g\ge1-2^{-16}$ is off by at most 9 units of $2^{-p}$ (the Taylor sum, and 1
 * for the cut of $u$), $1-v$ by less than 3, so the quotient by a relative error of less than $13\cdot2^{-p}$,
 * $p=bits+16$, of a value below $2^{size+s}$ units of the last place; the cut to that place adds 1.
 */
export function smallTanh(x: Ball, bits: number): Ball {
  const top = x.size + x.exponent;
  if (2 * top <= -bits - 8) {
    const error = x.fraction * powerOfTwo(x.size + 2 * top);
    return rounded(x.mantissa, x.exponent, up(x.radius + error), bits);
  }
  const p = bits + GUARD;
  const shift = x.exponent + p;
  const y = x.mantissa < 0n ? -x.mantissa : x.mantissa;
  const fixed = y << big(shift);
  const g = decayQuotient(2n * fixed, p);
  const v = (fixed * g) >> big(p);
  // Bits far below the radius say nothing, and the radius must have room as a double in units of the value.
  const room = x.radius === 0 ? Infinity : 900 - exponentOf(x.radius);
  const s = Math.max(0, Math.min(bits + EXTRA - x.size, room));
  const value = ((x.mantissa * g) << big(s)) / ((1n << big(p)) - v);
  return rounded(value, x.exponent - s, up(2 + 13 * powerOfTwo(x.size + s - p) + scale(x.radius, s)), bits);
}
