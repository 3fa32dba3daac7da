/**
 * Fractions of integers in lowest terms.
 * @module
 */

import { toDyadic } from './float64-scale.js';

/** The rational number $p/q$ with $q>0$ and no common factor. */
export interface Fraction {
  readonly p: bigint;
  readonly q: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** $p/q$ in lowest terms, for $q>0$. */
export function reduced(p: bigint, q: bigint): Fraction {
  if (p === 0n) return { p, q: 1n };
  // Doubles have a power of two below; its common part with the numerator is the lowest bit of either.
  const isDyadic = (q & (q - 1n)) === 0n;
  const lowest = p & -p;
  const d = isDyadic ? (lowest < q ? lowest : q) : gcd(p < 0n ? -p : p, q);
  return { p: p / d, q: q / d };
}

/** The rational number that the finite double `x` is, in lowest terms. */
export function fractionOfDouble(x: number): Fraction {
  const { mantissa, exponent } = toDyadic(x);
  return exponent < 0 ? reduced(mantissa, 1n << BigInt(-exponent)) : { p: mantissa << BigInt(exponent), q: 1n };
}
