/**
 * The error function of decimals, which decimal.js does not have, and $\pi$.
 * @module
 */
import { decimalConstructor } from './decimal-digits.js';
import { scaledPi } from './float64-pi.js';
import type { Decimal } from 'decimal.js';

/** $\pi$ in the decimals of a constructor, rounded once from an integer within one unit of its twelfth guard digit. */
export function decimalPi(D: typeof Decimal): Decimal {
  const room = D.precision + 12;
  return new D(`${scaledPi(10n ** BigInt(room)).toString()}e-${String(room)}`).toSignificantDigits(D.precision);
}

/**
 * $\operatorname{erf}x=\frac{2x}{\sqrt\pi}e^{-x^2}\sum_n\frac{(2x^2)^n}{(2n+1)!!}$ for `digits` significant digits: all
 * terms are positive, so that nothing cancels, and tiny arguments keep their relative accuracy.
 *
 * With fewer than $10^5$ terms, $x^2<2500$ for a thousand digits and twelve guard digits, the roundings of the terms
 * and of $x^2$ are below $10^{-6}$ units of the last place, if the exponential is off by a few units at most. Where
 * $1-\operatorname{erf}\lvert x\rvert<e^{-x^2}<10^{-\text{digits}-1}$ the value is $\pm1$.
 */
export function decimalErf(digits: number): (x: Decimal) => Decimal {
  const Result = decimalConstructor(digits);
  const Work = decimalConstructor(digits + 12);
  const slope = new Work(2).div(decimalPi(Work).sqrt());
  const negligible = new Work(`1e-${String(digits + 12)}`);
  // ln(10) < 2.31
  const saturated = 2.31 * (digits + 1);

  return (x) => {
    const square = new Work(x).times(x);
    if (square.gt(saturated)) return new Result(x.isNegative() ? -1 : 1);
    const twice = square.times(2);
    let term = new Work(1);
    let sum = term;
    // The ratio of two terms falls: once it is below one half, what is left is less than the last term.
    for (let n = 3; term.gt(negligible) || twice.times(2).gt(n); n += 2) {
      term = term.times(twice).div(n);
      sum = sum.plus(term);
    }
    // decimal.js takes seconds for the exponential of a number that is next to nothing.
    const gaussian = square.lt(negligible) ? new Work(1) : square.neg().exp();
    return new Result(slope.times(x).times(gaussian).times(sum)).toSignificantDigits(digits);
  };
}
