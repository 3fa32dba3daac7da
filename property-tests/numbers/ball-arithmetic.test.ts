import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { obeys } from './ball-excess.js';
import { parts } from './ball-fractions.js';
import { magnitude, minus, plus, rational, times } from './rational.js';

const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 4000);
const fields = (x: Ball) => [x.mantissa, x.exponent, x.radius];

const balls = [
  make(3n, 0, 0.5), make(-5n, 7, 2 ** -30), make((1n << 100n) + 1n, -60, 1), make(-(1n << 64n) + 1n, -10, 2 ** 39),
  make(7n, -300, 3), make(1n << 200n, -500, 2 ** -900), make(-9n, 40, 0), make((1n << 90n) - 1n, 0, 0),
  make(0n, 3, 1), make(11n, -2, 2 ** 20),
];

describe.each([16, 64, 300, 2000])('at %i bits', (bits) => {
  const K = ball(bits);

  test('the radius of a sum is the sum of the radii, and a rounding', () => {
    for (const a of balls) {
      for (const b of balls) {
        const [x, y] = [parts(a), parts(b)];
        for (const [value, exact] of [[K.add(a, b), plus(x.middle, y.middle)],
          [K.sub(a, b), minus(x.middle, y.middle)]] as const) {
          // One unit for the cut, and as much again where an operand is too small to be added.
          expect([fields(a), fields(b), ...obeys(value, exact, plus(x.radius, y.radius), bits, 1n)])
            .toEqual([fields(a), fields(b), true, true]);
        }
      }
    }
  });

  test('the radius of a product is that of the rule, and a rounding', () => {
    for (const a of balls) {
      for (const b of balls) {
        const [x, y] = [parts(a), parts(b)];
        const spread = plus(
          plus(times(magnitude(x.middle), y.radius), times(magnitude(y.middle), x.radius)),
          times(x.radius, y.radius),
        );
        expect([fields(a), fields(b), ...obeys(K.mul(a, b), times(x.middle, y.middle), spread, bits, 1n)])
          .toEqual([fields(a), fields(b), true, true]);
      }
    }
  });
});

describe('exact numbers', () => {
  const K = ball(64);

  test('add, subtract and multiply exactly where the result fits', () => {
    expect(fields(K.add(make(3n, 5, 0), make(-1n, 0, 0)))).toEqual([95n, 0, 0]);
    expect(fields(K.sub(make(1n, 0, 0), make(3n, 4, 0)))).toEqual([-47n, 0, 0]);
    expect(fields(K.add(make(1n, 63, 0), make(1n, 0, 0)))).toEqual([(1n << 63n) + 1n, 0, 0]);
    expect(fields(K.mul(make(-3n, 70, 0), make(5n, -60, 0)))).toEqual([-15n, 10, 0]);
    expect(fields(K.mul(make(1n << 40n, 0, 0), make(1n << 40n, 0, 0)))).toEqual([1n << 66n, 14, 0]);
  });

  test('that are far apart make a ball with the smaller one as its radius', () => {
    const far = K.add(make(1n, 0, 0), make(3n, -200, 0));
    expect([far.mantissa, far.exponent, far.radius]).toEqual([1n, 0, 3 * 2 ** -200 * (1 + 2 ** -48)]);
    const opposite = K.add(make(3n, -200, 0), make(-1n, 0, 0));
    expect([opposite.mantissa, opposite.exponent, opposite.radius]).toEqual([-1n, 0, 3 * 2 ** -200 * (1 + 2 ** -48)]);
    expect(K.add(make(1n, 67, 0), make(1n, 0, 0)).radius).toBe(0);
    expect(K.add(make(1n, 68, 0), make(1n, 0, 0)).radius).toBeGreaterThan(0);
    expect(K.add(make(1n, 5000, 0), make((1n << 60n) - 1n, -59, 0)).mantissa).toBe(1n);
  });

  test('that are cut have a radius of one unit', () => {
    const square = K.mul(make((1n << 60n) + 1n, 0, 0), make((1n << 60n) + 1n, 0, 0));
    expect([square.exponent, square.radius]).toEqual([54, 1]);
    expect(square.mantissa).toBe(((1n << 60n) + 1n) ** 2n >> 54n);
  });
});

