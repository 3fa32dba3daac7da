import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/numbers/float64.js';
import { LARGEST_K, smallestChange } from '../../../src/verification/sensitivity/smallest-change.js';
import { tightened } from '../../../src/verification/sensitivity/tightened.js';
import { instanceOf } from '../instance.js';
import { toyPart, type ToySides } from '../toy.js';

/** Enough for every comparison below that can be decided. */
const BITS = 512;

/** The changes that a statement notices at these values. */
function changes(sides: ToySides, values: readonly number[], relation: 'le' | 'eq' = 'le') {
  const part = toyPart(sides, relation);
  return smallestChange(values.map((value) => part.read({ value })), BITS);
}

/** A bound with left/right equal to `numerator`/$2^{20}$, over a number that no ball holds exactly. */
function withRatio(numerator: number): ToySides {
  return (K, value) => ({
    left: K.mul(K.fromRational(BigInt(numerator), 2n ** 20n), K.exp(value)),
    right: K.exp(value),
  });
}

/** 1, in a way that no normal form knows. */
const hiddenOne: ToySides = (K, value) => ({
  left: K.add(K.mul(K.sin(value), K.sin(value)), K.mul(K.cos(value), K.cos(value))),
  right: K.fromNumber(1),
});

describe('a tightened statement', () => {
  it('has the right side of every relation times 1 - 2^-k, and nothing else changed', () => {
    const part = toyPart((K, value) => ({ left: value, right: K.fromNumber(64) }));
    expect([...tightened(part.read({ value: 8 }), 3).relations(float64)])
      .toEqual([{ at: { t: 1 }, relation: 'le', left: 8, right: 56 }]);
  });
});

