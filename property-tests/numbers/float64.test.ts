import { describe, expect, test } from 'vitest';
import { float64 } from '../../src/numbers/float64.js';

describe('the nearest double to a rational number', () => {
  test.each<[bigint, bigint, number]>([
    [1n, 3n, 1 / 3],
    [-(10n ** 400n), 3n * 10n ** 400n, -1 / 3],
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
    [(2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n, 2 ** 53 + 2],
    [1n, 2n ** 1074n, Number.MIN_VALUE],
    [1n, 2n ** 1075n, 0],
    [1n, 2n ** 1075n - 1n, Number.MIN_VALUE],
    [3n, 2n ** 1075n, 2 * Number.MIN_VALUE],
    [2n ** 1024n - 2n ** 970n, 1n, Infinity],
    [2n ** 1024n - 2n ** 970n - 1n, 1n, Number.MAX_VALUE],
    [0n, 7n, 0],
  ])('%s / %s', (p, q, nearest) => {
    expect(float64.fromRational(p, q)).toBe(nearest);
  });

  test('a denominator that is not positive is named', () => {
    expect(() => float64.fromRational(1n, 0n)).toThrow('the denominator 0 of a rational number is not positive');
  });
});

// Printed by an independent implementation to 25 digits and read back to the nearest double.
const known: [name: 'exp' | 'tanh' | 'sin' | 'cos' | 'erf', x: number, nearest: string][] = [
  ['sin', Math.PI, '1.224646799147353177226066e-16'],
  ['sin', 1e300, '-0.8178819121159085970458853'],
  ['cos', 1e22, '0.5232147853951389454975944'],
  ['cos', 1.5707963267948966, '6.123233995736765886130330e-17'],
  ['exp', 1, '2.718281828459045235360287'],
  ['exp', -745, '4.940656458412465441765688e-324'],
  ['exp', 709, '8.218407461554972189241372e307'],
  ['tanh', 1, '0.7615941559557648881194583'],
  ['tanh', 0.22109510618589395, '0.2175615811768453301235715'],
  ['erf', 0.1, '0.112462916018284898404712251014'],
  ['erf', 0.5, '0.520499877813046537682746653892'],
  ['erf', 1, '0.842700792949714869341220635083'],
  ['erf', -2, '-0.995322265018952734162069256367'],
  ['erf', 5.75, '0.999999999999999576786338257426'],
  ['erf', 1e-10, '1.12837916709551261500173010155e-10'],
];

test.each(known)('%s(%f) is within one unit in the last place', (name, x, nearest) => {
  const units = new BigInt64Array(new Float64Array([float64[name](x), Number(nearest)]).buffer);
  const distance = (units[0] ?? 0n) - (units[1] ?? 0n);
  expect([-1n, 0n, 1n]).toContain(distance);
});

test('tiny arguments keep their relative accuracy', () => {
  for (const x of [1e-200, -1e-300, 5e-324]) {
    expect(float64.tanh(x)).toBe(x);
    expect(float64.sin(x)).toBe(x);
  }
});

test('tanh saturates and the exponential ends, without NaN', () => {
  expect([float64.tanh(1e300), float64.tanh(-Infinity)]).toEqual([1, -1]);
  expect([float64.erf(6), float64.erf(1e300), float64.erf(-Infinity)]).toEqual([1, 1, -1]);
  expect([-1e308, 1e308, 1.3466438214462777e308].map((x) => float64.exp(x))).toEqual([0, Infinity, Infinity]);
  expect(float64.sin(Infinity)).toBeNaN();
});

test('zero has the value of a function at zero, with its sign', () => {
  expect([float64.tanh(0), float64.sin(0), float64.erf(0), float64.exp(0), float64.cos(0)]).toEqual([0, 0, 0, 1, 1]);
});

test('what is not known up to a finite bound is not a number', () => {
  expect([float64.near(2, 0.5), float64.near(2, Infinity), float64.near(2, -Infinity), float64.near(2, NaN)])
    .toEqual([2, NaN, NaN, NaN]);
});

test('what is not finite does not enter, and is named', () => {
  expect(() => float64.fromNumber(NaN)).toThrow('NaN is not a number to enter: pass a finite double');
});
