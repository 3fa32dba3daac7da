/**
 * Exact rational numbers, the model that the number systems are tested against.
 * @module
 */

/** The rational number $p/q$, $q>0$, not necessarily reduced. */
export interface Rational {
  readonly p: bigint;
  readonly q: bigint;
}

export function rational(p: bigint, q = 1n): Rational {
  return q < 0n ? { p: -p, q: -q } : { p, q };
}

/** The rational number that a finite double is: doubling is exact until the number is an integer. */
export function ofDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not rational`);
  let m = x;
  let q = 1n;
  while (!Number.isInteger(m)) {
    m *= 2;
    q *= 2n;
  }
  return { p: BigInt(m), q };
}

/** Reads a decimal such as `-12.5e-3`. */
export function ofDecimalString(text: string): Rational {
  const [digits = '0', exponent = '0'] = text.split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const p = BigInt(whole + fraction);
  return power < 0 ? { p, q: 10n ** BigInt(-power) } : { p: p * 10n ** BigInt(power), q: 1n };
}

export const plus = (a: Rational, b: Rational): Rational => ({ p: a.p * b.q + b.p * a.q, q: a.q * b.q });
export const minus = (a: Rational, b: Rational): Rational => ({ p: a.p * b.q - b.p * a.q, q: a.q * b.q });
export const times = (a: Rational, b: Rational): Rational => ({ p: a.p * b.p, q: a.q * b.q });
export const negative = (a: Rational): Rational => ({ p: -a.p, q: a.q });
export const magnitude = (a: Rational): Rational => (a.p < 0n ? negative(a) : a);

/** `undefined` for a division by zero. */
export function quotient(a: Rational, b: Rational): Rational | undefined {
  return b.p === 0n ? undefined : rational(a.p * b.q, a.q * b.p);
}

export const atMost = (a: Rational, b: Rational): boolean => a.p * b.q <= b.p * a.q;

/** Negative, zero or positive, as $a<b$, $a=b$ or $a>b$. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.p * b.q - b.p * a.q;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
