import { describe, expect, test } from 'vitest';
import { big, bitLength, excess, exponentOf, fractionOf } from '../../src/numbers/ball-size.js';

test.each([0, 1, 63, 64, 500, 1023, 1024, 1025, 3000, 20_000])('2^%i and its neighbours have their lengths', (n) => {
  const power = 1n << BigInt(n);
  for (const sign of [1n, -1n]) {
    expect(bitLength(sign * power)).toBe(n + 1);
    expect(bitLength(sign * (power - 1n))).toBe(n);
    if (n > 0) expect(bitLength(sign * (power + 1n))).toBe(n + 1);
  }
});

test('the exponent and the fraction of a double make it up', () => {
  for (const x of [1, -1, 0.5, 3, -3.75, 2 ** -1022, Number.MAX_VALUE, 1e-300, 2 ** 53 - 1]) {
    const [exponent, fraction] = [exponentOf(x), fractionOf(x)];
    expect([fraction >= 0.5, fraction < 1]).toEqual([true, true]);
    expect(Math.abs(x)).toBe(fraction * 2 ** Math.floor(exponent / 2) * 2 ** Math.ceil(exponent / 2));
  }
  expect([exponentOf(1), exponentOf(0.5), exponentOf(0)]).toEqual([1, 0, -1022]);
});

describe('what is cut off of an integer', () => {
  test('is nothing while it is a finite double', () => {
    for (const n of [0, 1, 200, 999]) expect([excess(1n << BigInt(n), 0), excess(-(1n << BigInt(n)), 500)])
      .toEqual([0, 0]);
  });

  test.each([0, 100, 900, 1100, 5000, 9000])('leaves a double of more than 60 bits, whatever the hint: %i', (hint) => {
    for (const n of [1100, 1500, 5000, 8300]) {
      for (const m of [1n << BigInt(n), -(1n << BigInt(n)) + 1n]) {
        const leading = Math.abs(Number(m >> BigInt(excess(m, hint))));
        expect([leading < Infinity, leading > 2 ** 60]).toEqual([true, true]);
      }
    }
  });

  test('is what the hint says where that leaves enough', () => {
    expect(excess(1n << 1500n, 1500)).toBe(1000);
    expect(excess(1n << 1100n, 1050)).toBe(550);
    expect(excess(7n, 501)).toBe(0);
  });
});

test('small and large integers, and negative ones, are BigInts of the same value', () => {
  for (const n of [0, 1, 8191, 8192, 2 ** 40, -5]) expect(big(n)).toBe(BigInt(n));
});
