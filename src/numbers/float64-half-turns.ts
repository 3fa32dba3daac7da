/**
 * The reduction of a double modulo $\pi/2$.
 *
 * **Moderate arguments**, $n=\operatorname{round}(2x/\pi)<2^{20}$: $\pi/2=P_1+P_2+P_3$ with $P_1$, $P_2$ of 33 bits
 * and $P_3<2^{-65}$ rounded to nearest, so that $nP_1$ and $nP_2$ are exact; $x-nP_1$ is exact, a multiple of
 * $2^{-53}$ below one. Subtracting $nP_2$ leaves an exact tail, and only the roundings of $nP_3$, of $P_3$ and of the
 * tail remain: less than $2^{-96}$. If the head $h$ has $\lvert h\rvert\ge2^{-36}$, that is below
 * $2^{-60}\lvert h\rvert$; otherwise, and for large arguments, exact integers decide.
 *
 * **Exact reduction.** With an integer $P$ within one unit of $\tfrac\pi22^B$, the integer $R=x2^B-nP$ is off by at
 * most $n$ units. $B$ grows until $\lvert R\rvert>2^{70}n$, which happens because $\pi$ is irrational.
 * @module
 */
import { scaledPi } from './float64-pi.js';
import { nearestDouble } from './float64-rational.js';
import { exponentOf, scale, toDyadic } from './float64-scale.js';

/**
 * $x=n\tfrac\pi2+r$ with `quadrant` $=n\bmod4$, head $h$ and tail $l$ of $r$:
 * $\lvert r-h-l\rvert\le2^{-60}\lvert h\rvert$, $\lvert l\rvert\le2^{-53}\lvert h\rvert$ and
 * $\lvert h\rvert\le0.7855$.
 */
export interface HalfTurns {
  readonly quadrant: number;
  readonly high: number;
  readonly low: number;
}

const halfPi = scaledPi(1n << 255n);
const part1 = halfPi >> 224n;
const part2 = (halfPi - (part1 << 224n)) >> 191n;
const P1 = scale(Number(part1), -32);
const P2 = scale(Number(part2), -65);
const P3 = nearestDouble(halfPi - (part1 << 224n) - (part2 << 191n), 1n << 256n);
const inverseHalfPi = nearestDouble(1n << 256n, halfPi);

/** Reduces a finite double $x\ge0$ modulo $\pi/2$, as the module comment describes. */
export function halfTurns(x: number): HalfTurns {
  // Below pi/4 nothing is to be reduced.
  if (x < 0.785398163397448) return { quadrant: 0, high: x, low: 0 };
  if (x > 1e6) return exactHalfTurns(x);
  const n = Math.round(x * inverseHalfPi);
  const a = x - n * P1;
  const b = -n * P2;
  const sum = a + b;
  const part = sum - a;
  const tail = a - (sum - part) + (b - part) - n * P3;
  const high = sum + tail;
  const second = high - sum;
  const low = sum - (high - second) + (tail - second);
  return Math.abs(high) < 2.0e-11 ? exactHalfTurns(x) : { quadrant: n % 4, high, low };
}

function exactHalfTurns(x: number): HalfTurns {
  const { mantissa, exponent } = toDyadic(x);
  for (let bits = Math.max(0, exponentOf(x)) + 256; ; bits += 256) {
    const P = scaledPi(1n << BigInt(bits - 1));
    const X = mantissa << BigInt(bits + exponent);
    const n = (2n * X + P) / (2n * P);
    const R = X - n * P;
    if ((R < 0n ? -R : R) >> 70n > n) {
      const high = nearestDouble(R, 1n << BigInt(bits));
      const head = toDyadic(high);
      const low = nearestDouble(R - (head.mantissa << BigInt(bits + head.exponent)), 1n << BigInt(bits));
      return { quadrant: Number(n % 4n), high, low };
    }
  }
}
