import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/numbers/decimal.js';
import { float64 } from '../../src/numbers/float64.js';
import { trackedArithmetic } from '../../src/numbers/tracked-arithmetic.js';
import { trackedDecimal } from '../../src/numbers/tracked-decimal.js';
import { float64Rounding, tracked64 as K } from '../../src/numbers/tracked-float64.js';
import type { Tracked } from '../../src/numbers/tracked.js';
import { atMost, magnitude, minus, ofDouble, plus, rational, times } from './rational.js';
import { reference, type ElementaryName } from './reference.js';

const exact = (value: number): Tracked<number> => ({ value, error: 0 });
const within = (value: number, error: number): Tracked<number> => ({ value, error });
/** Whether a bound is that number, rounded up by little. */
const near = (error: number, wanted: number): boolean => error >= wanted && error <= wanted * (1 + 2 ** -40);

describe('the error rules', () => {
  const [a, b] = [within(3, 0.25), within(-2, 0.5)];

  test('of operations are those that are stated', () => {
    expect([K.add(a, b).value, near(K.add(a, b).error, 0.75), K.sub(a, b).value, near(K.sub(a, b).error, 0.75)])
      .toEqual([1, true, 5, true]);
    // 3 * 1/2 + 2 * 1/4 + 1/8.
    expect([K.mul(a, b).value, near(K.mul(a, b).error, 2.125)]).toEqual([-6, true]);
    // (3/2 * 1/2 + 1/4) / (2 - 1/2).
    expect([K.div(a, b).value, near(K.div(a, b).error, 1 / 1.5)]).toEqual([-1.5, true]);
    // 9/4 / (sqrt 4 + sqrt(7/4)).
    // An exact operand does not make the other one exact.
    const [byTwo, ofTwo] = [K.div(a, exact(2)), K.div(exact(2), b)];
    expect([near(byTwo.error, 0.125), near(ofTwo.error, 0.5 / 1.5)]).toEqual([true, true]);
    expect([near(K.mul(a, exact(2)).error, 0.5), near(K.mul(exact(2), a).error, 0.5)]).toEqual([true, true]);
    const root = K.sqrt(within(4, 2.25));
    expect([root.value, near(root.error, 2.25 / (2 + Math.sqrt(1.75)))]).toEqual([2, true]);
    expect([K.neg(a), K.abs(b)]).toEqual([within(-3, 0.25), within(2, 0.5)]);
  });

  test('leave exact results exact', () => {
    const results = [K.add(exact(1), exact(2)), K.sub(exact(1), exact(2)), K.mul(exact(3), exact(2)),
      K.div(exact(3), exact(2)), K.sqrt(exact(9)), K.fromNumber(0.1), K.fromRational(3n, 8n)];
    expect(results.map(({ error }) => error)).toEqual(Array(7).fill(0));
    expect(results.map(({ value }) => value)).toEqual([3, -1, 6, 1.5, 3, 0.1, 0.375]);
    expect([K.sqrt(exact(0)), K.exp(exact(0)), K.tanh(exact(0))]).toEqual([exact(0), exact(1), exact(0)]);
    expect(trackedArithmetic(float64Rounding).exact(0.1)).toEqual(exact(0.1));
  });

  test('leave exact decimals exact that are beyond all doubles', () => {
    const D = trackedDecimal(200);
    const number = (text: string) => ({ value: decimal(200).fromNumber(1).times(text), error: 0 });
    const [large, tiny] = [number('4e400'), number('4e-400')];
    expect([D.mul(large, large), D.div(large, tiny), D.sqrt(tiny), D.sqrt(large)].map(({ error }) => error))
      .toEqual([0, 0, 0, 0]);
    expect(D.exp(number('1000')).error).toBeLessThan(1e250);
  });

  test('know nothing where the divisor may be zero, the radicand negative, or a result overflows', () => {
    const unknown = [K.div(a, within(1, 1)), K.div(exact(1), exact(0)), K.sqrt(within(1, 1.5)), K.sqrt(exact(-1)),
      K.add(exact(1e308), exact(1e308)), K.mul(exact(1e200), exact(1e200)), K.mul(exact(0), within(1, Infinity))];
    expect(unknown.map(({ error }) => error)).toEqual(Array(7).fill(Infinity));
    expect(K.sqrt(within(1, 1)).error).toBeGreaterThanOrEqual(1);
    expect(K.sqrt(within(1, 1)).error).toBeLessThan(1.001);
  });

  test('of the smaller and the greater take the error of the one that is decided, or the larger', () => {
    expect([K.min(a, exact(9)), K.max(a, exact(9)), K.min(exact(9), a), K.max(exact(9), a)])
      .toEqual([a, exact(9), a, exact(9)]);
    expect([K.min(a, within(3.25, 0.5)), K.max(a, within(3.25, 0.5))]).toEqual([within(3, 0.5), within(3.25, 0.5)]);
    expect([K.min(within(3.25, 0.5), a), K.max(within(3.25, 0.5), a)]).toEqual([within(3, 0.5), within(3.25, 0.5)]);
    const [less, more] = [within(3, 0.25), within(9, 0.5)];
    expect([K.min(less, more), K.min(more, less), K.max(less, more), K.max(more, less)])
      .toEqual([less, less, more, more]);
    expect(K.define('x', () => a)).toBe(a);
  });

  test('of a number that is known up to a bound add what the bound may be', () => {
    expect([K.near(a, b).value, near(K.near(a, b).error, 2.75)]).toEqual([3, true]);
    expect([K.near(a, exact(0)), K.near(exact(1), exact(0))]).toEqual([a, exact(1)]);
  });
});

