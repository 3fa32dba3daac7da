import { describe, expect, test } from 'vitest';
import { alternatingSum, cosineSum, decayQuotient, sineQuotient, taylor,
  TAYLOR_ERROR } from '../../src/numbers/ball-taylor.js';
import { type Rational } from './rational.js';
import { unitsBetween } from './ball-units.js';

/** $\sum_n(-u)^n/(dn+c)!$ at $u2^{-p}$, term by term to 400 bits more. */
function exactSum(u: bigint, p: number, c: number, d: number): Rational {
  const more = 400n;
  let [sum, term] = [0n, 1n << (BigInt(p) + more)];
  for (let n = 0; term !== 0n; n++) {
    sum += term;
    term = -(term * u) >> BigInt(p);
    for (let k = d * n + c + 1; k <= d * (n + 1) + c; k++) term /= BigInt(k);
  }
  return { p: sum, q: 1n << (BigInt(p) + more) };
}

function offBy(value: bigint, p: number, exact: Rational): number {
  return unitsBetween(value, p, { lower: exact, upper: exact });
}

describe.each([40, 64, 200, 500, 1200])('at %i bits', (p) => {
  const one = 1n << BigInt(p);
  const squares = [0n, 1n, one / 3n, (62n * one) / 100n, one >> 7n, one >> 30n];

  test('cosine and sine are off by at most 9 units', () => {
    for (const u of squares) {
      expect([u, offBy(cosineSum(u, p), p, exactSum(u, p, 0, 2)) < TAYLOR_ERROR]).toEqual([u, true]);
      expect([u, offBy(sineQuotient(u, p), p, exactSum(u, p, 1, 2)) < TAYLOR_ERROR]).toEqual([u, true]);
    }
  });

  test('the decay quotient is off by at most 8 units', () => {
    for (const u of [0n, 1n, one >> 15n, one >> 16n, (one >> 15n) / 3n]) {
      expect([u, offBy(decayQuotient(u, p), p, exactSum(u, p, 1, 1)) < 8]).toEqual([u, true]);
    }
  });

  test.each([[1, 0, 1], [2, 0, 1], [30, 0, 1], [5, 1, 1], [8, 0, 2]] as const)(
    'with u up to 2^-%i, c = %i and d = %i the sum is off by at most 9 units', (small, c, d) => {
      const arrangement = taylor(p, small, c, d);
      for (const u of [0n, 1n, one >> BigInt(small), (one >> BigInt(small)) / 3n]) {
        expect([u, offBy(alternatingSum(u, arrangement), p, exactSum(u, p, c, d)) < TAYLOR_ERROR]).toEqual([u, true]);
      }
    });
});

test('short sums are Horner schemes, long ones go by blocks', () => {
  const [short, long] = [taylor(64, 10, 0, 1), taylor(1200, 10, 0, 1)];
  expect([short.blocks, short.inverseFactorials.length <= 28, short.length]).toEqual([[], true, 0]);
  expect([long.inverseFactorials, long.blocks.length > 1, long.length ** 2 >= 28]).toEqual([[], true, true]);
  // Three terms are enough: the fourth is at most 2^-30 / 6, less than half a unit.
  expect(taylor(30, 10, 0, 1).inverseFactorials).toHaveLength(3);
  // The third one is up to 2^-20 / 2, a whole unit of 2^-21.
  expect(taylor(21, 10, 0, 1).inverseFactorials).toHaveLength(3);
});
