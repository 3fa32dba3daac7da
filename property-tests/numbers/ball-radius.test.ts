import { expect, test } from 'vitest';
import { powerOfTwo, scale, up } from '../../src/numbers/ball-radius.js';

test('a computed radius is rounded up by a factor of 1 + 2^-48, and to 2^-1000 at least', () => {
  expect(up(1)).toBe(1 + 2 ** -48);
  expect(up(0)).toBe(2 ** -1000);
  expect(up(2 ** -1000)).toBe(2 ** -999 + 2 ** -1048);
  expect(up(Infinity)).toBe(Infinity);
});

test('a power of two is exact in the range of doubles, and an upper bound outside', () => {
  for (const n of [-1074, -1073, -1022, -1, 0, 1, 52, 1022, 1023]) expect(powerOfTwo(n)).toBe(2 ** n);
  expect([powerOfTwo(-1075), powerOfTwo(-(2 ** 40))]).toEqual([Number.MIN_VALUE, Number.MIN_VALUE]);
  expect([powerOfTwo(1024), powerOfTwo(2 ** 40)]).toEqual([Infinity, Infinity]);
});

test('scaling is exact where the result is a double, through exponents that are none', () => {
  for (const [r, n] of [[3, -1], [3, -1074], [0.75, 1023], [5, 0]] as const) expect(scale(r, n)).toBe(r * 2 ** n);
  expect(scale(2 ** 1000, -2000)).toBe(2 ** -1000);
  expect(scale(1.5 * 2 ** 1023, -2050)).toBe(1.5 * 2 ** -1027);
  expect(scale(3 * 2 ** -1000, 1900)).toBe(3 * 2 ** 900);
  expect(scale(2 ** -1074, 2000)).toBe(2 ** 926);
});

test('zero stays zero, and only zero: what underflows becomes the least double', () => {
  for (const n of [-(2 ** 40), -2000, 0, 2000, 2 ** 40]) expect(scale(0, n)).toBe(0);
  for (const n of [-1200, -2000, -2199, -2200, -2201, -(2 ** 40)]) expect(scale(1, n)).toBe(Number.MIN_VALUE);
  expect(scale(2 ** 1023, -2500)).toBe(Number.MIN_VALUE);
});

test('what overflows becomes infinite', () => {
  for (const n of [1024, 1500, 2 ** 40]) expect(scale(1, n)).toBe(Infinity);
  expect([scale(2, 1023), scale(Infinity, -5)]).toEqual([Infinity, Infinity]);
});
