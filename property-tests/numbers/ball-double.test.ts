import { expect, test } from 'vitest';
import { fromDouble } from '../../src/numbers/ball-double.js';
import { dyadic, parts } from './ball-fractions.js';
import { compare, ofDouble } from './rational.js';

const doubles = [
  0.1, -0.1, 0.5, 1.5, -1.5, 1e300, 5e-324, -5e-324, 3 * 2 ** -1074, 2 ** -1022, 2 ** -1022 - 2 ** -1074,
  1.75 * 2 ** -1022,
  Number.MAX_VALUE, 2 ** 53 + 2, 2 ** 1000, 65536.5, 1 / 3,
];

test.each(doubles)('%d is taken exactly, with an odd number of units unless it is an integer', (x) => {
  const taken = fromDouble(x);
  expect([taken.radius, compare(parts(taken).middle, ofDouble(x))]).toEqual([0, 0]);
  expect(taken.mantissa % 2n === 0n).toBe(false);
});

test('an integer keeps the exponent 0, and zero is zero', () => {
  for (const x of [1, -1, 6, 2 ** 40, -(2 ** 53) + 1]) {
    expect([fromDouble(x).mantissa, fromDouble(x).exponent]).toEqual([BigInt(x), 0]);
  }
  expect([fromDouble(0), fromDouble(-0)].map(({ mantissa, radius }) => [mantissa, radius])).toEqual([[0n, 0], [0n, 0]]);
  expect(compare(parts(fromDouble(2 ** 53)).middle, dyadic(1n, 53))).toBe(0);
});

test.each([NaN, Infinity, -Infinity])('%d is refused', (x) => {
  expect(() => fromDouble(x)).toThrow(`${String(x)} is not a finite number`);
});
