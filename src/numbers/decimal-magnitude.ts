/**
 * Doubles that bound the size of a decimal, from its leading digits: writing a decimal out to have it read as a
 * double takes longer than the arithmetic on it.
 * @module
 */
import { addUp, mulUp } from './tracked-upward.js';
import type { Decimal } from 'decimal.js';

/** Digits of a word of decimal.js. */
const WORD = 7;

/** A function that computes each of its values once. */
function remembered(f: (k: number) => number): (k: number) => number {
  const values = new Map<number, number>();
  return (k) => {
    const known = values.get(k);
    if (known !== undefined) return known;
    const value = f(k);
    values.set(k, value);
    return value;
  };
}

/** The double next to $10^k$: zero or `Infinity` where there is none. */
const powerOfTen = remembered((k) => Number(`1e${String(k)}`));

/** A double that is at least $10^k$; below the least double that one. */
export const powerOfTenUp = remembered((k) => addUp(powerOfTen(k), Number.MIN_VALUE));

/** A double that is at least $\tfrac12\cdot10^k$. */
export const halfPowerOfTenUp = remembered((k) => addUp(Number(`5e${String(k - 1)}`), Number.MIN_VALUE));

/** Its first two words as an integer $n<10^{14}$, and $k$ with $n10^k\le\lvert x\rvert<(n+1)10^k$; `x` is finite. */
function leading({ d: [first = 0, second = 0], e }: Decimal): { readonly n: number; readonly k: number } {
  return { n: first * 10 ** WORD + second, k: e + 1 - String(first).length - WORD };
}

/** A double that is at least $\lvert x\rvert$, by one part in $10^7$ of it or $10^{-300}$; `Infinity` for NaN. */
export function magnitude(x: Decimal): number {
  if (!x.isFinite()) return Infinity;
  const { n, k } = leading(x);
  return mulUp(x.d.length > 2 ? n + 1 : n, powerOfTenUp(k));
}

/** A double that is at least zero and at most $\lvert x\rvert$, by as little; zero for NaN and tiny numbers. */
export function magnitudeBelow(x: Decimal): number {
  if (!x.isFinite()) return x.isNaN() ? 0 : Number.MAX_VALUE;
  const { n, k } = leading(x);
  const size = n * powerOfTen(k);
  // Above 1e-280 the power is above 2^-1022, for n is below 10^14: so power and product are nearest normal numbers,
  // each off by at most one part in 2^53.
  if (!(size > 1e-280)) return 0;
  return Math.min(size, Number.MAX_VALUE) * (1 - 2 * Number.EPSILON);
}
