import { expect, test } from 'vitest';
import { nearestDouble } from '../../src/numbers/float64-rational.js';
import { atMost, magnitude, minus, ofDouble, rational } from './rational.js';

/** The doubles on either side of a positive one. */
function neighbours(x: number): readonly number[] {
  const [bits = 0n] = new BigInt64Array(new Float64Array([x]).buffer);
  return [...new Float64Array(new BigInt64Array([bits - 1n, bits + 1n]).buffer)];
}

const two = (n: number): bigint => 1n << BigInt(n);

/** Quotients next to powers of two, to halves of a last place and to the least double, with long terms. */
const quotients = [40, 100, 700].flatMap((k) => [-1n, 0n, 1n].flatMap((d) => [
  [two(53) + 1n, (two(53) + 1n) * two(k) + d * (two(k) - 1n)],
  [(two(53) + 1n) * two(k) + d, two(53) + 1n],
  [(two(53) - 1n) * two(k) + d, two(53) - 1n],
  [two(60 + k) + d, two(60)], [two(60), two(60 + k) + d], [two(60) + 1n, two(60 + k) + d],
  [(2n * two(52) + 1n) * two(k) + d, two(k + 1)], [(2n * two(52) + 3n) * two(k) + d, two(k + 9)],
  [3n * two(60) + d, two(1074 + 61)], [two(60) + d, two(1074 + 61)], [two(61) + d, two(1022 + 61)],
] as const)).concat([
  [10n ** 40n, 3n ** 90n], [10n ** 60n, 7n ** 60n], [7n ** 80n, 10n ** 60n], [two(1023), 1n],
  // To round the numerator first would be to round twice.
  [two(1024) - two(971), 1n], [two(60) + 32n, 3n], [two(53) + 1n, 3n],
]);

test.each(quotients)('no double is nearer to %d / %d', (p, q) => {
  for (const sign of [1n, -1n]) {
    const value = nearestDouble(sign * p, q);
    const off = (x: number) => magnitude(minus(ofDouble(Math.abs(x)), rational(p, q)));
    expect(Math.sign(value) === Number(sign) || value === 0).toBe(true);
    for (const other of neighbours(Math.abs(value)).filter(Number.isFinite)) {
      expect(atMost(off(value), off(other))).toBe(true);
      // Of two that are as near, the one with an even last place.
      const [bits = 0n] = new BigInt64Array(new Float64Array([value]).buffer);
      if (atMost(off(other), off(value))) expect(bits % 2n).toBe(0n);
    }
  }
});

test('zero is zero, whatever the denominator, and what is too large is infinite', () => {
  expect([nearestDouble(0n, two(200)), nearestDouble(0n, 3n)]).toEqual([0, 0]);
  expect([nearestDouble(two(1025), 1n), nearestDouble(-two(3000), 7n), nearestDouble(two(1024) - two(970), 1n)])
    .toEqual([Infinity, -Infinity, Infinity]);
  expect(() => nearestDouble(1n, 0n)).toThrow('the denominator 0 of a rational number is not positive');
  expect(() => nearestDouble(1n, -2n)).toThrow('the denominator -2 of a rational number is not positive');
});
