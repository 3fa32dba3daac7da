import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { holds } from './ball-fractions.js';
import { ofDecimalString } from './rational.js';

const K = ball(64);
const exact = (m: bigint, e: number): Ball => rounded(m, e, 0, 8000);

describe('a decimal text', () => {
  test.each(['0', '1', '-1', '+1', '.5', '5.', '-1.5e-30', '1E3', '12.75e+2', ' 7 ', '0.1',
    '123456789012345678901234567890', '1e300', '-3e-300'])(
    '%j is held', (text) => {
      const x = K.fromString(text);
      expect(holds(x, ofDecimalString(text.trim().toLowerCase().replace('+', '')))).toBe(true);
      expect(x.radius).toBeLessThan(2);
    });

  test('is exact where it is dyadic', () => {
    expect(['0.5', '-1.5e1', '1e3', '.25'].map((text) => K.eq(K.fromString(text), K.fromNumber(Number(text)))))
      .toEqual([true, true, true, true]);
  });

  test.each(['', ' ', '.', '-', 'e5', 'abc', '1e', '--1', '+-1', '0x10', '1/3', '1 2', '1.2.3', 'NaN', 'Infinity',
    '1e5x', 'x1'])('%j is refused', (text) => {
    expect(() => K.fromString(text)).toThrow(`'${text}' is not a decimal number: write one like -1.5e-30`);
  });

  test('has an exponent up to a million, its digits counted', () => {
    for (const text of ['1e1000001', '1e-1000001', '1.5e-1000000']) {
      expect(() => K.fromString(text)).toThrow(`the exponent of '${text}' is beyond a million: scale the number down`);
    }
    expect(K.fromString('1e1000000').radius).toBeLessThan(2);
    expect(K.fromString('15e-1000000').radius).toBeLessThan(2);
    expect(K.fromString('1.5e1000001').radius).toBeLessThan(2);
  });
});

/** Numbers, digits, and the nearest decimal numbers of so many digits below and above. */
const enclosures = [
  [exact(0n, 0), 5, '0', '0'],
  [exact(1n, 0), 1, '1', '1'],
  [exact(-1n, 0), 3, '-1', '-1'],
  [exact(1n, -1), 3, '0.5', '0.5'],
  [exact(1n, -3), 2, '0.12', '0.13'],
  [exact(-1n, -3), 2, '-0.13', '-0.12'],
  [exact(123456n, 0), 3, '123000', '124000'],
  [exact(999n, 0), 2, '990', '1000'],
  [exact(-999n, 0), 2, '-1000', '-990'],
  [exact(1n, 70), 5, '1.1805e21', '1.1806e21'],
  [exact(1n, 69), 5, '590290000000000000000', '590300000000000000000'],
  [exact(1n, -20), 3, '9.53e-7', '9.54e-7'],
  [exact(1n, -10), 3, '0.000976', '0.000977'],
  [exact(1n, -17), 3, '0.00000762', '0.00000763'],
  [exact(1n, -1000), 4, '9.332e-302', '9.333e-302'],
  [exact(1n, -1000), 1, '9e-302', '1e-301'],
  [exact(10n ** 25n, 0), 3, '1e25', '1e25'],
  [exact(15n * 10n ** 24n, 0), 3, '1.5e25', '1.5e25'],
  [exact(1005n, 0), 4, '1005', '1005'],
  [exact(3n, -2), 7, '0.75', '0.75'],
  [exact(12345n, -2), 6, '3086.25', '3086.25'],
  [rounded(10n, -1, 3, 64), 3, '3.5', '6.5'],
  [rounded(0n, 0, 1, 64), 3, '-1', '1'],
  [wholeLine, 3, '-Infinity', 'Infinity'],
] as const;

test.each(enclosures)('%o with %i digits is in [%s, %s]', (x, digits, lower, upper) => {
  expect(K.toInterval(x, digits)).toEqual({ lower, upper });
});

test('far beyond doubles the ends are powers of ten on either side', () => {
  // 2^(2^23) is 10^2525222.9…, and 3 * 2^-(2^23) is 10^-2525222.5….
  expect(K.toInterval(exact(1n, 2 ** 23), 5)).toEqual({ lower: '1e2525222', upper: '1e2525223' });
  expect(K.toInterval(exact(-1n, 2 ** 23), 5)).toEqual({ lower: '-1e2525223', upper: '-1e2525222' });
  expect(K.toInterval(exact(3n, -(2 ** 23)), 5)).toEqual({ lower: '1e-2525223', upper: '1e-2525222' });
});

test('as far as exponents go the powers of ten are on the right sides', () => {
  // 2^(2^39) is 10^165492990270.6….
  const exponents = (e: number): readonly number[] => {
    const { lower, upper } = K.toInterval(exact(1n, e), 3);
    return [lower, upper].map((text) => Number(text.slice(2)));
  };
  const [lower = 0, upper = 0] = exponents(2 ** 39);
  expect([lower <= 165492990270, upper >= 165492990271, upper - lower < 10]).toEqual([true, true, true]);
  const [least = 0, most = 0] = exponents(-(2 ** 39));
  expect([least <= -165492990271, most >= -165492990270, most - least < 10]).toEqual([true, true, true]);
});

test.each([0, -1, 1.5, NaN])('%d digits are refused', (digits) => {
  expect(() => K.toInterval(K.fromNumber(1), digits)).toThrow(
    `${String(digits)} digits of a decimal number: ask for a positive integer of them`);
});
