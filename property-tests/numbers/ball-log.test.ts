import { describe, expect, test } from 'vitest';
import { logarithm } from '../../src/numbers/ball-log.js';
import { definedness, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { flaws, point } from './ball-image.js';

const points = [
  [1n, 0], [3n, -1], [7n, -2], [1n, -1], [1n, -40], [3n, -90], [1n, -300], [5n, 1], [1n, 1000], [10n ** 30n, -7],
  [(1n << 90n) + 1n, -90], [(1n << 90n) - 1n, -90], [257n, -8], [255n, -8], [(1n << 40n) + 1n, -40], [511n, -9],
  [513n, -9], [2n, 0], [(1n << 60n) - 1n, -59],
] as const;

/** Midpoints and radii on either side of where one method gives way to the next. */
const wide = [
  [3n << 60n, -61, 2 ** 30], [3n << 60n, -62, 2 ** 53], [(5n << 60n) + 1n, -63, 2 ** 56], [1n << 60n, -60, 2 ** 49],
  [1n << 60n, -60, 2 ** 50], [1n, -3, 0.25], [9n, 0, 4], [1n << 60n, -90, 2 ** 30], [5n, -300, 1], [7n, 900, 6],
  [(1n << 60n) + 1n, -60, 1], [(1n << 60n) - 1n, -60, 2 ** 20], [5n << 50n, -20, 2 ** 42],
] as const;

describe.each([16, 53, 200])('log at %i bits', (bits) => {
  test.each(points)('%d * 2^%i', (m, e) => {
    expect(flaws('log', point(m, e), bits)).toEqual([]);
  });

  test.each(wide)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('log', rounded(m, e, r, 300), bits)).toEqual([]);
  });
});

describe('log at 3000 bits, where a radius may have no room as a double', () => {
  test.each([[3n, -1], [5n, 0], [(1n << 400n) + 1n, -400]] as const)('%d * 2^%i', (m, e) => {
    expect(flaws('log', point(m, e), 3000)).toEqual([]);
  });

  test.each([[3n, -1, 2 ** -8], [1n, 0, 2 ** -14], [7n, 0, 2 ** -700]] as const)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('log', rounded(m, e, r, 4000), 3000)).toEqual([]);
  });
});

test('log is undefined where no number is positive, and possibly so where some are not', () => {
  const wide = 1n << 60n;
  for (const [m, r] of [[-1n, 1], [-3n, 2], [-wide, 1], [-wide, 2 ** 59], [0n, 0], [-1n, 0]] as const) {
    expect([m, definedness(logarithm(rounded(m, 0, r, 64), 64))]).toEqual([m, 'undefined']);
  }
  for (const [m, r] of [[1n, 1], [0n, 1], [wide, 2 ** 60], [-wide, 2 ** 61]] as const) {
    expect([m, definedness(logarithm(rounded(m, 0, r, 64), 64))]).toEqual([m, 'possibly undefined']);
  }
  expect(definedness(logarithm(wholeLine, 64))).toBe('possibly undefined');
});

test('log of 1 and a radius far below the last double is a ball around 0 with that radius', () => {
  const { mantissa, exponent, radius } = logarithm(rounded(1n << 1200n, -1200, 1, 4000), 64);
  expect([mantissa, Math.round(exponent + Math.log2(radius))]).toEqual([0n, -1200]);
});
