import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as unit } from 'vitest';
import { type Ball, type BallSystem, ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { dyadic, holds, inside, parts } from './ball-fractions.js';
import { atMost, minus, ofDouble, plus, rational, type Rational, times } from './rational.js';

type Name = 'expm1' | 'log' | 'logistic' | 'atan';

/** The derivatives, at the exact number `x`. */
const slopes: Readonly<Record<Name, (K: BallSystem, x: Ball) => Ball>> = {
  expm1: (K, x) => K.exp(x),
  log: (K, x) => K.div(K.fromNumber(1), x),
  logistic: (K, x) => K.mul(K.logistic(x), K.logistic(K.neg(x))),
  atan: (K, x) => K.div(K.fromNumber(1), K.add(K.fromNumber(1), K.mul(x, x))),
};

const argument = fc.oneof(
  fc.double({ min: -600, max: 600, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -(2 ** -9), max: 2 ** -9, noNaN: true }),
);

/** The number `v` with a radius of `r` units of its last place over $2^{100}$. */
function widened(v: number, r: number): Ball {
  const exact = ball(300).fromNumber(v);
  return rounded(exact.mantissa << 100n, exact.exponent - 100, r, 300);
}

/** Eight units of the last of `bits` bits of a value other than zero. */
function eightUnits(value: Ball, bits: number): Rational {
  return dyadic(8n, value.size + value.exponent - bits);
}

const hundredth = rational(101n, 100n);

describe.each(['expm1', 'log', 'logistic', 'atan'] as const)('the input radius of %s', (name) => {
  test.prop([argument])('counts as much as the slope', (v) => {
    if (v === 0 || (name === 'log' && Math.abs(v) < 1e-300)) return;
    const K = ball(240);
    const x = widened(name === 'log' ? Math.abs(v) : v, 2 ** 20);
    const value = K[name](x);
    const slope = ofDouble(K.upper(slopes[name](K, K.midpoint(x))));
    const allowed = times(times(slope, hundredth), parts(x).radius);
    expect(atMost(parts(value).radius, plus(allowed, eightUnits(value, 240)))).toBe(true);
  });

  const share = fc.tuple(fc.constantFrom(-6, -7, -9, -11, -12, -20), fc.double({ min: 1, max: 1.99, noNaN: true }));

  test.prop([argument, share], { numRuns: 300 })('reaches the values of both ends', (v, [k, part]) => {
    if (v === 0 || Math.abs(v) < 1e-300) return;
    const exact = ball(300).fromNumber(name === 'log' ? Math.abs(v) : v);
    const x = widened(name === 'log' ? Math.abs(v) : v, part * 2 ** (exact.size + 99 + k));
    const value = ball(200)[name](x);
    const precise = ball(500);
    for (const t of [-1n, 1n]) {
      const { p, q } = inside(x, rational(t));
      const end = precise[name](precise.div(rounded(p, 0, 0, 3000), rounded(q, 0, 0, 3000)));
      expect(holds(value, parts(end).middle)).toBe(true);
    }
  });

  unit('around a point where the value is short keeps its size at high precision', () => {
    const K = ball(3000);
    const value = K[name](rounded(name === 'log' ? 1n << 2000n : 0n, -2000, 1, 3000));
    expect(atMost(parts(value).radius, dyadic(2n, -2000))).toBe(true);
  });

  const wide = [
    [9n, -1, 7], [9n, -2, 8.5], [257n, -8, 200], [700n, 0, 650], [-700n, 0, 650], [3n, 40, 2.5], [1n, -900, 0.5],
  ] as const;

  unit.each(wide)('%d * 2^%d +- %d reaches from the value of one end to that of the other', (m, e, r) => {
    const [K, precise] = [ball(100), ball(300)];
    const x = rounded(name === 'log' && m < 0n ? -m : m, e, r, 100);
    const value = K[name](x);
    if (value.radius === Infinity) return;
    const at = (t: bigint): Rational => {
      const { p, q } = inside(x, rational(t));
      return parts(precise[name](precise.div(rounded(p, 0, 0, 3000), rounded(q, 0, 0, 3000)))).middle;
    };
    const [low, high] = [at(-1n), at(1n)];
    expect([holds(value, low), holds(value, high)]).toEqual([true, true]);
    const width = times(parts(value).radius, rational(2n));
    expect(atMost(width, plus(times(minus(high, low), hundredth), eightUnits(value, 100)))).toBe(true);
  });
});
