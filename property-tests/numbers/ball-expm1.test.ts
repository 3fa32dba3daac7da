import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { flaws, point } from './ball-image.js';

const points = [
  [1n, 0], [-1n, 0], [3n, -1], [-7n, -2], [1n, -1], [-1n, -1], [1n, -40], [-3n, -90], [1n, -300], [5n, 1], [-5n, 1],
  [(1n << 90n) + 1n, -90], [-(1n << 90n) - 1n, -93], [(1n << 90n) - 1n, -98], [-(1n << 90n) - 1n, -99],
  [-11n, 0], [-50n, 0], [-700n, 0], [25n, 0], [-(147502n), -10], [(1n << 60n) - 1n, -61], [-(1n << 60n) + 1n, -61],
] as const;

/** Midpoints and radii on either side of where one method gives way to the next. */
const wide = [
  [3n << 60n, -61, 2 ** 30], [-(3n << 60n), -62, 2 ** 53], [(5n << 60n) + 1n, -63, 2 ** 56],
  [-(1n << 60n), -60, 2 ** 49],
  [1n << 60n, -60, 2 ** 54 + 2], [0n, -60, 2 ** 39], [1n, -3, 0.25], [-1n, -1, 0.75], [1n, 0, 3], [-9n, 0, 4],
  [3n << 60n, -63, 2 ** 40], [-(3n << 60n), -63, 2 ** 40], [-(7n << 60n), -64, 2 ** 53], [1n << 60n, -85, 2 ** 30],
  [-(1n << 60n), -85, 2 ** 59], [1n, -20, 0.5], [5n, -300, 1],
  [-30n, 0, 2 ** -11], [-30n, 0, 1], [12n, 0, 2 ** -9], [-200n, 0, 2 ** -12],
] as const;

describe.each([16, 53, 200])('expm1 at %i bits', (bits) => {
  test.each(points)('%d * 2^%i', (m, e) => {
    expect(flaws('expm1', point(m, e), bits)).toEqual([]);
  });

  test.each(wide)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('expm1', rounded(m, e, r, 300), bits)).toEqual([]);
  });
});

describe('expm1 at 3000 bits, where a radius may have no room as a double', () => {
  test.each([[1n, -3], [-3n, -1], [1n, -400], [-5n, -3000]] as const)('%d * 2^%i', (m, e) => {
    expect(flaws('expm1', point(m, e), 3000)).toEqual([]);
  });

  test.each([[1n, 0, 2 ** -8], [-3n, -3, 2 ** -12], [1n, -20, 2 ** -12],
    [3n, -3, 2 ** -700]] as const)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('expm1', rounded(m, e, r, 4000), 3000)).toEqual([]);
  });
});

test('expm1 is above -1, however wide the ball', () => {
  for (const bits of [16, 53]) {
    const K = ball(bits);
    for (const [m, r] of [[-30n, 1], [-30n, 2 ** -12], [-9n, 2 ** -11], [-700n, 600], [-3n, 2], [-15n, 15],
      [-200n, 200]] as const) {
      expect(K.lower(K.expm1(rounded(m, 0, r, 64)))).toBeGreaterThanOrEqual(-1);
    }
    expect(K.lower(K.expm1(rounded(-(2n ** 40n), 0, 1, 64)))).toBe(-1);
  }
});
