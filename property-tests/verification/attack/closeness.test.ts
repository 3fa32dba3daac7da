import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../../src/numbers/number-system.js';
import { tracked64 } from '../../../src/numbers/tracked-float64.js';
import { inBalls, inFloats, ratioInBalls } from '../../../src/verification/attack/closeness.js';
import { eq, instanceWith, le, type Sides } from './by-hand.js';

/** What floats see: the score, which relation, whether it is broken. */
function seen(sides: Sides, time?: number, look = inFloats) {
  const { closest } = look(instanceWith(sides), -Infinity, time);
  return closest && [closest.score, closest.index, closest.violated];
}
const ballsSee = (sides: Sides, time?: number) =>
  seen(sides, time, (instance, _, at) => inBalls(instance, at));

describe('floats', () => {
  it('see left/right, and a broken relation', () => {
    expect(seen((K) => [le(K, 1, 4)])).toEqual([0.25, 0, false]);
    expect(seen((K) => [le(K, 4, 4)])).toEqual([1, 0, false]);
    expect(seen((K) => [le(K, 5, 4)])).toEqual([1.25, 0, true]);
  });

  it('see the right side alone where the left one is zero, and nothing where there is no ratio', () => {
    expect(seen((K) => [le(K, 0, 4)])).toEqual([-4, 0, false]);
    expect(seen((K) => [le(K, 0, 0)])).toEqual([-Infinity, 0, false]);
    expect(seen((K) => [le(K, -2, -1)])).toEqual([-Infinity, 0, false]);
    expect(seen((K) => [le(K, -2, 1)])).toEqual([-2, 0, false]);
  });

  it('see the largest score where a broken relation has no ratio, or none that is a double', () => {
    expect(seen((K) => [le(K, 1, -1)])).toEqual([Number.MAX_VALUE, 0, true]);
    expect(seen((K) => [le(K, 1, 0)])).toEqual([Number.MAX_VALUE, 0, true]);
    expect(seen((K) => [le(K, 1e300, 1e-300)])).toEqual([Number.MAX_VALUE, 0, true]);
  });

  it('see the relative difference of what should be equal', () => {
    expect(seen((K) => [eq(K, 3, 4)])).toEqual([0.25, 0, true]);
    expect(seen((K) => [eq(K, -4, 3)])).toEqual([1.75, 0, true]);
    expect(seen((K) => [eq(K, 0, 0)])).toEqual([0, 0, false]);
  });

  it('take errors off the left side and add them to the right one', () => {
    /** One part of so many, and an error of the size of the last digit of 1024. */
    const inexact = <N>(K: Arithmetic<N>, parts: bigint): N =>
      K.sub(K.add(K.fromRational(1n, parts), K.fromNumber(1024)), K.fromNumber(1024));
    const [third, seventh] = [inexact(tracked64, 3n), inexact(tracked64, 7n)];
    const sides: Sides = (K) => [{ at: { t: 1 }, relation: 'le', left: inexact(K, 7n), right: inexact(K, 3n) }];
    expect(seen(sides)?.[0]).toBe((seventh.value - seventh.error) / (third.value + third.error));
  });

  it('find the largest score at the time that is asked for, and a broken relation at any', () => {
    const three: Sides = (K) => [le(K, 9, 10, 1), le(K, 5, 10, 2), le(K, 7, 10, 2)];
    expect([seen(three), seen(three, 1), seen(three, 2)])
      .toEqual([[0.9, 0, false], [0.9, 0, false], [0.7, 2, false]]);
    expect(seen(three, 3)).toBeUndefined();
    const broken: Sides = (K) => [le(K, 1, 2, 2), le(K, 11, 10, 1), le(K, 13, 10, 1), le(K, 12, 10, 1)];
    expect(seen(broken, 2)).toEqual([1.3, 2, true]);
    expect(seen((K) => [eq(K, 99, 100, 1), le(K, 1, 2, 2)], 2)).toEqual([0.01, 0, true]);
    expect(seen((K) => [le(K, 1, 2, 2), eq(K, 99, 100, 1)], 2)).toEqual([0.01, 1, true]);
  });

  it('look closer only at what is worth it', () => {
    const look = (atLeast: number, time?: number) =>
      inFloats(instanceWith((K) => [le(K, 1, 4, 1), le(K, 1, 2, 2)]), atLeast, time);
    const nothing = { closest: undefined, isArtefact: false, isBlind: undefined };
    expect([look(0.5).closest?.score, look(0.51), look(0.25, 1).closest?.score, look(0.26, 1)])
      .toEqual([0.5, nothing, 0.25, nothing]);
    const broken = inFloats(instanceWith((K) => [le(K, 5, 4)]), 99, undefined);
    expect(broken).toMatchObject({ closest: { violated: true }, isArtefact: false });
    expect(inFloats(instanceWith((K) => [eq(K, 3, 4)]), 0.25, undefined).closest?.score).toBe(0.25);
  });

  it('look closer at what is broken, whatever is asked for, and not at equal sides', () => {
    const look = (sides: Sides, atLeast = 99) => inFloats(instanceWith(sides), atLeast, undefined).closest;
    expect([look((K) => [eq(K, 3, 4)])?.violated, look((K) => [le(K, 1, 2), le(K, 5, 4)])?.index]).toEqual([true, 1]);
    expect([look((K) => [le(K, 4, 4)]), look((K) => [eq(K, 4, 4)]), look((K) => [eq(K, 4, 4)], 0.5)])
      .toEqual([undefined, undefined, undefined]);
    expect(look((K) => [eq(K, 0, 0)], 0)?.score).toBe(0);
  });

  it('call it an artefact where only plain ones see something broken', () => {
    const absorbed: Sides = (K) => {
      const [v, large] = [K.fromNumber(7), K.fromNumber(2 ** 60)];
      return [{ at: { t: 1 }, relation: 'le', left: v, right: K.sub(K.add(v, large), large) }];
    };
    expect(inFloats(instanceWith(absorbed), 99, undefined)).toMatchObject({ isArtefact: true, isBlind: false });
    expect(inFloats(instanceWith(absorbed), 99, 2)).toEqual({ closest: undefined, isArtefact: true, isBlind: false });
    const equal: Sides = (K) => {
      const third = K.fromRational(1n, 3n);
      const left = K.add(K.add(third, third), third);
      return [{ at: { t: 1 }, relation: 'eq', left, right: K.fromNumber(1 - 2 ** -53) }];
    };
    const { isArtefact, closest } = inFloats(instanceWith(equal), -Infinity, undefined);
    expect([isArtefact, closest?.score, closest?.violated]).toEqual([true, 0, false]);
  });

  it('are blind where no left side can be told from zero', () => {
    const small: Sides = (K) => {
      const lost = K.sub(K.add(K.fromNumber(1), K.fromNumber(2 ** -60)), K.fromNumber(1));
      return [{ at: { t: 1 }, relation: 'le', left: lost, right: K.fromNumber(8) }];
    };
    expect(inFloats(instanceWith(small), -Infinity, undefined))
      .toMatchObject({ isBlind: true, closest: { score: -8 } });
    const both: Sides = (K) => [...small(K), le(K, 1, 2)];
    expect(inFloats(instanceWith(both), -Infinity, undefined).isBlind).toBe(false);
    expect(inFloats(instanceWith((K) => [le(K, 0, 2)]), -Infinity, undefined).isBlind).toBe(true);
  });

  it('leave out instances of more than 256 relations', () => {
    const many = (count: number): Sides => (K) => Array.from({ length: count }, () => le(K, 1, 2));
    expect([seen(many(256)), seen(many(257))]).toEqual([[0.5, 0, false], undefined]);
    expect([ballsSee(many(256)), ballsSee(many(257))]).toEqual([[0.5, 0, false], undefined]);
  });

  it('see nothing in what is no number', () => {
    const none: Sides = (K) => [{ ...le(K, 1, 2), left: NaN as never }];
    expect(seen(none, 1, (instance, atLeast, time) => inFloats(instance, atLeast, time))?.[0]).toBe(-Infinity);
    const noEquality: Sides = (K) => [{ ...eq(K, 1, 2), left: NaN as never }];
    expect(inFloats(instanceWith(noEquality), 0, undefined).closest).toBeUndefined();
  });
});

