/**
 * The square root of a ball and of an integer.
 * @module
 */
import { scale, up } from './ball-radius.js';
import { big, bitLength } from './ball-size.js';
import { type Ball, EXTRA, possiblyUndefinedBall, propagate, rounded, undefinedBall, zero } from './ball-value.js';
import { ends } from './ball-ends.js';

/**
 * $\lfloor\sqrt n\rfloor$ for $n\ge0$, by Newton steps on growing leading parts of $n$.
 *
 * With $d$ bits of the root known, $a$ satisfies $(a-1)^2<\lfloor n\,4^{-(c-d)}\rfloor<(a+1)^2$; the step keeps this
 * (the proof is that of CPython's `math.isqrt`). It holds at the start, where the root of an integer below $2^{52}$ is
 * a correctly rounded double: its floor is the exact integer root.
 */
export function integerRoot(n: bigint): bigint {
  if (n < 2n ** 52n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  const c = (bitLength(n) - 1) >>> 1;
  const lengths: number[] = [];
  for (let d = c; d > 25; d = d >>> 1) lengths.push(d);
  let d = (lengths.at(-1) ?? c) >>> 1;
  let a = BigInt(Math.floor(Math.sqrt(Number(n >> big(2 * (c - d))))));
  for (const next of lengths.reverse()) {
    a = (a << big(next - d - 1)) + (n >> big(2 * c - next - d + 1)) / a;
    d = next;
  }
  return a * a > n ? a - 1n : a;
}

/**
 * $\sqrt x$. Undefined if all of $x$ is negative, possibly undefined if some of it is.
 *
 * *Error.* With $\delta=r/m\le1$,
 * $$
 * \lvert\sqrt{m+d}-\sqrt m\rvert=\frac{\lvert d\rvert}{\sqrt{m+d}+\sqrt m}\le\sqrt m\,\frac{\delta}{1+\sqrt{1-\delta}}
 * \qquad(\lvert d\rvert\le r),
 * $$
 * and less than 1 unit for the integer part of the root of a midpoint that is scaled by a power of 4 to
 * $2\,bits+8$ bits; nothing if that root is an integer.
 */
export function squareRoot(x: Ball, bits: number): Ball {
  if (!(x.radius >= 0)) return propagate(x);
  if (x.radius === Infinity) return possiblyUndefinedBall;
  const { lo, hi } = ends(x);
  if (hi < 0n) return undefinedBall;
  if (lo < 0n) return possiblyUndefinedBall;
  if (x.mantissa === 0n) return zero;
  const wanted = Math.max(0, 2 * (bits + EXTRA) - x.size);
  const s = wanted + (Math.abs(x.exponent - wanted) % 2);
  const n = x.mantissa << big(s);
  const root = integerRoot(n);
  const e = (x.exponent - s) / 2;
  if (x.radius === 0) return rounded(root, e, root * root === n ? 0 : 1, bits);
  // sqrt(m 2^s) r / m is r / sqrt(fraction) times a power of two, the root of which is taken with the fraction.
  const delta = Math.min(1, up(scale(x.radius, -x.size) / x.fraction));
  const odd = Math.abs(s - x.size) % 2;
  const spread = (x.radius * Math.sqrt((1 + odd) / x.fraction)) / (1 + Math.sqrt(1 - delta));
  let units = (s - x.size - odd) / 2;
  let drop = 0;
  while (scale(spread, units) === Infinity) {
    drop += 900;
    units -= 900;
  }
  return rounded(drop === 0 ? root : root >> big(drop), e + drop, up(scale(spread, units) + 2), bits);
}