describe('zero', () => {
  const K = ball(64);
  const zero = K.fromNumber(0);

  test('leaves a sum as it is', () => {
    for (const x of balls.filter(({ exponent }) => exponent !== 0)) {
      expect([K.add(x, zero), K.add(zero, x)]).toEqual([x, x]);
    }
  });

  test('makes the product with anything zero, the whole line too', () => {
    for (const x of [...balls, wholeLine]) {
      expect([K.mul(zero, x), K.mul(x, zero)].map(fields)).toEqual([[0n, 0, 0], [0n, 0, 0]]);
    }
  });

  test('is the negative of itself, and a ball has the opposite midpoint', () => {
    expect(fields(K.neg(zero))).toEqual([0n, 0, 0]);
    expect(fields(K.neg(make(-5n, 7, 2)))).toEqual([5n, 7, 2]);
    expect([K.neg(make(-5n, 7, 2)).size, K.neg(make(-5n, 7, 2)).fraction]).toEqual([3, 0.625]);
  });
});

test('a product of balls with tiny midpoints and huge radii has room', () => {
  const K = ball(64);
  const x = rounded(0n, 0, 2 ** 39, 64);
  let [power, count] = [x, 1];
  for (; count < 60; count++) power = K.mul(power, x);
  expect(obeys(power, rational(0n), rational(1n << 2340n), 16, 1n)).toEqual([true, true]);
});

test('the product of very long balls has a radius that is a double', () => {
  const K = ball(3000);
  const long = make((1n << 2900n) + 1n, 0, 2 ** 39);
  const [x, value] = [parts(long), K.mul(long, long)];
  const spread = plus(times(rational(2n), times(x.middle, x.radius)), times(x.radius, x.radius));
  expect(obeys(value, times(x.middle, x.middle), spread, 3000, 1n)).toEqual([true, true]);
});

describe('operands that are far apart', () => {
  test('add exactly where the sum fits, however long it is', () => {
    const K = ball(2000);
    expect(fields(K.add(make(1n, 1500, 0), make(3n, 0, 0)))).toEqual([(1n << 1500n) + 3n, 0, 0]);
  });

  test('with a radius keep it finite, and count both radii', () => {
    for (const [a, b, bits] of [[make(3n, 1500, 0.5), make(1n, 0, 0), 2000],
      [make(3n, 45, 0.5), make(1n, 0, 2 ** 39), 300],
      [make(3n, 50, 2 ** 30), make(1n, 0, 2 ** 39), 64]] as const) {
      const [x, y] = [parts(a), parts(b)];
      expect(obeys(ball(bits).add(a, b), plus(x.middle, y.middle), plus(x.radius, y.radius), bits, 1n))
        .toEqual([true, true]);
    }
  });
});

describe('a product', () => {
  test('of a short ball and a long number has a radius that is a double', () => {
    const [a, b] = [make(3n, 0, 0.5), make((1n << 2500n) + 1n, 0, 0)];
    const [x, y] = [parts(a), parts(b)];
    const spread = times(x.radius, y.middle);
    for (const value of [ball(3000).mul(a, b), ball(3000).mul(b, a)]) {
      expect(obeys(value, times(x.middle, y.middle), spread, 3000, 1n)).toEqual([true, true]);
    }
  });

  test('knows its length, also beyond that of a double', () => {
    const a = make((1n << 1500n) - 1n, 0, 2 ** -1000);
    const { mantissa, size, fraction } = ball(2000).mul(a, a);
    expect([size === mantissa.toString(2).length || size === mantissa.toString(2).length + 1, fraction < 1,
      fraction >= 0.5])
      .toEqual([true, true, true]);
  });

  test('with the whole line is the whole line', () => {
    const K = ball(64);
    for (const x of [...balls.filter(({ mantissa }) => mantissa !== 0n), wholeLine]) {
      expect([K.mul(x, wholeLine), K.mul(wholeLine, x)]).toEqual([wholeLine, wholeLine]);
    }
  });
});

test('sums with the whole line are the whole line', () => {
  const K = ball(64);
  for (const x of [...balls, wholeLine]) {
    expect([K.add(x, wholeLine), K.add(wholeLine, x), K.sub(x, wholeLine)]).toEqual([wholeLine, wholeLine, wholeLine]);
  }
});
