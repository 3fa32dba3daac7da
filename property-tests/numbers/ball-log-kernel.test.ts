import { expect, test } from 'vitest';
import { FIXED_LOG_ERROR, fixedLogarithm } from '../../src/numbers/ball-log-kernel.js';
import { mpfr } from './mpfr.js';
import { unitsBetween } from './ball-units.js';

function offAt(y: bigint, p: number): number {
  return unitsBetween(fixedLogarithm(y, p), p, mpfr('log', { m: y, e: -p }, p + 20));
}

test.each([52, 64, 212, 1100])('at %i bits the logarithm is off by at most what it says', (p) => {
  const one = 1n << BigInt(p);
  for (const y of [one, one + 1n, (3n * one) / 2n, 2n * one - 1n, (4n * one) / 3n, (9n * one) / 8n,
    one + (one >> 30n)]) {
    expect([y, offAt(y, p) <= FIXED_LOG_ERROR]).toEqual([y, true]);
  }
});

test('beyond 4000 bits, where that of a quarter of the bits comes first, too', () => {
  const one = 1n << 4100n;
  for (const y of [one, (4n * one) / 3n]) expect(offAt(y, 4100)).toBeLessThanOrEqual(FIXED_LOG_ERROR);
});
