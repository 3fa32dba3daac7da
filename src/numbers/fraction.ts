/**
 * Fractions of integers in lowest terms.
 * @module
 */

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