describe('the smallest change that is noticed', () => {
  it.each([
    // 1 - 2^-10 is not larger than itself, so that the last change noticed is 2^-9; a little more notices 2^-10.
    [2 ** 20 - 2 ** 10, 9],
    [2 ** 20 - 2 ** 10 + 1, 10],
    [2 ** 20 - 2 ** 10 - 1, 9],
    [2 ** 20 - 1, 19],
    [2 ** 19 + 1, 1],
  ])('is known where left is %d/2^20 of right', (numerator, k) => {
    expect(changes(withRatio(numerator), [7])).toEqual({
      instances: 1, measurable: true, open: 0, noticed: { k, ends: 'gap', instance: { value: 7 }, at: { t: 1 } },
    });
  });

  it('is none where the left side is half of the right one or less', () => {
    expect(changes(withRatio(2 ** 19), [1, 2])).toEqual({ instances: 2, measurable: true, open: 0, noticed: null });
  });

  it('is named at the instance that notices it first', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.fromNumber(32) });
    expect(changes(sides, [3, 24, 31, 30, 31, 2]).noticed).toMatchObject({ k: 4, instance: { value: 31 } });
  });

  it('is looked for where the hypotheses hold only', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.fromNumber(60) });
    expect(changes(sides, [59]).noticed).toBeNull();
  });

  it('is every change where equality is decided, and the search for others ends there', () => {
    const sides: ToySides = (K, value) => ({ left: K.exp(value), right: K.mul(K.exp(value), K.fromNumber(1)) });
    const found = changes(sides, [5, 6]);
    expect(found).toMatchObject({ instances: 1, noticed: { k: LARGEST_K, ends: 'attained', instance: { value: 5 } } });
  });

  it('is every change of an identity, wherever it does not say that 0 is 0', () => {
    const twice: ToySides = (K, value) => ({
      left: K.add(K.exp(value), K.exp(value)),
      right: K.mul(K.fromNumber(2), K.exp(value)),
    });
    expect(changes(twice, [3], 'eq').noticed).toMatchObject({ k: LARGEST_K, ends: 'attained' });
    const negative: ToySides = (K, value) => ({ left: K.neg(value), right: K.sub(K.fromNumber(0), value) });
    expect(changes(negative, [3], 'eq').noticed).toMatchObject({ k: LARGEST_K, ends: 'attained' });
  });

  it('is not called every change where equality is not decided', () => {
    expect(changes(hiddenOne, [1]).noticed).toMatchObject({ k: LARGEST_K, ends: 'largest' });
  });

  it('says so where the next smaller change is not decided', () => {
    const sides: ToySides = (K, value) => {
      const { left, right } = hiddenOne(K, value);
      return { left: K.mul(K.fromNumber(1 - 2 ** -10), left), right };
    };
    expect(changes(sides, [1, 2])).toMatchObject({ open: 2, noticed: { k: 9, ends: 'gap' } });
  });

  it('says so where the statement is false without any change', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.fromNumber(20) });
    expect(changes(sides, [3, 21]).noticed).toMatchObject({ ends: 'refuted', instance: { value: 21 } });
  });

  it.each<[string, ToySides, 'le' | 'eq']>([
    ['0 = 0', (K, value) => ({ left: K.sub(value, value), right: K.fromNumber(0) }), 'eq'],
    ['0 ≤ value', (K, value) => ({ left: K.fromNumber(0), right: value }), 'le'],
    ['-value ≤ 0', (K, value) => ({ left: K.neg(value), right: K.fromNumber(0) }), 'le'],
  ])('cannot be measured for %s', (_, sides, relation) => {
    expect(changes(sides, [1, 2], relation)).toEqual({ instances: 2, measurable: false, open: 0, noticed: null });
  });

  it('is looked for in all relations of an instance, and attained in one of them', () => {
    const several = (...ratios: readonly number[]) => instanceOf((K) => ratios.map((ratio) =>
      ({ left: K.mul(K.fromNumber(ratio), K.fromNumber(8)), right: K.fromNumber(8) })));
    expect(smallestChange([several(0, 0.75)], BITS))
      .toMatchObject({ measurable: true, noticed: { k: 1, at: { t: 2 } } });
    expect(smallestChange([several(0, 1, 0.5)], BITS).noticed).toMatchObject({ ends: 'attained', at: { t: 2 } });
    expect(smallestChange([several(0, 0)], BITS)).toMatchObject({ measurable: false, noticed: null });
  });

  it('of the smallest tried is named where it is first, unless every change is noticed elsewhere', () => {
    expect(changes(hiddenOne, [1, 2])).toMatchObject({ instances: 2, open: 0, noticed: { instance: { value: 1 } } });
    const [hidden, equal] = [toyPart(hiddenOne), toyPart((_, value) => ({ left: value, right: value }))];
    expect(smallestChange([hidden.read({ value: 1 }), equal.read({ value: 2 }), equal.read({ value: 3 })], BITS))
      .toMatchObject({ instances: 2, noticed: { ends: 'attained', instance: { value: 2 } } });
  });

  it('is open where a side is not defined', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.div(value, K.sub(value, value)) });
    expect(changes(sides, [1])).toMatchObject({ open: 1, noticed: null });
  });

  it('forgets what was open once a smaller change is noticed', () => {
    const open: ToySides = (K, value) => {
      const { left, right } = hiddenOne(K, value);
      return { left: K.mul(K.fromNumber(1 - 2 ** -10), left), right };
    };
    const [larger, smaller] = [toyPart(open).read({ value: 1 }), toyPart(withRatio(2 ** 20 - 1)).read({ value: 1 })];
    expect(smallestChange([larger], BITS)).toMatchObject({ open: 1, noticed: { k: 9 } });
    expect(smallestChange([larger, smaller], BITS)).toMatchObject({ open: 0, noticed: { k: 19 } });
    expect(smallestChange([smaller, larger], BITS)).toMatchObject({ open: 0, noticed: { k: 19 } });
  });

  it('is not looked for after a refutation', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.fromNumber(20) });
    expect(changes(sides, [21, 3, 4])).toMatchObject({ instances: 1, noticed: { ends: 'refuted' } });
  });
});
