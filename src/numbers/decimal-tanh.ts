/**
 * The hyperbolic tangent of decimals through one exponential.
 *
 * PLACEHOLDER-MEASUREMENT
 * @module
 */
import { decimalConstructor } from './decimal-digits.js';
import type { Decimal } from 'decimal.js';

/**
 * $\tanh x=(1-q)/(1+q)$ with $q=e^{-2\lvert x\rvert}$, for `digits` significant digits.
 *
 * For $\lvert x\rvert<10^{-k}$ the difference $1-q$ loses at most $k$ digits, which are computed in addition, with
 * six guard digits. Where $x^2/3<10^{-\text{digits}-1}$ the series gives $x$ itself, and where
 * $2e^{-2\lvert x\rvert}$ is below that, the value is $\pm1$, without the exponential of a large number.
 */
export function decimalTanh(digits: number): (x: Decimal) => Decimal {
  const Result = decimalConstructor(digits);
  const wide = new Map<number, typeof Decimal>();
  // 2 exp(-2x) < 10^(-digits-1) for x > (digits + 1.31) ln(10) / 2.
  const saturated = 1.16 * (digits + 2);

  function constructorWith(extra: number): typeof Decimal {
    const known = wide.get(extra);
    if (known !== undefined) return known;
    const made = decimalConstructor(digits + extra);
    wide.set(extra, made);
    return made;
  }

  return (x) => {
    if (x.isNaN()) return new Result(NaN);
    if (x.isZero()) return x;
    if (x.abs().gt(saturated)) return new Result(x.isNegative() ? -1 : 1);
    if (-2 * (x.e + 1) > digits + 1) return new Result(x).toSignificantDigits(digits);
    const Wide = constructorWith(6 + Math.max(0, -x.e));
    const q = new Wide(x).abs().times(-2).exp();
    const size = new Wide(1).minus(q).div(q.plus(1)).toSignificantDigits(digits);
    return new Result(x.isNegative() ? size.neg() : size);
  };
}
