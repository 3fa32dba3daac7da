import { describe, expect, test } from 'vitest';
import { ball, definedness } from '../../src/numbers/ball.js';
import { integerRoot } from '../../src/numbers/ball-root.js';
import { type Ball, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { flaws, point } from './ball-image.js';

const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 4000);

test.each([
  0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n, (1n << 52n) - 1n, 1n << 52n, (1n << 53n) + 1n, (1n << 60n) - 1n, 1n << 100n,
  (1n << 100n) - 1n, (1n << 101n) - 1n, 10n ** 40n, 10n ** 41n - 1n, (3n ** 70n) ** 2n, (3n ** 70n) ** 2n - 1n,
  (1n << 1000n) - 1n, 7n ** 801n, (1n << 210n) - (1n << 100n),
  // Their roots come out wrong by Newton steps that start from another number of bits.
  ((2n ** 14n + 3n) << 12n) ** 2n - 1n, ((2n ** 15n + 3n) << 13n) ** 2n - 1n, 7n ** 164n, 7n ** 187n,
])('the integer root of %d is the largest whose square is not larger', (n) => {
  const root = integerRoot(n);
  expect([root * root <= n, (root + 1n) * (root + 1n) > n]).toEqual([true, true]);
});

describe.each([16, 53, 64, 300, 2000])('the root at %i bits', (bits) => {
  test.each([[2n, 0], [3n, -1], [7n, -2], [1n, -301], [5n, 300], [(1n << 90n) + 1n, -90], [10n ** 30n, 3],
    [1n << 601n, -8]] as const)(
    'of %d * 2^%i', (m, e) => {
      expect(flaws('sqrt', point(m, e), bits)).toEqual([]);
    });

  test.each([
    [3n << 60n, -61, 2 ** 30], [5n << 61n, -63, 2 ** 39], [1n << 60n, -60, 2 ** 20], [1n << 61n, -61, 2 ** 20],
    [9n, 0, 0.25],
    [9n, 1, 0.25], [5n, -301, 0.001], [1n << 900n, -333, 2 ** 39], [(1n << 80n) + 1n, 0, 0.5],
    [(1n << 81n) + 1n, 0, 0.5],
  ] as const)('of %d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('sqrt', make(m, e, r), bits)).toEqual([]);
  });

  test.each([[9n, 0], [25n, -4], [3n ** 4n, 10], [1n << 200n, 0],
    [1n, -300]] as const)('of the square %d * 2^%i is exact', (m, e) => {
    const K = ball(bits);
    const root = K.sqrt(point(m, e));
    expect([root.radius, K.eq(K.mul(root, root), point(m, e))]).toEqual([0, true]);
  });
});

describe('the root of a ball', () => {
  const K = ball(64);

  test('that reaches down to zero holds the roots of both ends', () => {
    const root = K.sqrt(make(4n, 0, 4));
    expect([K.lower(root) <= 0, K.upper(root) >= Math.sqrt(8)]).toEqual([true, true]);
    expect(root.radius * 2 ** root.exponent).toBeLessThan(2.001);
  });

  test('is zero for zero, and not defined below it', () => {
    expect(K.sqrt(make(0n, 0, 0)).radius).toBe(0);
    expect([make(-4n, 0, 0), make(-4n, 0, 3.5), make(4n, 0, 4.5), make(0n, 0, 1), wholeLine, make(-4n, 0, 4)]
      .map((x) => definedness(K.sqrt(x))))
      .toEqual(['undefined', 'undefined', 'possibly undefined', 'possibly undefined', 'possibly undefined',
        'possibly undefined']);
  });
});