describe('balls', () => {
  it('see the same, and what floats do not', () => {
    expect(ballsSee((K) => [le(K, 1, 4), le(K, 3, 4)])).toEqual([0.75, 1, false]);
    expect(ballsSee((K) => [le(K, 5, 4)])).toEqual([1.25, 0, true]);
    expect(ballsSee((K) => [le(K, 1, 0)])).toEqual([Number.MAX_VALUE, 0, true]);
    expect(ballsSee((K) => [le(K, 0, 0)])).toEqual([-Infinity, 0, false]);
    expect(ballsSee((K) => [eq(K, 1, 4)])).toEqual([0.75, 0, true]);
    expect(ballsSee((K) => [eq(K, 4, 4)])).toEqual([0, 0, false]);
    expect(inBalls(instanceWith((K) => [le(K, 1, 2)]), undefined)).toMatchObject({ isArtefact: false });
    expect(inBalls(instanceWith((K) => [le(K, 1, 2)]), undefined).isBlind).toBeUndefined();
  });

  it('give the largest ratio where every hypothesis is certain', () => {
    const ratios: Sides = (K) => [le(K, 1, 4), le(K, 1, 2), le(K, 1, 0), le(K, 1, 8)];
    const holding = (left: number) => instanceWith(ratios, (K) => [K.le(K.fromNumber(left), K.fromNumber(0))]);
    expect([ratioInBalls(holding(0)), ratioInBalls(holding(1))]).toEqual([0.5, undefined]);
    const open = instanceWith(ratios, (K) => {
      const third = K.fromRational(1n, 3n);
      return [K.le(K.sub(third, third), K.fromNumber(0))];
    });
    expect(ratioInBalls(open)).toBeUndefined();
    expect(ratioInBalls(instanceWith(() => []))).toBe(-Infinity);
  });
});
