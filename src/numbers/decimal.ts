/**
 * Arbitrary precision in decimals, by decimal.js: an arithmetic that nobody here wrote, beside the balls. It carries
 * no error bound: it is evidence, never a certificate. `trackedDecimal` adds a bound as far as decimal.js keeps its
 * promises.
 * @module
 */
import { decimalConstructor, exactDecimal } from './decimal-digits.js';
import { decimalErf, decimalPi } from './decimal-erf.js';
import { decimalTanh } from './decimal-tanh.js';
import { decimalTrigonometric } from './decimal-trigonometric.js';
import { conjunction } from './truth.js';
import type { Decimal } from 'decimal.js';
import type { Reals } from './number-system.js';

const systems = new Map<number, Reals<Decimal>>();

/**
 * Decimals with `digits` significant digits, rounded half to even; the same object for the same `digits`.
 *
 * `fromNumber` is exact, whatever the number of digits; `fromRational` rounds once. What is not defined is NaN, and
 * every comparison with NaN is `false`. Numbers of one system are not to be mixed with those of another one.
 * @throws RangeError if `digits` is not an integer from 15 to 1000
 */
export function decimal(digits: number): Reals<Decimal> {
  if (!Number.isInteger(digits) || digits < 15 || digits > 1000) {
    throw new RangeError(`${String(digits)} decimal digits are not available: choose an integer from 15 to 1000`);
  }
  const known = systems.get(digits);
  if (known !== undefined) return known;
  const made = decimalSystem(digits);
  systems.set(digits, made);
  return made;
}

function decimalSystem(digits: number): Reals<Decimal> {
  const D = decimalConstructor(digits);
  const undefinedValue = new D(NaN);
  const pi = decimalPi(D);
  return {
    name: `decimal(${String(digits)})`,
    fromNumber(x) {
      if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not a number to enter: pass a finite double`);
      return new D(exactDecimal(x));
    },
    fromRational: (p, q) => new D(p.toString()).div(q.toString()),
    neg: (a) => a.neg(),
    add: (a, b) => a.plus(b),
    sub: (a, b) => a.minus(b),
    mul: (a, b) => a.times(b),
    // decimal.js makes 1/0 an infinity, which compares as a number would.
    div: (a, b) => (b.isZero() ? undefinedValue : a.div(b)),
    sqrt: (a) => a.sqrt(),
    abs: (a) => a.abs(),
    min: (a, b) => (a.isNaN() || a.lte(b) ? a : b),
    max: (a, b) => (a.isNaN() || a.gte(b) ? a : b),
    near: (center, bound) => (bound.isFinite() ? center : undefinedValue),
    define: (_symbol, body) => body(),
    exp: (a) => a.exp(),
    tanh: decimalTanh(digits),
    ...decimalTrigonometric(digits),
    erf: decimalErf(digits),
    pi: () => pi,
    le: (a, b) => a.lte(b),
    lt: (a, b) => a.lt(b),
    eq: (a, b) => a.eq(b),
    and: conjunction,
  };
}
