/**
 * Doubles as decimal strings, exactly, and decimal.js constructors of our own.
 * @module
 */
import { Decimal } from 'decimal.js';
import { toDyadic } from './float64-scale.js';

/** A decimal.js constructor with `digits` significant digits, never the global one. */
export function decimalConstructor(digits: number): typeof Decimal {
  const rounding = Decimal.ROUND_HALF_EVEN;
  return Decimal.clone({ defaults: true, precision: digits, rounding, minE: -9e15, maxE: 9e15 });
}

/**
 * The finite double `x` as a decimal string, exactly: $m2^{-k}=m5^k\,10^{-k}$. (The constructor of decimal.js takes
 * the number 0.1 for one tenth, which the double is not; strings it does not round.)
 */
export function exactDecimal(x: number): string {
  const { mantissa, exponent } = toDyadic(x);
  if (exponent >= 0) return (mantissa << BigInt(exponent)).toString();
  // Common factors of two only make the string longer.
  let k = -exponent;
  let m = mantissa;
  while (k > 0 && m % 2n === 0n) {
    m /= 2n;
    k -= 1;
  }
  return `${(m * 5n ** BigInt(k)).toString()}e-${String(k)}`;
}
