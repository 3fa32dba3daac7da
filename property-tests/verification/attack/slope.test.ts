import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/claims/claim.js';
import type { Arithmetic, Elementary } from '../../../src/numbers/number-system.js';
import { slopeAlong } from '../../../src/verification/attack/slope.js';
import { instanceWith } from './by-hand.js';

type Of<N> = Pick<Relation<N>, 'relation' | 'left' | 'right'>;

/** The slope of one relation, between relations that are others, about two numbers that enter once each. */
function slope(
  numbers: readonly [number, number],
  velocities: readonly number[],
  sides: <N>(K: Arithmetic<N> & Elementary<N>, x: N, y: N) => Of<N>,
  more: { readonly index?: number; readonly entrances?: readonly (number | undefined)[] } = {},
) {
  const instance = instanceWith((K) => {
    const [x, y] = numbers.map((number) => K.fromNumber(number)) as [never, never];
    const other = { at: {}, relation: 'le' as const, left: K.fromNumber(1), right: K.fromNumber(64) };
    return [other, { at: {}, ...sides(K, x, y) }, other];
  });
  return slopeAlong(instance, more.index ?? 1, velocities, more.entrances ?? [0, 1]);
}

describe('the slope along a direction', () => {
  it('is that of left/right', () => {
    expect(slope([3, 4], [1, 0], (K, x, y) => ({ relation: 'le', left: K.mul(x, x), right: y })))
      .toEqual({ value: 9 / 4, first: 6 / 4, second: 2 / 4 });
    expect(slope([3, 4], [0, 1], (K, x, y) => ({ relation: 'le', left: K.mul(x, x), right: y })))
      .toEqual({ value: 9 / 4, first: -9 / 16, second: 18 / 64 });
    expect(slope([3, 4], [0, 0], (_, x, y) => ({ relation: 'le', left: x, right: y })))
      .toEqual({ value: 3 / 4, first: 0, second: 0 });
  });

  it('is that of the relation of this index, none beyond the last', () => {
    const sides = <N>(_: Arithmetic<N>, left: N, right: N): Of<N> => ({ relation: 'le', left, right });
    expect([0, 1, 2].map((index) => slope([3, 4], [1, 0], sides, { index })))
      .toEqual([1 / 64, 3 / 4, 1 / 64].map((value, k) => ({ value, first: k === 1 ? 1 / 4 : 0, second: 0 })));
    expect(slope([3, 4], [1, 0], sides, { index: 3 }).value).toBeNaN();
  });

  it('is that of left − right where left is zero', () => {
    expect(slope([0, 4], [1, 3], (_, left, right) => ({ relation: 'le', left, right })))
      .toEqual({ value: -4, first: -2, second: 0 });
  });

  it('is that of |left − right| for an identity', () => {
    const squares = <N>(K: Arithmetic<N>, x: N, y: N): Of<N> => ({ relation: 'eq', left: K.mul(x, x), right: y });
    expect(slope([3, 4], [1, 0], squares)).toEqual({ value: 5, first: 6, second: 2 });
    expect(slope([1, 4], [1, 1], squares)).toEqual({ value: 3, first: -1, second: -2 });
  });

  it('does not move constants, nor numbers without a velocity', () => {
    const product = <N>(K: Arithmetic<N>, x: N, y: N): Of<N> =>
      ({ relation: 'le', left: K.mul(x, y), right: K.fromNumber(2) });
    const along = (velocities: readonly number[], entrances: readonly (number | undefined)[]) =>
      slope([3, 4], velocities, product, { entrances });
    expect(along([1, 1], [0, undefined])).toEqual({ value: 6, first: 2, second: 0 });
    expect(along([1, 1], [undefined, 0])).toEqual({ value: 6, first: 3 / 2, second: 0 });
    expect(along([1, 1], [])).toEqual({ value: 6, first: 0, second: 0 });
    expect(along([1], [0, 1])).toEqual({ value: 6, first: 2, second: 0 });
    expect(along([5, 1], [1, 1])).toEqual({ value: 6, first: 7 / 2, second: 1 });
  });
});
