import { expect, test } from 'vitest';
import { ODD_SERIES_ERROR, oddSeries, oddSeriesDouble } from '../../src/numbers/ball-odd-series.js';
import { dyadic } from './ball-fractions.js';
import { plus, rational, type Rational, times } from './rational.js';
import { unitsBetween } from './ball-units.js';

/** The first terms of $\sum u^n/(2n+1)$: what follows is far below the last place. */
function partialSum(u: Rational, terms: number): Rational {
  let [sum, power] = [rational(0n), rational(1n)];
  for (let n = 0; n < terms; n++) {
    sum = plus(sum, times(power, rational(1n, BigInt(2 * n + 1))));
    power = times(power, u);
    sum = { p: (sum.p << 2000n) / sum.q, q: 1n << 2000n };
  }
  return sum;
}

test.each([40, 64, 200, 500])('at %i bits the series is off by at most 3 units', (p) => {
  const most = (1n << BigInt(p - 8)) - 1n;
  for (const u of [0n, 1n, -1n, most, -most, most / 3n, -most / 1000n, most >> 20n]) {
    const exact = partialSum(dyadic(u, -p), 90);
    expect(unitsBetween(oddSeries(u, p), p, { lower: exact, upper: exact })).toBeLessThan(ODD_SERIES_ERROR);
  }
});

test('in doubles the series is off by less than 2^-49', () => {
  for (const u of [0, 1 / 9, -1 / 9, 1 / 16, -0.01, 2 ** -40]) {
    const scaled = BigInt(Math.round(u * 2 ** 80));
    const exact = partialSum(dyadic(scaled, -80), 90);
    const value = oddSeriesDouble(Number(scaled) * 2 ** -80);
    expect(unitsBetween(BigInt(value * 2 ** 60), 60, { lower: exact, upper: exact })).toBeLessThan(2 ** 11);
  }
});
