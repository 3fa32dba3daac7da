import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ball } from '../../../src/numbers/ball.js';
import { binomialCoefficient, lowerTail } from '../../../src/verification/statistics/binomial-tail.js';
import { accurate, holds } from '../../numbers/ball-fractions.js';
import { ofDouble, rational } from '../../numbers/rational.js';
import { coefficients, probability } from './binomial-exact.js';

const K = ball(96);

const counts = fc.record({
  n: fc.integer({ min: 1, max: 80 }),
  share: fc.integer({ min: 0, max: 999 }),
  p: fc.oneof(
    fc.integer({ min: 1, max: 63 }).map((j) => j / 64),
    fc.integer({ min: 1, max: 2 ** 40 - 1 }).map((j) => j / 2 ** 40),
    fc.integer({ min: 1, max: 1000 }).map((j) => j / 2 ** 40),
    fc.integer({ min: 1, max: 1000 }).map((j) => 1 - j / 2 ** 40),
  ),
}).map(({ n, share, p }) => ({ n, k: Math.floor((share * n) / 1000), p }));

describe('the lower tail', () => {
  test.prop([counts], { numRuns: 300 })('is enclosed, to 50 bits, on either side of the mean', ({ n, k, p }) => {
    const q = K.sub(K.fromNumber(1), K.fromNumber(p));
    const tail = lowerTail(K, n, k, { coefficient: binomialCoefficient(K, n, k), p: K.fromNumber(p), q });
    const exact = probability(n, ofDouble(p), (j) => j <= k);
    expect(holds(tail, exact)).toBe(true);
    expect(accurate(tail, 50, 1n)).toBe(true);
  });
});

describe('the binomial coefficient', () => {
  it.each([1, 2, 63, 700])('is enclosed for n = %d and every k', (n) => {
    for (const [k, exact] of coefficients(n).entries()) {
      const enclosure = binomialCoefficient(K, n, k);
      expect(holds(enclosure, rational(exact))).toBe(true);
      expect(accurate(enclosure, 80, 1n)).toBe(true);
    }
  });
});
