import { expect, test } from 'vitest';
import { scaledPi } from '../../src/numbers/float64-pi.js';
import { mpfrPi } from './mpfr.js';
import { atMost, magnitude, minus, rational, times } from './rational.js';

test.each([0, 1, 5, 10, 50, 300, 800])('pi to %i digits is within one unit', (digits) => {
  const s = 10n ** BigInt(digits);
  const { lower, upper } = mpfrPi(4 * digits + 100);
  for (const pi of [lower, upper]) {
    expect(atMost(magnitude(minus(rational(scaledPi(s)), times(pi, rational(s)))), rational(1n))).toBe(true);
  }
});
