import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/claims/quantity.js';
import { InputError } from '../../../src/data/input-error.js';
import { numbersIn } from '../../../src/verification/attack/json-numbers.js';
import { shrink } from '../../../src/verification/attack/shrink.js';
import { instanceWith, statementOver } from './by-hand.js';

const anything = statementOver((json) => instanceWith(() => [], () => [], json));

/** The smallest instance that shrinking reaches as long as `shows` says so, and how often it was asked. */
function smallest(first: Json, shows: (json: Json) => boolean, names: readonly string[] = [], statement = anything) {
  let asked = 0;
  const { instance } = shrink(statement, { instance: first }, names, ({ json }) => {
    asked += 1;
    return shows(json) ? { instance: json } : undefined;
  });
  return { instance, asked };
}

const total = (json: Json): number => numbersIn(json).reduce((sum, { value }) => sum + value, 0);

describe('shrinking', () => {
  it('goes to the plainest number that still shows it', () => {
    const number = (from: number, shows: (x: number) => boolean): Json =>
      smallest({ x: from }, (json) => shows((json as { x: number }).x)).instance;
    expect(number(37.123456, (x) => x >= 0.4)).toEqual({ x: 1 });
    expect(number(37.123456, (x) => x > 30.5)).toEqual({ x: 31 });
    expect(number(37.123456, (x) => x > 37.1 && x < 37.2)).toEqual({ x: 37.12 });
    expect(number(-3.7, (x) => x < -1.5)).toEqual({ x: -2 });
    expect(number(8, (x) => x > 1.2)).toEqual({ x: 2 });
    expect(number(0.487, (x) => x > 0.3 && x < 0.7)).toEqual({ x: 0.5 });
    expect(number(0.112, (x) => x > 0.01 && x < 0.2)).toEqual({ x: 0.1 });
    expect(number(9.5, (x) => x > 4.2)).toEqual({ x: 5 });
    expect(number(-0.25, (x) => x < 0)).toEqual({ x: -1 });
  });

  it('cuts lists, makes kinds zero, and lists constant', () => {
    expect(smallest({ xs: [5, 6, 7, 8], y: 3.25 }, () => true).instance).toEqual({ xs: [0], y: 0 });
    expect(smallest({ xs: [5, 6, 7] }, (json) => (json as { xs: number[] }).xs.length === 3).instance)
      .toEqual({ xs: [0, 0, 0] });
    expect(smallest({ xs: [12, 6, 34] }, (json) => (json as { xs: number[] }).xs.length === 3 && total(json) > 11)
      .instance).toEqual({ xs: [0, 0, 12] });
  });

  it('makes the numbers of one kind zero together, and leaves the others', () => {
    const first = { xs: [5, 6], y: 3, z: 4 };
    const shown = [first, { ...first, xs: [0, 0] }].map((json) => JSON.stringify(json));
    expect(smallest(first, (json) => shown.includes(JSON.stringify(json))).instance).toEqual({ ...first, xs: [0, 0] });
  });

  it('moves one of several equal numbers alone', () => {
    const lastStay = (json: Json): boolean => {
      const [x, ...others] = (json as { xs: number[] }).xs;
      return x !== 0 && others.length === 2 && others.every((y) => y === 6.5);
    };
    expect(smallest({ xs: [6.5, 6.5, 6.5] }, lastStay).instance).toEqual({ xs: [1, 6.5, 6.5] });
  });

  it('moves all numbers of one magnitude together, where only that shows it', () => {
    const tied = (json: Json): boolean => {
      const { a, b } = json as { a: number; b: number };
      return a === -b && a !== 0;
    };
    expect(smallest({ a: 6.5, b: -6.5 }, tied).instance).toEqual({ a: 1, b: -1 });
    const withThird = (json: Json): boolean => tied(json) && (json as { c: number }).c === 7.5;
    expect(smallest({ a: 6.5, b: -6.5, c: 7.5 }, withThird).instance).toEqual({ a: 1, b: -1, c: 7.5 });
  });

  it('puts plainer names in the place of others', () => {
    expect(smallest({ name: 'a long one', x: 0 }, () => true, ['short', 'tiny', 'a longer one']).instance)
      .toEqual({ name: 'tiny', x: 0 });
  });

  it('skips what is no instance, and gives up after 600 of them that are', () => {
    const even = statementOver((json) => {
      if ((json as { x: number }).x % 2 !== 0) throw new InputError('odd');
      return instanceWith(() => [], () => [], json);
    });
    expect(smallest({ x: 36 }, (json) => (json as { x: number }).x > 5, [], even).instance).toEqual({ x: 18 });
    const long = { xs: Array.from({ length: 400 }, (_, i) => 1000 + i) };
    const { asked, instance } = smallest(long, (json) => json === long);
    expect([asked, instance === long]).toEqual([600, true]);
  });

  it('goes on from what was shown last', () => {
    const seen: Json[] = [];
    const first: { instance: Json; step: number } = { instance: { x: 77 }, step: 0 };
    const { instance } = shrink(anything, first, [], ({ json }, before) => {
      seen.push(before.instance);
      return (json as { x: number }).x >= 3 ? { instance: json, step: before.step + 1 } : undefined;
    });
    expect(instance).toEqual({ x: 3 });
    expect(seen[0]).toEqual({ x: 77 });
    expect(seen.at(-1)).toEqual({ x: 3 });
  });
});
