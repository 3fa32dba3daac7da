/**
 * Balls from decimal numbers and back.
 * @module
 */
import { rational } from './ball-division.js';
import { ends } from './ball-ends.js';
import { big, bitLength } from './ball-size.js';
import { type Ball, definedness } from './ball-value.js';

/** Decimal numbers that enclose a value. */
export interface DecimalInterval {
  readonly lower: string;
  readonly upper: string;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const LARGEST_EXPONENT = 1_000_000;

/**
 * A ball that holds the decimal number `text`, the error being that of {@link rational}.
 * @throws RangeError if `text` is not a decimal number, or has an exponent beyond a million
 */
export function fromDecimal(text: string, bits: number): Ball {
  const [, sign = '', whole = '', fraction = '', power = '0'] = DECIMAL.exec(text.trim()) ?? [];
  const digits = whole + fraction;
  if (digits === '') throw new RangeError(`'${text}' is not a decimal number: write one like -1.5e-30`);
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > LARGEST_EXPONENT) {
    throw new RangeError(`the exponent of '${text}' is beyond a million: scale the number down`);
  }
  const n = BigInt(sign + digits);
  return exponent >= 0 ? rational(n * 10n ** big(exponent), 1n, bits) : rational(n, 10n ** big(-exponent), bits);
}

/**
 * Decimal numbers of at most `digits` significant digits on either side of `x`, the lower one at most and the upper
 * one at least every number of `x`; `-Infinity` and `Infinity` where there is no bound, NaN if `x` is undefined.
 * @throws RangeError if `digits` is not a positive integer
 */
export function decimalEnclosure(x: Ball, digits: number): DecimalInterval {
  if (!(Number.isInteger(digits) && digits > 0)) {
    throw new RangeError(`${String(digits)} digits of a decimal number: ask for a positive integer of them`);
  }
  if (definedness(x) === 'undefined') return { lower: 'NaN', upper: 'NaN' };
  if (!(x.radius < Infinity)) return { lower: '-Infinity', upper: 'Infinity' };
  const { lo, hi, exponent } = ends(x);
  return { lower: decimal(lo, exponent, digits, false), upper: decimal(hi, exponent, digits, true) };
}

/** $n\,2^e$ in decimal, rounded up or down. */
function decimal(n: bigint, e: number, digits: number, upward: boolean): string {
  if (n === 0n) return '0';
  if (n < 0n) return `-${decimal(-n, e, digits, !upward)}`;
  const top = e + bitLength(n);
  if (Math.abs(top) > 2 ** 22) return powerOfTen(upward ? top : top - 1, upward);
  // log10(2) times top - 1 is at most log10 of the value: k is the exponent of its last digit, or one too small.
  let k = Math.floor((top - 1) * 0.301029995) - digits;
  for (;;) {
    const quotient = digitsOf(n, e, k, upward);
    const text = quotient.toString();
    if (text.length <= digits) return written(text, k);
    k += text.length - digits;
  }
}

/** $n\,2^e10^{-k}$, rounded to an integer up or down. */
function digitsOf(n: bigint, e: number, k: number, upward: boolean): bigint {
  const numerator = n * (e > 0 ? 1n << big(e) : 1n) * (k < 0 ? 10n ** big(-k) : 1n);
  const denominator = (e < 0 ? 1n << big(-e) : 1n) * (k > 0 ? 10n ** big(k) : 1n);
  return upward ? (numerator + denominator - 1n) / denominator : numerator / denominator;
}

/** A power of ten that is at least (`upward`) or at most $2^n$, by $0.30102999566\le\log_{10}2\le0.30102999567$. */
function powerOfTen(n: number, upward: boolean): string {
  const larger = n >= 0 === upward ? 30102999567n : 30102999566n;
  const scaled = BigInt(n) * larger;
  const floor = Number((scaled - (((scaled % 10n ** 11n) + 10n ** 11n) % 10n ** 11n)) / 10n ** 11n);
  return `1e${String(upward ? floor + 1 : floor)}`;
}

/** The integer `digits` times $10^k$ in the shape that JavaScript gives to numbers. */
function written(digits: string, k: number): string {
  const significant = digits.replace(/0+$/, '');
  const point = digits.length + k;
  if (point > 21 || point < -5) {
    const rest = significant.slice(1);
    return `${significant.slice(0, 1)}${rest === '' ? '' : `.${rest}`}e${String(point - 1)}`;
  }
  if (point <= 0) return `0.${'0'.repeat(-point)}${significant}`;
  if (significant.length <= point) return significant.padEnd(point, '0');
  return `${significant.slice(0, point)}.${significant.slice(point)}`;
}
