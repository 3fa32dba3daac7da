import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded, undefinedBall, wholeLine } from '../../src/numbers/ball-value.js';

const K = ball(64);
const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 4000);

describe('the lower and the upper double', () => {
  test.each([0, 1, -1, 0.1, -0.1, 5e-324, -5e-324, 2 ** -1022, 1e308, Number.MAX_VALUE, -Number.MAX_VALUE,
    2 ** 53 + 2])(
    'of %d are that double', (x) => {
      expect([K.lower(K.fromNumber(x)), K.upper(K.fromNumber(x))]).toEqual([x, x]);
    });

  test('are neighbours around a number between them', () => {
    expect([K.lower(make((1n << 53n) + 1n, 0, 0)), K.upper(make((1n << 53n) + 1n, 0, 0))])
      .toEqual([2 ** 53, 2 ** 53 + 2]);
    expect([K.lower(make(-(1n << 53n) - 1n, 0, 0)), K.upper(make(-(1n << 53n) - 1n, 0, 0))])
      .toEqual([-(2 ** 53) - 2, -(2 ** 53)]);
    expect([K.lower(make(3n, -1075, 0)), K.upper(make(3n, -1075, 0))]).toEqual([2 ** -1074, 2 ** -1073]);
    expect([K.lower(make((1n << 80n) + 1n, -80, 0)), K.upper(make((1n << 80n) + 1n, -80, 0))])
      .toEqual([1, 1 + 2 ** -52]);
  });

  test('are the ends of a ball', () => {
    expect([K.lower(make(10n, -1, 3)), K.upper(make(10n, -1, 3))]).toEqual([3.5, 6.5]);
    expect([K.lower(make(0n, 4, 0.25)), K.upper(make(0n, 4, 0.25))]).toEqual([-4, 4]);
  });

  test('go to infinity only outward', () => {
    expect([K.lower(make(1n, 2000, 0)), K.upper(make(1n, 2000, 0))]).toEqual([Number.MAX_VALUE, Infinity]);
    expect([K.lower(make(-1n, 2000, 0)), K.upper(make(-1n, 2000, 0))]).toEqual([-Infinity, -Number.MAX_VALUE]);
    expect([K.lower(make(1n, 1024, 0)), K.upper(make(1n, 1023, 0))]).toEqual([Number.MAX_VALUE, 2 ** 1023]);
    expect([K.lower(make(1n, -3000, 0)), K.upper(make(1n, -3000, 0))]).toEqual([0, Number.MIN_VALUE]);
    expect([K.lower(wholeLine), K.upper(wholeLine)]).toEqual([-Infinity, Infinity]);
  });
});

test('the radius is that of the ball, rounded up', () => {
  expect([K.radius(make(1n, 0, 0)), K.radius(make(10n, -1, 3)), K.radius(make(1n, -2000, 5))])
    .toEqual([0, 1.5, Number.MIN_VALUE]);
  expect([K.radius(wholeLine), K.radius(make(1n, 2000, 1))]).toEqual([Infinity, Infinity]);
});

test('the midpoint is exact, and the same number in place of the ball', () => {
  const middle = K.midpoint(make(-5n, 7, 3));
  expect([middle.mantissa, middle.exponent, middle.radius, middle.size, middle.fraction])
    .toEqual([-5n, 7, 0, 3, 0.625]);
  expect(K.eq(K.midpoint(wholeLine), K.fromNumber(0))).toBe(true);
  expect(K.midpoint(undefinedBall)).toBe(undefinedBall);
  expect([K.isExact(middle), K.isExact(make(-5n, 7, 3)), K.isExact(wholeLine)]).toEqual([true, false, false]);
});
