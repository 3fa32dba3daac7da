/**
 * The double nearest to a rational number.
 * @module
 */
import { scale } from './float64-scale.js';

function bitLength(n: bigint): number {
  const hex = n.toString(16);
  return 4 * hex.length - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
}

/**
 * The double nearest to $p/q$, ties to even, subnormal numbers and overflow included.
 *
 * With $2^e\le\lvert p/q\rvert<2^{e+1}$ the doubles there are the multiples of $2^\ell$, $\ell=\max(e-52,-1074)$; the
 * quotient $\lfloor\lvert p\rvert2^{-\ell}/q\rfloor\le2^{53}$ and its remainder decide the rounding exactly.
 * @param p any integer
 * @param q a positive integer
 * @throws RangeError if `q` is not positive
 */
export function nearestDouble(p: bigint, q: bigint): number {
  if (q <= 0n) throw new RangeError(`the denominator ${String(q)} of a rational number is not positive`);
  const magnitude = p < 0n ? -p : p;
  // Both are exact doubles here, and one IEEE division is correctly rounded.
  if (magnitude <= 0x20000000000000n && q <= 0x20000000000000n) return Number(p) / Number(q);
  const guess = bitLength(magnitude) - bitLength(q);
  // A shift by a negative number goes the other way, and what it cuts does not matter beside an integer.
  const below = magnitude << BigInt(-guess) < q;
  const e = below ? guess - 1 : guess;
  const unit = Math.max(e - 52, -1074);
  const numerator = unit < 0 ? magnitude << BigInt(-unit) : magnitude;
  const denominator = unit > 0 ? q << BigInt(unit) : q;
  const quotient = numerator / denominator;
  const twice = 2n * (numerator - quotient * denominator);
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  const rounded = scale(Number(up ? quotient + 1n : quotient), unit);
  return p < 0n ? -rounded : rounded;
}
