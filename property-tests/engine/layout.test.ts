import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { groupsOf, runsOf, togetherOf } from '../../src/engine/groups.js';

const machine = engine();
const sequences = { count: 2, length: 2, dimension: 1, x: Float64Array.of(0.1, 0.2, 0.3, 0.4) };
const labels = new Float64Array(4);
const network = { w: Float64Array.of(1, 2), u: Float64Array.of(3, 4), signs: Float64Array.of(1, -1) };
const settings = { activation: tanh, sequences, labels, width: 2 };
const weights = Float64Array.of(1, 1);

describe('the engine names what does not fit', () => {
  it.each([
    [{ sequences: { ...sequences, count: 0 } }, 'the count 0 of the sequences is not a positive integer'],
    [{ sequences: { ...sequences, length: 1.5 } }, 'the length 1.5 of the sequences'],
    [{ sequences: { ...sequences, x: Float64Array.of(1) } }, 'the sequences has 1 entries where 4 belong'],
    [{ sequences: { ...sequences, x: Float64Array.of(1, 2, NaN, 4) } }, 'entry 2 of the sequences is NaN'],
    [{ labels: new Float64Array(3) }, 'the labels has 3 entries where 4 belong'],
    [{ labels: Float64Array.of(0, -Infinity, 0, 0) }, 'entry 1 of the labels is -Infinity'],
    [{ width: 3 }, 'a network of width 3 has no mirror pairs: take an even width'],
    [{ width: 0 }, 'a network of width 0 has no mirror pairs'],
  ])('in the settings of a risk: %j', (wrong, message) => {
    expect(() => machine.risk({ ...settings, ...wrong })).toThrow(message);
  });

  it.each([
    [{ w: Float64Array.of(1, 2, 3) }, 'a network of width 3 has no mirror pairs'],
    [{ w: Float64Array.of(1, NaN) }, 'entry 1 of the recurrent weights of the neurons is NaN'],
    [{ u: Float64Array.of(1) }, 'the input weights of the neurons has 1 entries where 2 belong'],
    [{ signs: Float64Array.of(1, 0.5) }, 'sign 1 is 0.5: pass 1 or -1'],
    [{ w: new Float64Array(4), u: new Float64Array(4), signs: new Float64Array(4).fill(1) },
      'a network of width 4 where 2 was prepared'],
  ])('in a network: %j', (wrong, message) => {
    expect(() => machine.risk(settings).outputs({ ...network, ...wrong })).toThrow(message);
  });

  it('in directions, weights and neurons', () => {
    const sum = { activation: tanh, neurons: network, directions: network, weights, sequences };
    expect(() => machine.directional({ ...sum, weights: Float64Array.of(1) })).toThrow('the weights has 1 entries');
    expect(() => machine.directional({ ...sum, directions: { w: weights, u: Float64Array.of(1, NaN) } }))
      .toThrow('entry 1 of the directions in u is NaN');
    expect(() => machine.gram({ ...sum, weights: Float64Array.of(1, Infinity) })).toThrow('entry 1 of the weights');
    expect(() => machine.states({ ...sum, neurons: { w: new Float64Array(), u: new Float64Array() } }))
      .toThrow('there are 0 neurons: pass at least one');
  });

  it('in memory that does not exist', () => {
    expect(() => machine.risk({ ...settings, width: 2 ** 29 })).toThrow('at most 4 GB: take fewer neurons');
  });
});

describe('the groups of sequences', () => {
  it.each([1, 2, 7, 8, 9, 32, 100])('of %d are consecutive, whole, and of nearly one size', (count) => {
    const groups = groupsOf(count);
    expect(groups.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)))
      .toEqual([...Array(count).keys()]);
    const sizes = groups.map(({ first, end }) => end - first);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(groups.length).toBe(Math.min(count, 8));
  });
});

describe('the runs of sequences', () => {
  const cases = [1, 2, 7, 9, 32, 100].flatMap((count) => [1, 2, 4, 5, 16, 64].map((most) => [count, most] as const));

  it.each(cases)('of the groups of %d sequences have at most %d, and end with a group if one ends', (count, most) => {
    const groups = groupsOf(count);
    const runs = runsOf(groups, most);
    expect(runs.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)))
      .toEqual([...Array(count).keys()]);
    for (const { first, end } of runs) {
      expect(end - first).toBeLessThanOrEqual(most);
      const ends = groups.map((group) => group.end).filter((last) => last > first && last <= first + most);
      expect(ends.length === 0 || ends.includes(end)).toBe(true);
    }
  });

  it('of one group begin and end with it', () => {
    expect(runsOf([{ first: 12, end: 25 }], 6)).toEqual([
      { first: 12, end: 18 }, { first: 18, end: 24 }, { first: 24, end: 25 },
    ]);
  });

  it('have one sequence where it or the network is large, and no more than there are', () => {
    expect(togetherOf({ length: 1000, count: 50 }, 512)).toBe(1);
    expect(togetherOf({ length: 3, count: 50 }, 512)).toBe(21);
    expect(togetherOf({ length: 3, count: 5 }, 512)).toBe(5);
    expect(togetherOf({ length: 4, count: 50 }, 2 ** 18)).toBe(16);
    expect(togetherOf({ length: 4, count: 50 }, 2 ** 20)).toBe(4);
    expect(togetherOf({ length: 4, count: 50 }, 2 ** 30)).toBe(1);
  });
});
