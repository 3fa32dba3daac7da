import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/claims/claim.js';
import type { Json } from '../../../src/claims/quantity.js';
import { InputError } from '../../../src/data/input-error.js';
import { entrances, movableKinds } from '../../../src/verification/attack/entrances.js';
import { instanceWith, statementOver } from './by-hand.js';

type Numbers = readonly number[];

/** A statement about numbers, of which these enter its formula in this order; it takes only what is an instance. */
function entering(order: (numbers: Numbers) => Numbers, isInstance: (numbers: Numbers) => boolean = () => true) {
  return statementOver((json) => {
    const { numbers } = json as unknown as { readonly numbers: Numbers };
    if (!isInstance(numbers)) throw new InputError('no instance');
    return instanceWith((K) => order(numbers).map((x) => {
      const side = K.fromNumber(x);
      return { at: { t: 1 }, relation: 'le', left: side, right: side };
    }), () => [], json);
  });
}

function entrancesAt(statement: Statement, numbers: Numbers, movable: readonly boolean[] = numbers.map(() => true)) {
  return entrances(statement, statement.read({ numbers }), movable);
}

describe('the numbers that enter a formula', () => {
  const backwards = (numbers: Numbers): Numbers => numbers.toReversed();

  it('are told apart, whatever their order, their signs and their sizes', () => {
    const all = entering(backwards);
    expect(entrancesAt(all, [3, -5, 0, 2 ** 40, 2 ** -40])).toEqual([4, 3, 2, 1, 0]);
    expect(entrancesAt(entering(([a = 0, b = 0]) => [b, a, b, b, a]), [0.25, 7])).toEqual([1, 0, 1, 1, 0]);
  });

  it('are told apart where they are equal', () => {
    for (const x of [7, 0.25, 0, -2, 2 ** 40]) expect(entrancesAt(entering(backwards), [x, x, x])).toEqual([2, 1, 0]);
  });

  it('are not constants that are equal to them', () => {
    const withConstants = entering(([a = 0, b = 0]) => [7, a, 8, b, 7]);
    expect(entrancesAt(withConstants, [7, 8])).toEqual([undefined, 0, undefined, 1, undefined]);
  });

  it('are not what is computed of the moved ones before it enters', () => {
    // The sign of the number is a constant as far as a small movement goes.
    expect(entrancesAt(entering(([a = 0]) => [Math.sign(a), a]), [1])).toEqual([undefined, 0]);
    // Twice the number moves, but is none of the numbers; so it is where another one is equal to it.
    expect(entrancesAt(entering(([a = 0]) => [2 * a, a]), [3, 6])).toEqual([undefined, 0]);
    // The next integer enters, and only in the place of an integer.
    expect(entrancesAt(entering(([a = 0]) => [Number.isInteger(a) ? a + 1 : a]), [3])).toEqual([undefined]);
  });

  it('are those alone that can be moved', () => {
    const all = entering(backwards);
    expect(entrancesAt(all, [3, 4, 5], [true, false, true])).toEqual([2, undefined, 0]);
    expect(entrancesAt(all, [3, 3], [false, true])).toEqual([1, undefined]);
    const withLength = entering(backwards, ([, length]) => length === 2);
    expect(entrancesAt(withLength, [3, 2], [true, false])).toEqual([undefined, 0]);
  });

  it('are none where the moved ones are no instance; they are moved up', () => {
    expect(entrancesAt(entering(backwards, ([a = 0]) => a >= 3), [3, 4])).toEqual([1, 0]);
    expect(entrancesAt(entering(backwards, ([a = 0]) => a <= 3), [3, 4])).toEqual([]);
    expect(entrancesAt(entering(backwards, ([a]) => a === 3), [3, 4])).toEqual([]);
    expect(entrancesAt(entering(backwards, ([a = 0, b = 0]) => a === b), [3, 3])).toEqual([]);
  });
});

describe('a kind of number', () => {
  const movable = (isInstance: (numbers: Numbers) => boolean, ...numbers: Numbers) =>
    movableKinds(entering((all) => all, isInstance))({ numbers });

  it('can be moved if one of them can be, up or down', () => {
    expect(movable(() => true, 3)).toEqual([true]);
    expect(movable(([a = 0]) => a <= 1, 1)).toEqual([true]);
    expect(movable(([a = 0]) => a >= 1, 1)).toEqual([true]);
    expect(movable(([a = 0]) => Number.isInteger(a), 1)).toEqual([false]);
  });

  it('is moved by a small share of it, of a small number by as much as of 1', () => {
    const step = (x: number): Numbers => {
      const seen: number[] = [];
      movable(([a = 0]) => seen.push(a) < 0, x);
      return seen;
    };
    expect(step(0)).toEqual([2 ** -20, -(2 ** -20)]);
    expect(step(0.5)).toEqual([0.5 + 2 ** -20, 0.5 - 2 ** -20]);
    expect(step(-4)).toEqual([-4 + 2 ** -18, -4 - 2 ** -18]);
  });

  it('is asked about once, one number at a time', () => {
    const asked: Json[] = [];
    const kinds = movableKinds(statementOver((json) => {
      asked.push(json);
      return instanceWith(() => [], () => [], json);
    }));
    expect([kinds({ a: [1, 2], b: 3 }), kinds({ a: [5], b: 6 })]).toEqual([[true, true, true], [true, true]]);
    expect(asked).toEqual([{ a: [1 + 2 ** -20, 2], b: 3 }, { a: [1, 2], b: 3 + 3 * 2 ** -20 }]);
  });
});
