import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus, reduced, times, type Fraction } from '../../src/numbers/fraction.js';

const dyadic = fc.record({ p: fc.bigInt({ min: -100n, max: 100n }), k: fc.bigInt({ min: 0n, max: 9n }) })
  .map(({ p, k }): Fraction => ({ p, q: 1n << k }));
const any = fc.oneof(dyadic, fc.record({
  p: fc.bigInt({ min: -100n, max: 100n }), q: fc.bigInt({ min: 1n, max: 40n }),
}));

const lowest = ({ p, q }: Fraction): Fraction => reduced(p, q);

describe('fractions', () => {
  it('are added and multiplied as rational numbers, whatever their denominators are', () => {
    fc.assert(fc.property(any, any, (a, b) => {
      expect(lowest(plus(a, b))).toEqual(reduced(a.p * b.q + b.p * a.q, a.q * b.q));
      expect(lowest(times(a, b))).toEqual(reduced(a.p * b.p, a.q * b.q));
    }));
  });

  it.each<[bigint, bigint, Fraction]>([
    [9n, 6n, { p: 3n, q: 2n }],
    [-9n, 6n, { p: -3n, q: 2n }],
    [6n, 9n, { p: 2n, q: 3n }],
    [-6n, 9n, { p: -2n, q: 3n }],
    [0n, 9n, { p: 0n, q: 1n }],
    [-12n, 8n, { p: -3n, q: 2n }],
    [12n, 64n, { p: 3n, q: 16n }],
  ])('%d/%d is brought to lowest terms, with a positive denominator', (p, q, terms) => {
    expect(reduced(p, q)).toEqual(terms);
  });

  it('keep the larger of two powers of two, so that long sums do not grow', () => {
    fc.assert(fc.property(fc.array(dyadic, { minLength: 1 }), (all) => {
      const largest = all.reduce((most, { q }) => (q > most ? q : most), 1n);
      expect(all.reduce((sum, one) => plus(sum, one)).q).toBe(largest);
    }));
  });
});
