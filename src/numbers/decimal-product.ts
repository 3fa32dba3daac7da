/**
 * Whether a product of decimals is a given one, digit by digit.
 * @module
 */
import { decimalConstructor } from './decimal-digits.js';
import type { Decimal } from 'decimal.js';

/** Products of any length are exact here: decimal.js forms all digits before it rounds. */
const Exact = decimalConstructor(1e9);

/** An integer, with all its digits. */
export function whole(n: bigint): Decimal {
  return new Exact(n.toString());
}

/** The last digit other than zero, of a finite number other than zero. */
function lastDigit({ d }: Decimal): number {
  let word = d.at(-1) ?? 0;
  while (word % 10 === 0) word /= 10;
  return word % 10;
}

/** How many digits $ab$ has at least, without zeros at the end: none are added there unless a 2 meets a 5. */
function fewestDigits(a: Decimal, b: Decimal): number {
  if ((lastDigit(a) * lastDigit(b)) % 10 === 0) return 1;
  return a.precision() + b.precision() - 1;
}

function isOrdinary(x: Decimal): boolean {
  return x.isFinite() && !x.isZero();
}

/** Whether $ab=c$; `false` if any of them is NaN. Where the numbers of digits decide it, nothing is multiplied. */
export function isProduct(a: Decimal, b: Decimal, c: Decimal): boolean {
  if (isOrdinary(a) && isOrdinary(b) && isOrdinary(c) && fewestDigits(a, b) > c.precision()) return false;
  return Exact.mul(a, b).eq(c);
}
