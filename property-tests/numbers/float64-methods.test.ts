/**
 * The methods by which elementary functions of doubles are computed, run with balls in place of doubles: no rounding
 * is left, only what the methods leave out. Then every value has to be in its ball, and the ball as narrow as the
 * module comments prove, far below what a rounding would hide.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { rounded, unitInterval } from '../../src/numbers/ball-value.js';
import { errorFunction } from '../../src/numbers/float64-erf.js';
import { exponential } from '../../src/numbers/float64-exponential.js';
import { nearestPi } from '../../src/numbers/float64-pi.js';
import { trigonometric } from '../../src/numbers/float64-trigonometric.js';
import type { Kernel } from '../../src/numbers/float64-kernel.js';
import { holds, parts } from './ball-fractions.js';
import { mpfr, mpfrPi } from './mpfr.js';
import { atMost, magnitude, ofDouble, type Rational, times } from './rational.js';

const K = ball(300);
const kernel: Kernel<Ball> = {
  exact: (x) => K.fromNumber(x),
  rational: (p, q) => K.fromRational(p, q),
  neg: (a) => K.neg(a),
  add: (a, b) => K.add(a, b),
  sub: (a, b) => K.sub(a, b),
  mul: (a, b) => K.mul(a, b),
  div: (a, b) => K.div(a, b),
  scale: (a, k) => K.mul(a, rounded(1n, k, 0, 64)),
  widen: (a, fraction, of) => K.add(a, K.mul(K.mul(K.fromNumber(fraction), of), unitInterval)),
};

/** What is wrong with a value: it is not in its ball, or the ball is wider than a share of it. */
function flaws(x: number, value: Ball, name: 'exp' | 'tanh' | 'sin' | 'cos' | 'erf', share: number): readonly string[] {
  const { p, q } = ofDouble(x);
  const { lower, upper } = mpfr(name, { m: p, e: 1 - q.toString(2).length }, 1300);
  const most = times(magnitude(upper), ofDouble(share));
  return [
    ...(holds(value, lower) && holds(value, upper) ? [] : [`${name}(${String(x)}) is not in its ball`]),
    ...(atMost(parts(value).radius, most) ? [] : [`${name}(${String(x)}) has a wide ball`]),
  ];
}

/** Numbers of both signs, next to zero, next to where a method ends, and far out. */
const near = [1e-300, 2 ** -40, 1e-3, 0.1, 0.27, 0.3, 0.34, 0.35, 0.499, 0.5, 0.549, 0.55, 0.551, 0.75, 1];
const far = [1.0625, 1.5, 2, 2.3, 3, 3.1, 4.9, 5.9, 7, 10, 17.3, 18.4, 19.9, 21, 22];
const signed = (numbers: readonly number[]): readonly number[] => numbers.flatMap((x) => [x, -x]);

describe('without roundings', () => {
  const { exp, tanh } = exponential(kernel);
  const { sin, cos } = trigonometric(kernel);
  const erf = errorFunction(kernel);

  test('the exponential is off by less than 2^-56 of it', () => {
    const found = signed([...near, ...far, 100.7, 700.3, 745.9]).flatMap((x) => flaws(x, exp(x), 'exp', 2 ** -56));
    expect(found).toEqual([]);
  });

  test('the hyperbolic tangent is off by less than 2^-55 of it, and next to zero by less than 2^-58', () => {
    expect(signed([...near, ...far]).flatMap((x) => flaws(x, tanh(x), 'tanh', 2 ** -55))).toEqual([]);
    expect(signed(near.slice(0, 3)).flatMap((x) => flaws(x, tanh(x), 'tanh', 2 ** -58))).toEqual([]);
    expect(signed([22.01, 30]).flatMap((x) => flaws(x, tanh(x), 'tanh', 2 ** -61))).toEqual([]);
  });

  test('sine and cosine are off by less than 2^-54 of them, next to their zeros too', () => {
    const quarters = [0.785398163397448, 0.7853981633974484, Math.PI / 2, Math.PI, 355, 1e6, 1e6 + 1, 1e22, 1e300,
      6381956970095103 * 2 ** 797, 1.5707963267, 1.57079632, 3.14159265, 11, 22, 333, 103993 / 33102];
    for (const x of signed([...near, ...far, ...quarters])) {
      expect(flaws(x, sin(x), 'sin', 2 ** -54)).toEqual([]);
      expect(flaws(x, cos(x), 'cos', 2 ** -54)).toEqual([]);
    }
  });

  test('the error function is off by less than 2^-58 of it, and where it saturates by 2^-55', () => {
    const inside = signed([...near, ...far].filter((x) => x < 5.9));
    expect(inside.flatMap((x) => flaws(x, erf(x), 'erf', 2 ** -58))).toEqual([]);
    expect(signed([5.95, 6, 7, 30]).flatMap((x) => flaws(x, erf(x), 'erf', 2 ** -54))).toEqual([]);
  });

  test('pi is off by at most 2^-128', () => {
    const pi = nearestPi(kernel);
    const { lower, upper } = mpfrPi(300);
    const most: Rational = { p: 101n, q: 100n << 128n };
    expect([holds(pi, lower), holds(pi, upper), atMost(parts(pi).radius, most)]).toEqual([true, true, true]);
  });
});
