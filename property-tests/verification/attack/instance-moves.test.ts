import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Json } from '../../../src/claims/quantity.js';
import { InputError } from '../../../src/data/input-error.js';
import { entrances, movableKinds } from '../../../src/verification/attack/entrances.js';
import { constant, longer, shorter } from '../../../src/verification/attack/json-lists.js';
import { nameOf, numbersIn, withFixed, withNumbers } from '../../../src/verification/attack/json-numbers.js';
import { random } from '../../../src/verification/attack/random.js';
import { shrink } from '../../../src/verification/attack/shrink.js';
import { slopeAlong } from '../../../src/verification/attack/slope.js';
import { toyPart } from '../toy.js';

const neuron = { activation: 'tanh', alpha: 0.5, neuron: { w: 0.5, u: [1, 2], x: [[1, 0], [0, 1], [0.5, 0.5]] } };

describe('instances as numbers', () => {
  it('finds numbers with their kinds, and puts others in their place', () => {
    const numbers = numbersIn({ a: [1, [2]], b: { c: 3 }, d: 'x' });
    expect(numbers).toEqual([
      { kind: '/a/*', value: 1 }, { kind: '/a/*/*', value: 2 }, { kind: '/b/c', value: 3 },
    ]);
    expect(withNumbers({ a: [1, [2]], b: { c: 3 }, d: 'x' }, [4, -0, 6])).toEqual({ a: [4, [0]], b: { c: 6 }, d: 'x' });
  });

  it('calls a number by the last name on its path', () => {
    const names = ['/neuron/u/*', '/x/*/*', '/left/w', '/*'].map((kind) => nameOf({ kind, value: 1 }));
    expect(names).toEqual(['u', 'x', 'w', '']);
  });

  it('leaves what is nothing', () => {
    expect([numbersIn({ a: null, b: 1 }), withNumbers({ a: null, b: 1 }, [2])])
      .toEqual([[{ kind: '/b', value: 1 }], { a: null, b: 2 }]);
  });

  it('fixes only quantities that an instance has', () => {
    expect(withFixed({ alpha: 3, length: 2 }, { alpha: 1, activation: 'tanh' })).toEqual({ alpha: 1, length: 2 });
    for (const json of ['tanh', null, 7, [1, 2]]) expect(withFixed(json, { length: 1 })).toEqual(json);
  });
});

describe('instances as lists', () => {
  it('cuts a sequence alone and all vectors of one dimension together', () => {
    const cuts = shorter(neuron);
    expect(cuts).toContainEqual({ ...neuron, neuron: { ...neuron.neuron, x: [[1, 0]] } });
    expect(cuts).toContainEqual({ ...neuron, neuron: { w: 0.5, u: [1], x: [[1], [0], [0.5]] } });
  });

  it('repeats the last input, and makes a sequence constant', () => {
    const repeated = [[1, 0], [0, 1], [0.5, 0.5], [0.5, 0.5]];
    expect(longer(neuron)).toContainEqual({ ...neuron, neuron: { ...neuron.neuron, x: repeated } });
    const same = [[1, 0], [1, 0], [1, 0]];
    expect(constant(neuron)).toContainEqual({ ...neuron, neuron: { ...neuron.neuron, x: same } });
  });
});

describe('derivatives along instances', () => {
  const square = toyPart((K, value) => ({ left: K.mul(value, value), right: K.fromNumber(8) }));

  it('tells the numbers of an instance from the constants of the formula, even where they are equal', () => {
    const instance = square.read({ value: 8 });
    expect(entrances(square, instance, [true])).toEqual([0, undefined]);
    expect(slopeAlong(instance, 0, [2], [0, undefined])).toEqual({ value: 8, first: 4, second: 1 });
  });

  it('moves what may be another number, but neither lengths nor signs', () => {
    const shape = z.object({ weight: z.number(), length: z.int(), signs: z.array(z.literal([1, -1])) });
    const read = (json: Json) => {
      if (!shape.safeParse(json).success) throw new InputError('no instance');
      return square.read({ value: 1 });
    };
    const kinds = movableKinds({ ...square, read });
    expect(kinds({ weight: 0.5, length: 3, signs: [1, -1] })).toEqual([true, false, false, false]);
    expect(kinds({ weight: -2, length: 1, signs: [] })).toEqual([true, false]);
  });
});

describe('shrink', () => {
  it('goes as far as the instance still shows what it was found for', () => {
    const toy = toyPart((K, value) => ({ left: value, right: K.fromNumber(1) }));
    const shown = shrink(toy, { instance: { value: 37.123456 } }, [], ({ json }) =>
      (numbersIn(json).every(({ value }) => value > 30.5) ? { instance: json } : undefined));
    expect(shown).toEqual({ instance: { value: 31 } });
  });
});

describe('random', () => {
  it('makes the same choices for the same seed', () => {
    const [a, b, c] = [random(7), random(7), random(8)].map((source) =>
      Array.from({ length: 8 }, () => source.fraction()));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
    expect(a?.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(random(1).pick<number>([])).toBeUndefined();
  });
});
