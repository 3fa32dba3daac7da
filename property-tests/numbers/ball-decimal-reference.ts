/**
 * The elementary functions in decimal.js at a much higher precision than a ball has, to judge balls by.
 * @module
 */
import { Decimal } from 'decimal.js';
import type { Ball } from '../../src/numbers/ball.js';

export type Elementary = 'exp' | 'tanh' | 'sin' | 'cos';

type Context = typeof Decimal;

/** A decimal.js of its own, with `digits` digits and no limit of exponents that a test would meet. */
export function context(digits: number): Context {
  return Decimal.clone({ precision: digits, maxE: 9e15, minE: -9e15, defaults: true });
}

/** The number `m` times two to the power of `e`. */
export function decimalOf(D: Context, m: bigint, e: number): Decimal {
  return new D(String(m)).mul(new D(2).pow(e));
}

/** The function's value, to a relative accuracy of nearly all digits. */
export function reference(D: Context, name: Elementary, x: Decimal): Decimal {
  if (name !== 'tanh') return x[name]();
  // By definition, with as many more digits as the subtraction loses.
  const Wide = context(D.precision + 2 * Math.max(0, -x.e) + 10);
  const y = new Wide(x);
  if (y.abs().gt(1e6)) return new D(y.isNegative() ? -1 : 1);
  const q = y.abs().mul(-2).exp();
  const value = new Wide(1).sub(q).div(new Wide(1).add(q));
  return new D(y.isNegative() ? value.neg() : value);
}

/** Whether the ball holds the reference value. */
export function holdsDecimal(D: Context, x: Ball, value: Decimal): boolean {
  if (x.radius === Infinity) return true;
  const distance = decimalOf(D, x.mantissa, x.exponent).sub(value).abs();
  return distance.lte(new D(x.radius).mul(new D(2).pow(x.exponent)));
}
