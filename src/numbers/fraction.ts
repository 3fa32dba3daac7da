/**
 * Fractions of integers.
 * @module
 */

import { toDyadic } from './float64-scale.js';

/** The rational number $p/q$ with $q>0$; in lowest terms unless something else is said. */
export interface Fraction {
  readonly p: bigint;
  readonly q: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function isPowerOfTwo(q: bigint): boolean {
  return (q & (q - 1n)) === 0n;
}

/** $p/q$ in lowest terms, for $q>0$. */
export function reduced(p: bigint, q: bigint): Fraction {
  if (p === 0n) return { p, q: 1n };
  // Doubles have a power of two below; its common part with the numerator is the lowest bit of either.
  const lowest = p & -p;
  const d = isPowerOfTwo(q) ? (lowest < q ? lowest : q) : gcd(p < 0n ? -p : p, q);
  return { p: p / d, q: q / d };
}

/** The sum: over a denominator that both have, over the larger of two powers of two, else in lowest terms. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.q === b.q) return { p: a.p + b.p, q: a.q };
  const [small, large] = a.q < b.q ? [a, b] : [b, a];
  if (!(isPowerOfTwo(small.q) && isPowerOfTwo(large.q))) return reduced(a.p * b.q + b.p * a.q, a.q * b.q);
  return { p: small.p * (large.q / small.q) + large.p, q: large.q };
}

/** The product, in lowest terms unless both denominators are powers of two. */
export function times(a: Fraction, b: Fraction): Fraction {
  const [p, q] = [a.p * b.p, a.q * b.q];
  return isPowerOfTwo(q) ? { p, q } : reduced(p, q);
}

/** The rational number that the finite double `x` is, in lowest terms. */
export function fractionOfDouble(x: number): Fraction {
  const { mantissa, exponent } = toDyadic(x);
  return exponent < 0 ? reduced(mantissa, 1n << BigInt(-exponent)) : { p: mantissa << BigInt(exponent), q: 1n };
}
