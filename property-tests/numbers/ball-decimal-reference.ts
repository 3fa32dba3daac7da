/**
 * The elementary functions in decimal.js at a much higher precision than a ball has, to judge balls by.
 * @module
 */
import { Decimal } from 'decimal.js';
import type { Ball } from '../../src/numbers/ball.js';
import { holds } from './ball-fractions.js';
import { erfSeries } from './erf-series.js';
import { ofDecimalString } from './rational.js';

export type Elementary = 'exp' | 'expm1' | 'log' | 'tanh' | 'logistic' | 'erf' | 'sin' | 'cos' | 'atan';

type Context = typeof Decimal;

/** A decimal.js of its own, with `digits` digits and no limit of exponents that a test would meet. */
export function context(digits: number): Context {
  return Decimal.clone({ precision: digits, maxE: 9e15, minE: -9e15, defaults: true });
}

/** The number `m` times two to the power of `e`, all of its digits. */
export function decimalOf(D: Context, m: bigint, e: number): Decimal {
  return new D(e >= 0 ? String(m << BigInt(e)) : `${String(m * 5n ** BigInt(-e))}e${String(e)}`);
}

/**
 * More digits for a small argument: a ball next to it may be as narrow as its cube, and a subtraction from 1 loses as
 * many digits as it has zeros.
 */
function wide(D: Context, x: Decimal): Context {
  return context(D.precision + 4 * Math.max(0, -x.e) + 10);
}

/** The sine and the cosine of a small number; decimal.js would need more digits of pi than it has for a long one. */
function taylor(name: 'sin' | 'cos', x: Decimal): Decimal {
  let n = name === 'sin' ? 1 : 0;
  let term = name === 'sin' ? x : x.pow(0);
  let sum = x.sub(x);
  for (; !term.isZero() && sum.add(term).cmp(sum) !== 0; n += 2) {
    sum = sum.add(term);
    term = term.mul(x).mul(x).div(-(n + 1) * (n + 2));
  }
  return sum;
}

/** The arc tangent of a small number by its Maclaurin series, faster than decimal.js at many digits. */
function arctangentSeries(x: Decimal): Decimal {
  let power = x;
  let sum = x.sub(x);
  for (let n = 1; !power.isZero() && sum.add(power.div(n)).cmp(sum) !== 0; n += 2) {
    sum = sum.add(power.div(n));
    power = power.mul(x).mul(x).neg();
  }
  return sum;
}

/** The function's value, to a relative accuracy of nearly all digits. */
export function reference(D: Context, name: Elementary, x: Decimal): Decimal {
  if (name === 'sin' || name === 'cos') return x.abs().lt(0.5) ? taylor(name, new (wide(D, x))(x)) : x[name]();
  if (name === 'exp') return x.exp();
  if (name === 'log') return x.ln();
  if (name === 'expm1') return new (wide(D, x))(x).exp().sub(1);
  if (name === 'logistic') return x.pow(0).div(x.neg().exp().add(1));
  if (name === 'atan') return x.abs().lt(0.01) ? arctangentSeries(new (wide(D, x))(x)) : x.atan();
  if (name === 'erf') return erfSeries(x, wide(D, x).precision);
  const Wide = wide(D, x);
  const y = new Wide(x);
  if (y.abs().gt(1e6)) return new D(y.isNegative() ? -1 : 1);
  const q = y.abs().mul(-2).exp();
  const value = new Wide(1).sub(q).div(new Wide(1).add(q));
  return y.isNegative() ? value.neg() : value;
}

/** Whether the ball holds the reference value, judged in exact arithmetic. */
export function holdsDecimal(x: Ball, value: Decimal): boolean {
  return holds(x, ofDecimalString(value.toExponential()));
}
