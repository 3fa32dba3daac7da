/**
 * Doubles with a proved bound of their rounding error. The roundings of the operations are known exactly, by
 * error-free transformations; those of the elementary functions by running the very algorithms of `float64` over
 * tracked numbers.
 * @module
 */
import { errorFunction } from './float64-erf.js';
import { exponential } from './float64-exponential.js';
import { nearestPi } from './float64-pi.js';
import { nearestDouble } from './float64-rational.js';
import { scale, toDyadic } from './float64-scale.js';
import { trigonometric } from './float64-trigonometric.js';
import { float64 } from './float64.js';
import { track, trackedArithmetic } from './tracked-arithmetic.js';
import { productError, quotientError, rootError, scaledUp, sumError } from './tracked-error-free.js';
import { tracked } from './tracked.js';
import { addUp, mulUp } from './tracked-upward.js';
import type { Kernel, KernelFunction } from './float64-kernel.js';
import type { Reals } from './number-system.js';
import type { ArithmeticRounding, Tracked } from './tracked-arithmetic.js';
import type { RoundingModel } from './tracked-elementary.js';

/**
 * $\lvert p/q-r\rvert$ for $r=m2^e$ the nearest double: the numerator of the difference decides whether it is zero.
 */
function rationalError(p: bigint, q: bigint, result: number): number {
  if (!Number.isFinite(result)) return NaN;
  // Integers that small are doubles.
  if (q === 1n && Math.abs(result) <= Number.MAX_SAFE_INTEGER) return 0;
  const { mantissa, exponent } = toDyadic(result);
  const scaled = exponent < 0 ? p << BigInt(-exponent) : p;
  const product = exponent < 0 ? mantissa * q : (mantissa * q) << BigInt(exponent);
  const difference = scaled > product ? scaled - product : product - scaled;
  if (difference === 0n) return 0;
  // The nearest double is within half a unit of it, below or above: one unit more bounds the difference.
  return addUp(nearestDouble(difference, exponent < 0 ? q << BigInt(-exponent) : q), Number.MIN_VALUE);
}

const arithmeticRounding: ArithmeticRounding<number> = {
  base: float64,
  magnitude: (x) => (Number.isNaN(x) ? Infinity : Math.abs(x)),
  magnitudeBelow: (x) => (Number.isNaN(x) ? 0 : Math.abs(x)),
  rational: rationalError,
  sum: sumError,
  product: productError,
  quotient: quotientError,
  root: rootError,
};

const arithmetic = trackedArithmetic(arithmeticRounding);

const kernel: Kernel<Tracked<number>> = {
  exact: arithmetic.exact,
  rational: arithmetic.fromRational,
  neg: arithmetic.neg,
  add: arithmetic.add,
  sub: arithmetic.sub,
  mul: arithmetic.mul,
  div: arithmetic.div,
  scale(a, k) {
    const value = scale(a.value, k);
    if (!Number.isFinite(value)) return track(value, Infinity);
    // Rounded at all only below 2^-1022, and then by at most half of the least double; scaling back is exact.
    const rounded = scale(value, -k) === a.value ? 0 : Number.MIN_VALUE;
    return track(value, addUp(scaledUp(a.error, k), rounded));
  },
  widen: (a, fraction, of) => track(a.value, addUp(a.error, mulUp(fraction, addUp(Math.abs(of.value), of.error)))),
};

const { exp, tanh } = exponential(kernel);
const { sin, cos } = trigonometric(kernel);
const pi = nearestPi(kernel);

function ofFinite(f: KernelFunction<Tracked<number>>, base: (x: number) => number): KernelFunction<Tracked<number>> {
  return (x) => (Number.isFinite(x) ? f(x) : track(base(x), Infinity));
}

/** How `float64` rounds: exactly known for the operations, by running analysis for the elementary functions. */
export const float64Rounding: RoundingModel<number> = {
  ...arithmeticRounding,
  exp: ofFinite(exp, (x) => float64.exp(x)),
  tanh: ofFinite(tanh, (x) => float64.tanh(x)),
  sin: ofFinite(sin, (x) => float64.sin(x)),
  cos: ofFinite(cos, (x) => float64.cos(x)),
  erf: ofFinite(errorFunction(kernel), (x) => float64.erf(x)),
  pi: () => pi,
};

/** Doubles, bit for bit those of `float64`, each with a proved bound of its error, underflow included. */
export const tracked64: Reals<Tracked<number>> = tracked(float64Rounding);
