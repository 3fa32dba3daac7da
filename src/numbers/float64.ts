/**
 * Double precision, the fast system. Every result is made of IEEE additions, subtractions, multiplications, divisions
 * and square roots, the elementary functions too, so that it is the same double on every machine; `Math.tanh` and its
 * relatives are not.
 *
 * It carries no error bound: it is evidence. `tracked64` computes the same doubles with a bound.
 * @module
 */
import { errorFunction } from './float64-erf.js';
import { exponential } from './float64-exponential.js';
import { nearestPi } from './float64-pi.js';
import { nearestDouble } from './float64-rational.js';
import { scale } from './float64-scale.js';
import { trigonometric } from './float64-trigonometric.js';
import type { Kernel } from './float64-kernel.js';
import { conjunction } from './truth.js';
import type { Reals } from './number-system.js';

const kernel: Kernel<number> = {
  exact: (x) => x,
  rational: nearestDouble,
  neg: (a) => -a,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  scale,
  widen: (a) => a,
};

const { exp, tanh } = exponential(kernel);
const { sin, cos } = trigonometric(kernel);
const erf = errorFunction(kernel);
const pi = nearestPi(kernel);

/**
 * IEEE double precision. `fromRational` rounds to nearest. What is not defined (division by zero, the root of a
 * negative number, the sine of an infinity) is NaN, and every comparison with NaN is `false`; overflow is an
 * infinity.
 */
export const float64: Reals<number> = {
  name: 'float64',
  fromNumber(x) {
    if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not a number to enter: pass a finite double`);
    return x;
  },
  fromRational: nearestDouble,
  neg: (a) => -a,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  // IEEE makes 1/0 an infinity, which compares as a number would.
  div: (a, b) => (b === 0 ? NaN : a / b),
  sqrt: (a) => Math.sqrt(a),
  abs: (a) => Math.abs(a),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  near: (center, bound) => (Math.abs(bound) < Infinity ? center : NaN),
  define: (_symbol, body) => body(),
  exp: (a) => (Number.isNaN(a) ? NaN : exp(a)),
  tanh: (a) => (Number.isNaN(a) ? NaN : tanh(a)),
  sin: (a) => (Number.isFinite(a) ? sin(a) : NaN),
  cos: (a) => (Number.isFinite(a) ? cos(a) : NaN),
  erf: (a) => (Number.isNaN(a) ? NaN : erf(a)),
  pi: () => pi,
  le: (a, b) => a <= b,
  lt: (a, b) => a < b,
  eq: (a, b) => a === b,
  and: conjunction,
};
