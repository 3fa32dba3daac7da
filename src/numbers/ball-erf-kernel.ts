/**
 * $\operatorname{erf}x/x$ in fixed point, from $u=x^2$.
 *
 * All of it rests on Kummer's form of the series, in which every term is positive,
 * $$
 * \operatorname{erf}x=x\,g(x^2),\qquad
 * g(u)=\frac2{\sqrt\pi}\int_0^1e^{-us^2}\,\mathrm ds=\frac2{\sqrt\pi}\,e^{-u}\sum_{n\ge0}\frac{(2u)^n}{(2n+1)!!}.
 * $$
 * @module
 */
import { fixedPi } from './ball-constants.js';
import { fixedExponential, multiplesOfLn2, withoutMultiplesOfLn2 } from './ball-exp-kernel.js';
import { integerRoot } from './ball-root.js';
import { big } from './ball-size.js';

const slopes = new Map<number, bigint>();

/**
 * $2/\sqrt\pi=\sqrt{4/\pi}$ in units of $2^{-p}$, $p\ge16$. *Error.* Less than 2 units: $\pi$ is off by less than 2
 * units, which moves the root by a fraction $2^{-p}/\pi$ of itself, 0.4 units, and the quotient's and the root's
 * integer parts take less than 1 and a little.
 */
function slopeAtZero(p: number): bigint {
  let found = slopes.get(p);
  if (found === undefined) {
    found = integerRoot((1n << big(3 * p + 2)) / fixedPi(p));
    slopes.set(p, found);
  }
  return found;
}

/** The Kummer sum, and how many of its terms were cut. */
interface Sum {
  readonly sum: bigint;
  readonly cuts: number;
}

/**
 * $\sum_n(2u)^n/(2n+1)!!$ at $u2^{-p}$, in units of $2^{-p}$.
 *
 * *Error.* The sum is too small by less than `cuts` units times itself. Each term comes from the one before by a ratio
 * and a cut of less than 1 unit; the ratios fall, so what one cut takes from its term and all that follow it is less
 * than the sum $1+\tfrac{2u}3+\dots$ in units. The last cut leaves zero, of which zeros follow: there is no other
 * remainder.
 */
function kummer(u: bigint, p: number): Sum {
  const shift = big(p);
  const twice = 2n * u;
  let term = 1n << shift;
  let sum = 0n;
  let n = 1;
  for (; term > 0n; n += 2) {
    sum += term;
    term = ((term * twice) >> shift) / big(n + 2);
  }
  return { sum, cuts: (n - 1) / 2 };
}

/** $g(u)$ and $e^{-u}$ in fixed point. */
export interface ErrorQuotient {
  /** $g(u)$ in units of $2^{-p}$. */
  readonly g: bigint;
  /** What `g` may be off by, in its units. */
  readonly error: number;
  /** $e^{-u}$ in units of $2^{-p-k}$, off by less than 22 of them. */
  readonly power: bigint;
  readonly k: number;
}

/**
 * $g(u2^{-p})$ and $e^{-u2^{-p}}$ for an integer $u\ge0$ with $u2^{-p}\le p$ that is off by less than 1 unit, $p\ge40$.
 *
 * *Error*, relative to $g$ and in units of $2^{-p}$: `cuts` for the sum; for $e^{-s}$, $u=k\ln2+s$, at most
 * $2.01\cdot21<43$, since it is above $\tfrac1{2.01}$, the kernel gives 18 (`FIXED_EXP_ERROR`) and $s$ is off by less
 * than 3; less than 2 for $2/\sqrt\pi$; at most $\tfrac13$ for $u$, because
 * $\lvert g'\rvert/g=\int s^2e^{-us^2}/\int e^{-us^2}\le\tfrac13$ over $[0,1]$, where $s^2$ increases and the weight
 * decreases. There are at most $5p$ cuts: from $n=2u$ on the ratios are below $\tfrac12$, and the terms below
 * $e^u$. So the products of these errors are below 1, and with $g<1.13$ and less than 1 for the last cut `g` is off by
 * less than $1.13\,(\text{cuts}+47)+1<2\,\text{cuts}+64$.
 */
export function errorQuotient(u: bigint, p: number): ErrorQuotient {
  // A multiple below zero only comes of u < 2^-19, where nothing is to be reduced.
  const k = Math.max(0, multiplesOfLn2(u, p));
  const power = fixedExponential(withoutMultiplesOfLn2(u, k, p), p);
  const { sum, cuts } = kummer(u, p);
  return { g: (slopeAtZero(p) * power * sum) >> big(2 * p + k), error: 2 * cuts + 64, power, k };
}
