import { expect, test } from 'vitest';
import { FIXED_ATAN_ERROR, fixedArctangent } from '../../src/numbers/ball-atan-kernel.js';
import { mpfr } from './mpfr.js';
import { unitsBetween } from './ball-units.js';

function offAt(y: bigint, p: number): number {
  return unitsBetween(fixedArctangent(y, p), p, mpfr('atan', { m: y, e: -p }, p + 20));
}

test.each([52, 64, 236, 1100])('at %i bits the arc tangent is off by at most what it says', (p) => {
  const one = 1n << BigInt(p);
  for (const y of [0n, 1n, one, one - 1n, one / 2n, one / 3n, (9n * one) / 10n, one >> 9n, one >> 31n]) {
    expect([y, offAt(y, p) <= FIXED_ATAN_ERROR]).toEqual([y, true]);
  }
});

test('beyond 4000 bits, where that of a quarter of the bits comes first, too', () => {
  const one = 1n << 4100n;
  for (const y of [0n, one / 3n, one]) expect(offAt(y, 4100)).toBeLessThanOrEqual(FIXED_ATAN_ERROR);
});
