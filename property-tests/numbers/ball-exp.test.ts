import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { flaws, point } from './ball-image.js';

const points = [
  [1n, 0], [-1n, 0], [3n, -1], [-7n, -2], [1n, -40], [-1n, -200], [5n, 4], [-5n, 4], [123456789n, -10], [1n, 10],
  [-1n, 10], [(1n << 90n) + 1n, -90], [-(1n << 90n) + 1n, -91],
] as const;

describe.each([16, 53, 200])('exp at %i bits', (bits) => {
  test.each(points)('%d * 2^%i', (m, e) => {
    expect(flaws('exp', point(m, e), bits)).toEqual([]);
  });

  test.each([
    [3n << 60n, -60, 2 ** 40], [-(3n << 60n), -60, 2 ** 49], [-(5n << 60n), -58, 2 ** 51],
    [1n << 60n, -60, 2 ** 50 + 1],
    [0n, -60, 2 ** 39], [-1n, -1, 0.75], [1n, 0, 3], [3n, 0, 8], [700n, 0, 0.001], [-700n, 0, 2 ** -8],
  ])('%d * 2^%i +- %d', (m, e, r) => {
    expect(flaws('exp', rounded(m, e, r, 300), bits)).toEqual([]);
  });
});

test('exp has a value up to 2^30, and from there on the whole line', () => {
  const K = ball(64);
  expect(K.exp(point((1n << 30n) - 1n, 0)).radius).toBeLessThan(8);
  expect(K.exp(point(1n, 30)).radius).toBe(Infinity);
  expect(K.exp(rounded(1n << 29n, 0, 2 ** 29, 64)).radius).toBe(Infinity);
  expect(K.exp(wholeLine).radius).toBe(Infinity);
});

test('exp of less than -2^30 is between 0 and 2^-2^30', () => {
  const tiny = ball(64).exp(point(-1n, 31));
  expect([tiny.mantissa, tiny.exponent, tiny.radius]).toEqual([1n, -(2 ** 30) - 1, 1]);
  const reaching = ball(64).exp(rounded(-(1n << 31n), 0, 2 ** 31, 64));
  expect(ball(64).lower(reaching)).toBeLessThanOrEqual(0);
  expect([ball(64).upper(reaching) >= 1, ball(64).upper(reaching) < 1 + 2 ** -20]).toEqual([true, true]);
});

describe('exp at 3000 bits, where a radius may have no room as a double', () => {
  test.each([[1n, 0], [-3n, -1], [1n, -400]] as const)('%d * 2^%i', (m, e) => {
    expect(flaws('exp', point(m, e), 3000)).toEqual([]);
  });

  test.each([[1n, 0, 2 ** -8], [-5n, 1, 2 ** -12], [0n, 0, 2 ** -20], [1n, 0, 2 ** -700]] as const)('%d * 2^%i +- %d',
    (m, e, r) => {
    expect(flaws('exp', rounded(m, e, r, 4000), 3000)).toEqual([]);
  });
});
