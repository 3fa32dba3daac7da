import { describe, expect, it } from 'vitest';
import { constant, longer, shorter } from '../../../src/verification/attack/json-lists.js';

/** Two vectors of one dimension, and a list of as many entries that are none. */
const json = { u: [1, 2], x: [[3, 4], [5, 6]], name: 'n', none: null };
const withLists = (u: readonly number[], x: readonly (readonly number[])[]) => ({ ...json, u, x });

describe('lists that belong together', () => {
  it('are one that holds lists, all of one length, or all of numbers of one length', () => {
    expect(longer(json)).toEqual([
      withLists([1, 2], [[3, 4], [5, 6], [5, 6]]),
      withLists([1, 2], [[3, 4], [5, 6], [3, 4], [5, 6]]),
      withLists([1, 2, 2], [[3, 4, 4], [5, 6, 6], [5, 6, 6]]),
      withLists([1, 2, 1, 2], [[3, 4, 3, 4], [5, 6, 5, 6], [3, 4, 3, 4], [5, 6, 5, 6]]),
      withLists([1, 2, 2], [[3, 4, 4], [5, 6, 6]]),
      withLists([1, 2, 1, 2], [[3, 4, 3, 4], [5, 6, 5, 6]]),
    ]);
  });

  it('are not those of other lengths, nor those of numbers and others', () => {
    const [u, v] = [[1, 2], [3]];
    const [once, twice] = [[{ u: [1, 2, 2], v }, { u: [1, 2, 1, 2], v }], [{ u, v: [3, 3] }, { u, v: [3, 3] }]];
    expect(longer({ u, v })).toEqual([...once, ...twice, ...once, ...twice]);
    const [mixed, longerOnes] = [{ x: [1, 'a'] }, [{ x: [1, 'a', 'a'] }, { x: [1, 'a', 1, 'a'] }]];
    expect(longer(mixed)).toEqual([...longerOnes, ...longerOnes, mixed, mixed]);
  });

  it('are made constant by their first entries', () => {
    expect(constant(json)).toEqual([
      withLists([1, 2], [[3, 4], [3, 4]]), withLists([1, 1], [[3, 3], [3, 3]]), withLists([1, 1], [[3, 3], [5, 5]]),
    ]);
    expect(constant({ a: [7], b: [] })).toEqual([]);
  });
});

describe('a shorter list', () => {
  it('is the first entry, the first half, all but one, and those without one of a few entries', () => {
    const cuts = shorter({ x: [1, 2, 3, 4] }).map((cut) => (cut as { x: number[] }).x);
    const few = [[1], [1, 2], [1, 2, 3], [2, 3, 4], [1, 3, 4], [1, 2, 4]];
    // Once as a list of this length, once as numbers.
    expect(cuts).toEqual([...few, ...few]);
  });

  it('of more than four entries is cut at its beginning only', () => {
    const cuts = shorter({ x: [1, 2, 3, 4, 5, 6] }).slice(0, 4).map((cut) => (cut as { x: number[] }).x);
    expect(cuts).toEqual([[1], [1, 2, 3], [1, 2, 3, 4, 5], [2, 3, 4, 5, 6]]);
    expect(shorter({ x: [1, 2, 3, 4, 5, 6] })).toHaveLength(8);
  });

  it('is none of a single entry', () => {
    expect([shorter({ x: [1], y: [] }), shorter(7), shorter({ x: [1, 2] })]).toEqual([[], [], [
      { x: [1] }, { x: [2] }, { x: [1] }, { x: [2] },
    ]]);
  });

  it('cuts the list of lists alone, and with those inside', () => {
    expect(shorter({ x: [[1, 2], [3, 4]] }).slice(0, 4)).toEqual([
      { x: [[1, 2]] }, { x: [[3, 4]] }, { x: [[1]] }, { x: [[4]] },
    ]);
  });
});
