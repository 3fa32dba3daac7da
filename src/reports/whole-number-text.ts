/**
 * Whole numbers as a table shows them, of any size.
 * @module
 */
import { ball } from '../numbers/ball.js';

/** From here on a number is shown by two digits and a power of ten. */
const LONG = 10n ** 9n;

/** The whole number, or two digits of it, rounded up, for example `1.3e34`. */
export function wholeNumberText(n: bigint): string {
  if (n < LONG) return String(n);
  const digits = String(n);
  const unit = 10n ** BigInt(digits.length - 2);
  const leading = String((n + unit - 1n) / unit);
  const exponent = digits.length - 3 + leading.length;
  return `${leading.slice(0, 1)}.${leading.slice(1, 2)}e${String(exponent)}`;
}

/** $\log_{10}n$ to about 15 digits, for a figure; $n\ge1$. */
export function decimalLogarithm(n: bigint): number {
  const K = ball(64);
  return K.lower(K.div(K.log(K.fromRational(n, 1n)), K.log(K.fromNumber(10))));
}
