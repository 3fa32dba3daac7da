import { scientific } from '../../../src/verification/certificate/stated-interval.js';

/** A rational number: its sign is that of the numerator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<power>[-+]?\d+))?$/;

/** Sign and digits as an integer, and the power of ten that it is to be multiplied with. */
function read(decimal: string): { readonly digits: bigint; readonly power: number } {
  const { sign = '', whole = '', fraction = '', power = '0' } = DECIMAL.exec(decimal)?.groups ?? {};
  if (whole === '') throw new RangeError(`"${decimal}" is no decimal number`);
  return { digits: BigInt(`${sign}${whole}${fraction}`), power: Number(power) - fraction.length };
}

/** The number that a decimal text stands for. */
export function exactDecimal(decimal: string): Rational {
  const { digits, power } = read(decimal);
  const scale = 10n ** BigInt(Math.abs(power));
  return power < 0 ? { numerator: digits, denominator: scale } : { numerator: digits * scale, denominator: 1n };
}

/** Whether the first of two decimal texts stands for the smaller number, or the same. */
export function isAtMost(left: string, right: string): boolean {
  const [a, b] = [exactDecimal(left), exactDecimal(right)];
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** The number with so many units more in its 17th digit, as certificates write it; for zero units of $10^{-300}$. */
export function moved(decimal: string, units: bigint): string {
  const { digits, power } = read(decimal);
  const missing = digits === 0n ? 300 + power : Math.max(0, 17 - String(digits).replace('-', '').length);
  return scientific(`${digits * 10n ** BigInt(missing) + units}e${power - missing}`);
}
