import { describe, expect, it } from 'vitest';
import type { BoundInstance } from '../../src/claims/claim.js';
import { decide } from '../../src/verification/decide.js';
import { compareDecimals, compareFloats } from '../../src/verification/side-by-side.js';
import { instanceOf as withSides } from './instance.js';
import { toyPart, type ToySides } from './toy.js';

/** $\tanh v\le\tanh v+1$, with a defect of size $2^{-30}$ in the systems whose name begins so. */
function defectiveIn(name: string): ToySides {
  return (K, value) => {
    const left = K.tanh(K.name.startsWith(name) ? K.add(value, K.fromNumber(2 ** -30)) : value);
    return { left, right: K.add(left, K.fromNumber(1)) };
  };
}

const instanceOf = (sides: ToySides, value: number): BoundInstance => toyPart(sides).read({ value });
const floatsOf = (instance: BoundInstance) =>
  compareFloats(instance, decide(instance, { maxBits: 256, atContact: false }));
const decimalsOf = (instance: BoundInstance, digits: number) =>
  compareDecimals(instance, decide(instance, { maxBits: 256, atContact: false }), digits);

describe('compareFloats', () => {
  it('finds floats within their proved error bound', () => {
    const { budgetUsed, overturned } = floatsOf(instanceOf(defectiveIn('nowhere'), 0.7));
    expect(budgetUsed).toBeGreaterThan(0);
    expect(budgetUsed).toBeLessThanOrEqual(1);
    expect(overturned).toBe(false);
  });

  it('finds balls or tracked floats that are wrong', () => {
    expect(floatsOf(instanceOf(defectiveIn('ball'), 0.7)).budgetUsed).toBeGreaterThan(1);
    expect(floatsOf(instanceOf(defectiveIn('tracked'), 0.7)).budgetUsed).toBeGreaterThan(1);
  });

  it('finds floats that are not the tracked ones, bit by bit', () => {
    expect(floatsOf(instanceOf(defectiveIn('float64'), 0.7)).budgetUsed).toBe(Number.MAX_VALUE);
  });

  it('counts an exact float that differs from an exact ball as a contradiction', () => {
    const sides: ToySides = (K, value) => ({
      left: K.name.startsWith('ball') ? K.add(value, K.fromNumber(2 ** -60)) : value,
      right: K.fromNumber(50),
    });
    expect(floatsOf(instanceOf(sides, 3)).budgetUsed).toBe(Number.MAX_VALUE);
  });

  it('reports floats whose verdict balls overturn', () => {
    const absorbed: ToySides = (K, value) => ({ left: K.add(value, K.fromNumber(2 ** -60)), right: value });
    expect(floatsOf(instanceOf(absorbed, 3))).toMatchObject({ overturned: true });
  });

  it('finds floats that are not the tracked ones on one side alone', () => {
    const sides: ToySides = (K, value) => ({ ...defectiveIn('float64')(K, value), right: K.fromNumber(40) });
    expect(floatsOf(instanceOf(sides, 0.7)).budgetUsed).toBe(Number.MAX_VALUE);
  });

  it('says nothing of a float that overflows', () => {
    const sides: ToySides = (K, value) => ({ left: value, right: K.exp(K.fromNumber(1000)) });
    expect(floatsOf(instanceOf(sides, 3))).toEqual({ budgetUsed: 0, overturned: false });
  });

  // In floats 3 * (1/10) is larger than 3/10.
  const small: ToySides = (K, value) => ({
    left: K.div(K.mul(K.fromNumber(3), value), K.fromNumber(10)),
    right: K.mul(K.fromNumber(3), K.div(value, K.fromNumber(10))),
  });
  const large: ToySides = (K, value) => {
    const { left, right } = small(K, value);
    return { left: right, right: left };
  };

  it('reports floats that miss an equality, to either side', () => {
    const at = (sides: ToySides, relation: 'le' | 'eq') =>
      floatsOf(toyPart(sides, relation).read({ value: 1 })).overturned;
    expect([at(small, 'eq'), at(large, 'eq'), at(small, 'le'), at(large, 'le')]).toEqual([true, true, false, true]);
  });

  it('reports one relation of several that floats miss', () => {
    const several = withSides((K) => [{ left: K.fromNumber(1), right: K.fromNumber(2) }, large(K, K.fromNumber(1))]);
    expect(floatsOf(several).overturned).toBe(true);
  });

  it('overturns nothing that balls leave open', () => {
    const root: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });
    // In floats 2.9999999999999996 and 3.
    const open = instanceOf(root, 3);
    expect([decide(open, { maxBits: 256, atContact: false }).verdict.verdict, floatsOf(open).overturned])
      .toEqual(['undecided', false]);
  });
});

describe('compareDecimals', () => {
  it('finds decimals within their rounding error', () => {
    const used = decimalsOf(instanceOf(defectiveIn('nowhere'), 0.7), 50);
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThanOrEqual(1);
  });

  it('finds a defect far below the accuracy of floats', () => {
    const sides: ToySides = (K, value) => ({
      left: K.name.includes('decimal') ? K.add(value, K.fromNumber(2 ** -150)) : value,
      right: K.fromNumber(50),
    });
    expect(decimalsOf(instanceOf(sides, 3), 50)).toBeGreaterThan(1);
  });
});
