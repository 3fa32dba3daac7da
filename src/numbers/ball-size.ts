/**
 * How long an integer is. BigInt has no bit length; the exponent of a double that is rounded from the integer serves.
 * @module
 */
import { powerOfTwo } from './ball-radius.js';

const view = new DataView(new ArrayBuffer(8));

const shifts: readonly bigint[] = Array.from({ length: 8192 }, (_, i) => BigInt(i));

/**
 * `n` as a BigInt; small ones come from a table, which spares an allocation in the innermost loops. A shift by a
 * negative one goes the other way: `m << big(n)` is $\lfloor m2^n\rfloor$ for every $n$.
 */
export function big(n: number): bigint {
  return shifts[n] ?? BigInt(n);
}

/** The exponent $E$ with $2^{E-1}\le\lvert x\rvert<2^E$ of a finite, normal double; -1022 for zero. */
export function exponentOf(x: number): number {
  view.setFloat64(0, x, true);
  return ((view.getInt32(4, true) >>> 20) & 0x7ff) - 1022;
}

/** The double in $[\tfrac12,1)$ with the significant bits of the finite, normal double `x`, sign dropped. */
export function fractionOf(x: number): number {
  return Math.abs(x) * powerOfTwo(-exponentOf(x));
}

/**
 * A number of low bits of `m` without which it is a finite double and, if any are cut, keeps more than 60 bits, so
 * that the cut changes it by less than one rounding. `hint` is the length that `m` probably has.
 */
export function excess(m: bigint, hint: number): number {
  const guess = Math.max(0, hint - 500);
  const leading = Math.abs(Number(m >> big(guess)));
  if (leading < Infinity && (guess === 0 || leading > 2 ** 60)) return guess;
  return Math.max(0, 4 * m.toString(16).length - 500);
}

/** The least $n\ge0$ with $\lvert m\rvert<2^n$. */
export function bitLength(m: bigint): number {
  if (m === 0n) return 0;
  const cut = excess(m, 0);
  // A double may be rounded up to the next power of two: then the length is one too large.
  const atMost = exponentOf(Number(m >> big(cut))) + cut;
  return (m < 0n ? -m : m) >> big(atMost - 1) === 0n ? atMost - 1 : atMost;
}