test('the rounding of a rational number is the distance to the double', () => {
  for (const [p, q] of [[1n, 3n], [-2n, 7n], [10n ** 30n, 7n], [1n, 10n ** 30n], [1n, 3n << 1070n],
    [(1n << 60n) + 1n, 1n]] as const) {
    const { value, error } = K.fromRational(p, q);
    const distance = magnitude(minus(rational(p, q), ofDouble(value)));
    expect([value, value === float64.fromRational(p, q), atMost(distance, ofDouble(error))])
      .toEqual([value, true, true]);
    const most = plus(times(distance, rational((1n << 40n) + 1n, 1n << 40n)), ofDouble(4 * Number.MIN_VALUE));
    expect(atMost(ofDouble(error), most)).toBe(true);
  }
  expect([K.fromRational(10n ** 400n, 1n).error, K.fromRational(1n << 1024n, 1n).error]).toEqual([Infinity, Infinity]);
});

describe('comparisons', () => {
  test('of exact numbers are decided, of others where they do not overlap', () => {
    expect([K.le(exact(1), exact(1)), K.lt(exact(1), exact(1)), K.eq(exact(1), exact(1)), K.eq(exact(1), exact(2))])
      .toEqual([true, false, true, false]);
    const [low, high] = [within(1, 0.25), within(2, 0.25)];
    expect([K.le(low, high), K.lt(low, high), K.eq(low, high)]).toEqual([true, true, false]);
    expect([K.le(high, low), K.lt(high, low), K.eq(high, low)]).toEqual([false, false, false]);
    const wide = within(1.5, 1);
    expect([K.le(low, wide), K.lt(wide, low), K.eq(low, wide), K.eq(wide, wide)]).toEqual(Array(4).fill('unknown'));
    // One exact number of two is not enough.
    expect([K.lt(exact(1), wide), K.lt(wide, exact(1)), K.eq(wide, exact(1))]).toEqual(Array(3).fill('unknown'));
    // Zero, but for an error of one least double, and that double.
    const least = Number.MIN_VALUE;
    expect([K.lt(within(0, least), exact(least)), K.lt(within(0, least), exact(2 * least))]).toEqual(['unknown', true]);
    expect(K.and([true, 'unknown'])).toBe('unknown');
  });
});

const names: readonly ElementaryName[] = ['exp', 'tanh', 'sin', 'cos', 'erf'];
const points = [0, 1, -1, 0.1, 2.5, -3.7, 6, 20, -20, 1e-10, 0.7853981633974483, 100, 1e-300, -0.4, 4.9];

describe.each(names)('%s', (name) => {
  test('has the value of the doubles, and an error that holds and is at most 3 units in the last place', () => {
    for (const x of points) {
      const { value, error } = K[name](exact(x));
      const { lower, upper } = reference(name, ofDouble(x));
      const [from, to] = [minus(ofDouble(value), ofDouble(error)), plus(ofDouble(value), ofDouble(error))];
      expect([x, value === float64[name](x), atMost(from, upper), atMost(lower, to),
        error <= Math.abs(value) * 2 ** -50])
        .toEqual([x, true, true, true, true]);
    }
  });

  test('encloses the values at both ends of an interval, and is wider by little than it has to be', () => {
    for (const x of [0, 1, -0.4, 2.5, -6]) {
      for (const e of [2 ** -30, 0.5, 3]) {
        const { value, error } = K[name](within(x, e));
        const ends = [-1, 1].map((t) => reference(name, ofDouble(x + t * e)));
        const isHeld = ends.every(({ lower, upper }) =>
          atMost(minus(ofDouble(value), ofDouble(error)), lower) && atMost(upper,
            plus(ofDouble(value), ofDouble(error))));
        const slope = name === 'exp' ? Math.abs(value) * (e <= 1 ? 1 + e : Infinity) : name === 'erf' ? 1.13 : 1;
        expect([x, e, isHeld, error <= 1.0001 * slope * e + 2 ** -50]).toEqual([x, e, true, true]);
        if (name !== 'exp') expect(error).toBeLessThan(2.0001);
      }
    }
  });

  test('of what is not finite, or not known, is not known', () => {
    for (const x of [exact(Infinity), exact(NaN), within(1, Infinity)]) expect(K[name](x).error).toBe(Infinity);
  });
});

test('far out a large error of the argument is forgotten', () => {
  expect(K.tanh(within(30, 2 ** -10)).error).toBeLessThan(2 ** -18);
  expect(K.erf(within(4.5, 2 ** -10)).error).toBeLessThan(2 ** -37);
  expect([K.tanh(within(0, 1e300)).error < 2.001, K.erf(within(0, 1e300)).error < 2.001]).toEqual([true, true]);
  expect(K.exp(exact(800)).error).toBe(Infinity);
  expect([-800, -1e308].map((x) => K.exp(exact(x)))).toEqual(Array(2).fill(within(0, Number.MIN_VALUE)));
  const large = K.exp(within(1, 3));
  expect([large.error >= Math.E * (20.08 - 1), large.error < Math.E * 20.1]).toEqual([true, true]);
  expect([K.pi().value, K.pi().error > 1e-16, K.pi().error < 1.3e-16, K.name])
    .toEqual([3.141592653589793, true, true, 'tracked(float64)']);
});
