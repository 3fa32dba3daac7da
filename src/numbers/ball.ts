/**
 * Rigorous ball arithmetic: every value is a set of numbers, midpoint and radius, and every operation returns a set
 * that holds the exact result for every number of its arguments.
 *
 * The relative accuracy of one operation on exact values is about $2^{-bits}$. Nothing throws: what is not defined is
 * a value of its own, see {@link definedness}. What each operation adds to the radius is stated and proved at the
 * function that the dictionary names.
 * @module
 */
import { difference, negative, product, sum } from './ball-arithmetic.js';
import { fittingArgument, fittingIfSmall } from './ball-argument.js';
import { arctangent } from './ball-atan.js';
import { fixedPi } from './ball-constants.js';
import { quotient, rational } from './ball-division.js';
import { fromDouble } from './ball-double.js';
import { errorFunction } from './ball-erf.js';
import { exponential } from './ball-exp.js';
import { exponentialMinusOne } from './ball-expm1.js';
import { logarithm } from './ball-log.js';
import { logistic } from './ball-logistic.js';
import { absolute, equal, less, lessOrEqual, maximum, minimum } from './ball-order.js';
import { near } from './ball-near.js';
import { isExact, lower, midpoint, radius, upper } from './ball-readers.js';
import { squareRoot } from './ball-root.js';
import { hyperbolicTangent } from './ball-tanh.js';
import { cosine, sine } from './ball-sine.js';
import { decimalEnclosure, type DecimalInterval, fromDecimal } from './ball-decimal.js';
import { type Ball, one, rounded } from './ball-value.js';
import type { Reals } from './number-system.js';
import { conjunction } from './truth.js';

export { type Ball, definedness } from './ball-value.js';
export type { DecimalInterval } from './ball-decimal.js';

/** Balls with midpoints of about `bits` bits. */
export interface BallSystem extends Reals<Ball> {
  /** The precision. */
  readonly bits: number;
  /** A ball that holds the decimal number `text`, such as `0.1` or `-1.5e-30`; exact where that fits. */
  fromString(text: string): Ball;
  /** $e^x-1$, to full relative accuracy also near zero. */
  expm1(x: Ball): Ball;
  /** The natural logarithm; undefined if no number of `x` is positive, possibly so if some are not. */
  log(x: Ball): Ball;
  /** The logistic function $\frac1{1+e^{-x}}$. */
  logistic(x: Ball): Ball;
  /** The arc tangent, in $\pm\tfrac\pi2$. */
  atan(x: Ball): Ball;
  /** The number $e$. */
  e(): Ball;
  /** The greatest double that is at most every number of `x`; `-Infinity` if there is none, NaN if `x` is undefined. */
  lower(x: Ball): number;
  /** The least double that is at least every number of `x`; `Infinity` if there is none, NaN if `x` is undefined. */
  upper(x: Ball): number;
  /** Decimal numbers of at most `digits` digits that enclose `x`, the lower one rounded down, the upper one up. */
  toInterval(x: Ball, digits: number): DecimalInterval;
  /** The midpoint as an exact ball; 0 for the whole line, undefined if `x` is or may be. */
  midpoint(x: Ball): Ball;
  /** The radius, rounded up to a double; `Infinity` for the whole line, NaN if `x` is or may be undefined. */
  radius(x: Ball): number;
  /** Whether `x` is one number, exactly. */
  isExact(x: Ball): boolean;
}

const LEAST_BITS = 16;
const MOST_BITS = 2 ** 20;

const systems = new Map<number, BallSystem>();

/**
 * The system of balls with midpoints of about `bits` bits, the same object each time.
 * @param bits an integer from 16 to 1048576
 * @throws RangeError if `bits` is not such an integer
 */
export function ball(bits: number): BallSystem {
  let system = systems.get(bits);
  if (system === undefined) {
    system = create(bits);
    systems.set(bits, system);
  }
  return system;
}

function create(bits: number): BallSystem {
  if (!(Number.isInteger(bits) && bits >= LEAST_BITS && bits <= MOST_BITS)) {
    throw new RangeError(`precision ${String(bits)} of a ball is not an integer from 16 to 1048576 bits: choose one`);
  }
  return {
    name: `ball(${String(bits)})`,
    bits,
    fromNumber: fromDouble,
    fromRational: (p, q) => rational(p, q, bits),
    fromString: (text) => fromDecimal(text, bits),
    pi: () => rounded(fixedPi(bits), -bits, 2, bits),
    neg: negative,
    add: (a, b) => sum(a, b, bits),
    sub: (a, b) => difference(a, b, bits),
    mul: (a, b) => product(a, b, bits),
    div: (a, b) => quotient(a, b, bits),
    sqrt: (a) => squareRoot(a, bits),
    abs: (a) => absolute(a, bits),
    min: (a, b) => minimum(a, b, bits),
    max: (a, b) => maximum(a, b, bits),
    e: () => exponential(one, bits),
    exp: (a) => exponential(a, bits),
    expm1: (a) => exponentialMinusOne(a, bits),
    log: (a) => logarithm(a, bits),
    logistic: (a) => logistic(a, bits),
    tanh: (a) => hyperbolicTangent(fittingArgument(a, bits), bits),
    sin: (a) => sine(fittingIfSmall(a, bits), bits),
    cos: (a) => cosine(fittingIfSmall(a, bits), bits),
    atan: (a) => arctangent(a, bits),
    erf: (a) => errorFunction(fittingArgument(a, bits), bits),
    le: lessOrEqual,
    lt: less,
    eq: equal,
    and: conjunction,
    near: (center, bound) => near(center, bound, bits),
    define: (_symbol, body) => body(),
    lower,
    upper,
    toInterval: decimalEnclosure,
    midpoint,
    radius,
    isExact,
  };
}
