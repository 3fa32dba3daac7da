import { describe, expect, test } from 'vitest';
import { FIXED_TANH_ERROR, fixedTanh, SPARE } from '../../src/numbers/ball-tanh-kernel.js';
import { mpfr } from './mpfr.js';
import { unitsBetween } from './ball-units.js';

describe.each([40, 65, 76, 112, 150, 212, 400, 401, 912])('at %i bits', (p) => {
  /** In units of the result: what it may be off by, and 1 for its last cut. */
  const most = FIXED_TANH_ERROR * 2 ** -SPARE + 1;

  test.each([
    [0n, -60], [1n, -1], [3n, -1], [1n, 0], [(1n << 61n) - 1n, -60], [(1n << 60n) + 1n, -62], [5n, -3],
    [1n << 40n, -40],
    [(1n << 200n) / 3n, -200], [(1n << 1000n) / 7n, -999], [123456789n, -27], [(1n << 36n) - 1n, -36], [4097n, -12],
    [(1n << 37n) - 1n, -36], [(1n << 148n) / 3n, -148],
    [(1n << 80n) + (1n << 43n), -80], [(1n << 80n) + (1n << 43n) - 1n, -80],
  ] as const)('tanh of %d * 2^%i is off by at most what it says', (m, e) => {
    const near = Number(m >> BigInt(Math.max(0, -e - 900))) * 2 ** Math.max(e, -900);
    expect(unitsBetween(fixedTanh(m, e, near, p), p - SPARE, mpfr('tanh', { m, e }, p + 40))).toBeLessThan(most);
  });
});

test.each([2 ** -52, -(2 ** -52)])('next to a place of the tables bits decide, not a double off by %d', (off) => {
  const [p, e] = [212, -200];
  for (const i of [1n, 1n << 33n, (1n << 37n) - 1n]) {
    for (const m of [i << 164n, (i << 164n) - 1n, (i << 164n) + 1n]) {
      const near = Number(m >> 100n) * 2 ** -100 * (1 + off);
      expect(unitsBetween(fixedTanh(m, e, near, p), p - SPARE, mpfr('tanh', { m, e }, p + 40)))
        .toBeLessThan(FIXED_TANH_ERROR * 2 ** -SPARE + 1);
    }
  }
});

test('what is outside of the tables is refused', () => {
  expect(() => fixedTanh(1n, 2, 4, 65)).toThrow('outside');
});
