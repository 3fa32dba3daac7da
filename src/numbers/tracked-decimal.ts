/**
 * Decimals with a bound of their rounding error, on two assumptions about decimal.js: that the operations and the root
 * are correctly rounded, as its documentation says, and that the exponential is off by at most one unit in the last
 * place, as its tests suggest; the other elementary functions are made of these with guard digits. Neither is proved
 * here: these bounds are evidence, never a certificate.
 * @module
 */
import { decimal } from './decimal.js';
import { decimalConstructor } from './decimal-digits.js';
import { track } from './tracked-arithmetic.js';
import { tracked } from './tracked.js';
import { addUp } from './tracked-upward.js';
import type { Decimal } from 'decimal.js';
import type { Reals } from './number-system.js';
import type { Tracked } from './tracked-arithmetic.js';
import type { RoundingModel } from './tracked-elementary.js';

/** Products of any length are exact here: decimal.js forms all digits before it rounds. */
const Exact = decimalConstructor(1e9);

/** A double at least `factor` times $10^k$; the literal is read to nearest, and below the least double as zero. */
function powerOfTenUp(factor: number, k: number): number {
  return addUp(Number(`${String(factor)}e${String(k)}`), Number.MIN_VALUE);
}

function magnitude(x: Decimal): number {
  if (x.isNaN()) return Infinity;
  return x.isZero() ? 0 : addUp(Math.abs(x.toNumber()), Number.MIN_VALUE);
}

function magnitudeBelow(x: Decimal): number {
  const size = Math.abs(x.toNumber());
  // Conversion is to nearest, off by at most one part in 2^53 of a normal number.
  if (!(size > 1e-300)) return 0;
  return Math.min(size, Number.MAX_VALUE) * (1 - 2 * Number.EPSILON);
}

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
    return result.isFinite() ? powerOfTenUp(5, result.e - digits) : NaN;
  }

  function elementary(f: (x: Decimal) => Decimal): (x: Decimal) => Tracked<Decimal> {
    return (x) => {
      const value = f(x);
      if (!x.isFinite() || !value.isFinite()) return track(value, Infinity);
      // The values at zero, 0 and 1, are exact.
      return track(value, x.eq(zero) ? 0 : powerOfTenUp(10, value.e - digits));
    };
  }

  return {
    base,
    magnitude,
    magnitudeBelow,
    rational: (p, q, result) => (Exact.mul(result, q.toString()).eq(p.toString()) ? 0 : halfUnit(result)),
    sum(a, b, result) {
      if (result.isZero() || a.isZero() || b.isZero()) return longest(a, b) <= digits ? 0 : halfUnit(result);
      const needed = result.e + 1 - Math.min(lastExponent(a), lastExponent(b));
      return needed <= digits ? 0 : halfUnit(result);
    },
    product: (a, b, result) => (Exact.mul(a, b).eq(result) ? 0 : halfUnit(result)),
    quotient: (a, b, result) => (Exact.mul(result, b).eq(a) ? 0 : halfUnit(result)),
    root: (a, result) => (Exact.mul(result, result).eq(a) ? 0 : halfUnit(result)),
    exp: elementary((x) => base.exp(x)),
    tanh: elementary((x) => base.tanh(x)),
    sin: elementary((x) => base.sin(x)),
    cos: elementary((x) => base.cos(x)),
    erf: elementary((x) => base.erf(x)),
    pi: () => track(base.pi(), powerOfTenUp(10, -digits)),
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
