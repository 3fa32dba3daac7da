import { describe, expect, test } from 'vitest';
import { rounded } from '../../src/numbers/ball-value.js';
import { flaws, point } from './ball-image.js';

const points = [
  [1n, 0], [-1n, 0], [3n, -1], [-7n, -2], [1n, -1], [-1n, -1], [1n, -40], [-3n, -90], [1n, -300], [5n, 1], [-5n, 1],
  [(1n << 90n) + 1n, -90], [-(1n << 90n) - 1n, -93], [(1n << 90n) - 1n, -98], [-(1n << 90n) - 1n, -99],
  [2n, 0], [(1n << 90n) / 3n, -90], [(1n << 90n) / 7n, -87], [-(1n << 90n) / 3n, -88], [-63n, -5],
  [9n, 0], [-17n, -1], [22n, 0], [43n, 0], [80n, 0], [(1n << 60n) - 1n, -76], [-(1n << 60n), -76],
] as const;

/** Midpoints and radii on either side of where one method gives way to the next. */
const wide = [
  [3n << 60n, -61, 2 ** 30], [-(3n << 60n), -62, 2 ** 53], [(5n << 60n) + 1n, -63, 2 ** 56],
  [-(1n << 60n), -60, 2 ** 49],
  [1n << 60n, -60, 2 ** 54 + 2], [0n, -60, 2 ** 39], [1n, -3, 0.25], [-1n, -1, 0.75], [1n, 0, 3], [-9n, 0, 4],
  [1n << 60n, -66, 2 ** 40], [-(3n << 60n), -70, 2 ** 45], [1n << 300n, -301, 2 ** 39], [1n << 300n, -306, 2 ** 39],
  [1n << 60n, -85, 2 ** 30], [-(1n << 60n), -85, 2 ** 59], [1n, -20, 0.5], [5n, -300, 1], [0n, 0, 2 ** -300],
  [5n, -300, 2 ** 38], [1n, -200, 2 ** -500],
  [20n, 0, 0.01], [-2n, 0, 2 ** -7], [30n, 0, 8], [(1n << 60n) + 5n, -59, 2 ** 51], [-(7n << 60n), -61, 2 ** 54],
] as const;

describe.each([16, 53, 200, 1000])('tanh at %i bits', (bits) => {
  test.each(points)('%d * 2^%i', (m, e) => {
    expect(flaws('tanh', point(m, e), bits)).toEqual([]);
  });

  test.each(wide)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('tanh', rounded(m, e, r, 300), bits)).toEqual([]);
  });
});

describe('tanh at 3000 bits, where a radius may have no room as a double', () => {
  test.each([[1n, -3], [-3n, -1], [1n, -400], [-5n, -3000], [1n, -20]] as const)('%d * 2^%i', (m, e) => {
    expect(flaws('tanh', point(m, e), 3000)).toEqual([]);
  });

  test.each([[1n, 0, 2 ** -8], [-3n, -3, 2 ** -12], [1n, -20, 2 ** -12],
    [3n, -30, 2 ** -700]] as const)('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('tanh', rounded(m, e, r, 4000), 3000)).toEqual([]);
  });
});
