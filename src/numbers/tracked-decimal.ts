/**
 * Decimals with a bound of their rounding error, on two assumptions about decimal.js: that the operations and the root
 * are correctly rounded, as its documentation says, and that the exponential is off by at most one unit in the last
 * place, as its tests suggest; the other elementary functions are made of these with guard digits. Neither is proved
 * here: these bounds are evidence, never a certificate.
 * @module
 */
import { decimal } from './decimal.js';
import { halfPowerOfTenUp, magnitude, magnitudeBelow, powerOfTenUp } from './decimal-magnitude.js';
import { isProduct, whole } from './decimal-product.js';
import { track } from './tracked-arithmetic.js';
import { tracked } from './tracked.js';
import type { Decimal } from 'decimal.js';
import type { Reals } from './number-system.js';
import type { Tracked } from './tracked-arithmetic.js';
import type { RoundingModel } from './tracked-elementary.js';

/** The exponent of the last digit other than zero. */
function lastExponent(x: Decimal): number {
  return x.e - x.precision() + 1;
}

/**
 * How `decimal(digits)` rounds: half a unit in the last place of the result, and nothing where the operation is seen
 * to be exact (a sum that needs no more than `digits` digits, a product, quotient or root that multiplies back
 * exactly); one unit for the elementary functions. Errors below $10^{-308}$ round up to the least double.
 * @throws RangeError if `digits` is not an integer from 15 to 1000
 */
function decimalRounding(digits: number): RoundingModel<Decimal> {
  const base = decimal(digits);
  const zero = base.fromNumber(0);

  function halfUnit(result: Decimal): number {
    return result.isFinite() ? halfPowerOfTenUp(result.e - digits + 1) : NaN;
  }

  function elementary(f: (x: Decimal) => Decimal): (x: Decimal) => Tracked<Decimal> {
    return (x) => {
      const value = f(x);
      if (!x.isFinite() || !value.isFinite()) return track(value, Infinity);
      // The values at zero, 0 and 1, are exact.
      return track(value, x.eq(zero) ? 0 : powerOfTenUp(value.e - digits + 1));
    };
  }

  return {
    base,
    magnitude,
    magnitudeBelow,
    rational: (p, q, result) => (isProduct(result, whole(q), whole(p)) ? 0 : halfUnit(result)),
    sum(a, b, result) {
      if (result.isZero() || a.isZero() || b.isZero()) return longest(a, b) <= digits ? 0 : halfUnit(result);
      const needed = result.e + 1 - Math.min(lastExponent(a), lastExponent(b));
      return needed <= digits ? 0 : halfUnit(result);
    },
    product: (a, b, result) =>
      (a.precision() + b.precision() <= digits || isProduct(a, b, result) ? 0 : halfUnit(result)),
    quotient: (a, b, result) => (isProduct(result, b, a) ? 0 : halfUnit(result)),
    root: (a, result) => (isProduct(result, result, a) ? 0 : halfUnit(result)),
    exp: elementary((x) => base.exp(x)),
    tanh: elementary((x) => base.tanh(x)),
    sin: elementary((x) => base.sin(x)),
    cos: elementary((x) => base.cos(x)),
    erf: elementary((x) => base.erf(x)),
    pi: () => track(base.pi(), powerOfTenUp(1 - digits)),
  };
}

function longest(a: Decimal, b: Decimal): number {
  return Math.max(a.precision(), b.precision());
}

const systems = new Map<number, Reals<Tracked<Decimal>>>();

/**
 * Decimals with `digits` significant digits, each with a bound of its error; the same object for the same `digits`.
 * @throws RangeError if `digits` is not an integer from 15 to 1000
 */
export function trackedDecimal(digits: number): Reals<Tracked<Decimal>> {
  const known = systems.get(digits);
  if (known !== undefined) return known;
  const made = tracked(decimalRounding(digits));
  systems.set(digits, made);
  return made;
}
