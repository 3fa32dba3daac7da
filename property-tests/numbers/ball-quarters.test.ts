import { describe, expect, test } from 'vitest';
import { reduceByQuarters } from '../../src/numbers/ball-quarters.js';
import { dyadic } from './ball-fractions.js';
import { point } from './ball-image.js';
import { mpfrPi } from './mpfr.js';
import { atMost, magnitude, minus, type Rational, times } from './rational.js';
import { unitsBetween } from './ball-units.js';

/** Numbers, and how many quarter turns the nearest multiple has. */
const numbers = [
  [1n, -1, 0n], [1n, 0, 1n], [-1n, 0, -1n], [3n, 0, 2n], [-3n, 0, -2n], [5n, 0, 3n], [22n, 0, 14n], [-22n, 0, -14n],
  [25n, -5, 0n], [26n, -5, 1n], [1000n, 0, 637n], [-1n, 10, -652n],
] as const;

describe.each([64, 200])('at %i bits', (p) => {
  test.each(numbers)('%d * 2^%i is %d quarter turns and a rest that is off by at most 4 units', (m, e, turns) => {
    for (const q of [0, 1] as const) {
      const { quarters, s, w, size } = reduceByQuarters(point(m, e), q, p);
      expect(quarters).toBe(Number(BigInt.asUintN(2, turns + BigInt(q))));
      expect(size).toBe((s < 0n ? -s : s).toString(2).length);
      const { lower, upper } = mpfrPi(p + 100);
      const rest = (pi: Rational): Rational => minus(dyadic(m, e), times(pi, { p: turns, q: 2n }));
      expect(unitsBetween(s, w, { lower: rest(lower), upper: rest(upper) })).toBeLessThan(4);
      expect(atMost(magnitude(dyadic(s, -w)), { p: 786n, q: 1000n })).toBe(true);
      if (quarters % 2 === 0) expect(size).toBeGreaterThanOrEqual(p - 8);
    }
  });

  test('the double nearest to a multiple of a quarter turn keeps its bits', () => {
    const [m, e] = [6381956970095103n, 797] as const;
    const { p: numerator, q: denominator } = mpfrPi(3000).lower;
    // The nearest multiple: floor(2 x / pi + 1/2).
    const turns = ((4n * (m << BigInt(e)) * denominator) + numerator) / (2n * numerator);
    for (const q of [0, 1] as const) {
      const { quarters, size, w } = reduceByQuarters(point(m, e), q, p);
      expect(quarters).toBe(Number(BigInt.asUintN(2, turns + BigInt(q))));
      // For a cosine the bits of the rest do not matter.
      expect(quarters % 2 === 1 ? w === p : w > p && size >= p - 8).toBe(true);
    }
  });
});
