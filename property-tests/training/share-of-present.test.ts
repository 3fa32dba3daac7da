import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/engine/random-stream.js';
import { shareOfPresent } from '../../src/training/share-of-present.js';

/** A thousand times what rounding does to a share here, and far less than any term explains. */
const ROUNDING = 2 ** -30;
const stream = randomStream(1);
const [count, length, dimension] = [40, 8, 2];
const x = Float64Array.from({ length: count * length * dimension }, () => stream.next() / 2 ** 31);
const sequences = { count, length, dimension, x };
const points = Array.from({ length: count * length }, (_, p) => p);
const at = (p: number, k: number): number => x[p * dimension + k] ?? NaN;
const shareOf = (f: (p: number) => number): number => shareOfPresent(sequences, Float64Array.from(points, f));

describe('the share of the variance that the present input explains', () => {
  it('is 1 for polynomials of degree 3 in it, each of their terms included', () => {
    expect(shareOf((p) => 5 - at(p, 0) + at(p, 1))).toBeGreaterThan(1 - ROUNDING);
    for (const [a, b] of [[2, 0], [1, 1], [0, 2], [3, 0], [2, 1], [1, 2], [0, 3]] as const) {
      expect(shareOf((p) => at(p, 0) ** a * at(p, 1) ** b)).toBeGreaterThan(1 - ROUNDING);
    }
  });

  it('is near 0 for what lies in the past', () => {
    const past = (p: number): number => at(p - 1, 0);
    expect(shareOf((p) => (p % length === 0 ? 0 : past(p)))).toBeLessThan(0.1);
  });

  it('is the share for a sum of both', () => {
    const past = (p: number): number => (p % length === 0 ? 0 : at(p - 1, 0));
    expect(shareOf((p) => at(p, 0) + past(p))).toBeGreaterThan(0.4);
    expect(shareOf((p) => at(p, 0) + past(p))).toBeLessThan(0.7);
  });

  it('is not moved by a constant, and is 1 where nothing varies', () => {
    const f = (p: number): number => at(p, 0) ** 5 + (p % length === 0 ? 0 : at(p - 1, 1));
    expect(Math.abs(shareOf((p) => 100 + f(p)) - shareOf(f))).toBeLessThan(ROUNDING);
    expect(shareOf(() => 3)).toBe(1);
  });
});
