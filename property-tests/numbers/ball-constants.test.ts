import { expect, test } from 'vitest';
import { fixedLn2, fixedPi } from '../../src/numbers/ball-constants.js';
import { mpfr, mpfrPi } from './mpfr.js';
import { unitsBetween } from './ball-units.js';

// Longer and shorter ones in turn: a constant is cut from the longest that was asked for yet. After 74 bits 348 are
// known, of which 364 were computed, which is the most that 14 terms of one of the series give, and hardly so.
test.each([74, 348, 16, 500, 499, 2000, 40, 9000, 1])('pi and ln 2 are off by less than 2 units at %i bits', (p) => {
  expect(unitsBetween(fixedPi(p), p, mpfrPi(p + 20))).toBeLessThan(2);
  expect(unitsBetween(fixedLn2(p), p, mpfr('log', { m: 2n, e: 0 }, p + 20))).toBeLessThan(2);
});

test('shorter ones are the leading bits of longer ones', () => {
  expect([fixedPi(100), fixedLn2(100)]).toEqual([fixedPi(5000) >> 4900n, fixedLn2(5000) >> 4900n]);
});
