/**
 * The error function by its Maclaurin series, in decimals: the series of the textbooks, whose terms alternate and
 * cancel, and not the ones that the code under test sums.
 * @module
 */
import { Decimal } from 'decimal.js';

/**
 * $\operatorname{erf}x=\frac2{\sqrt\pi}\sum_n\frac{(-1)^nx^{2n+1}}{n!\,(2n+1)}$ with `digits` digits right, at most
 * 900. The terms grow up to $e^{x^2}$, which costs as many digits more; where $e^{-x^2}$ has no digit left the value is
 * $\pm1$.
 */
export function erfSeries(x: Decimal, digits: number): Decimal {
  const square = Decimal.clone({ precision: 20, defaults: true, minE: -9e15, maxE: 9e15 }).mul(x, x).toNumber();
  if (square > 2.31 * digits) return new Decimal(x.isNegative() ? -1 : 1);
  const precision = digits + Math.ceil(square) + 10;
  const Wide = Decimal.clone({ precision, defaults: true, minE: -9e15, maxE: 9e15 });
  const y = new Wide(x);
  const negligible = new Wide(10).pow(-precision).times(y.abs());
  let power = y;
  let sum = y;
  for (let n = 1; power.abs().gt(negligible); n++) {
    power = power.times(y).times(y).div(-n);
    sum = sum.plus(power.div(2 * n + 1));
  }
  // decimal.js knows 1025 digits of pi.
  return sum.times(2).div(Decimal.clone({ precision: Math.min(precision, 1000) }).acos(-1).sqrt());
}
