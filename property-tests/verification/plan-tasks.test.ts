import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { InputError } from '../../src/data/input-error.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { instancesFor, planTasks } from '../../src/verification/plan-tasks.js';
import { selectParts } from '../../src/verification/select.js';
import { partNameOf } from '../../src/verification/task.js';
import { toyPart } from './toy.js';

const toy = toyPart((K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) }));
const part = (id: string, takesInputs = false): Part => ({ ...toy, id, takesInputs });
const claimOf = (id: string, ...parts: Claim['parts']): Claim =>
  defineClaim({ id, section: '0', title: id, uses: [], proofIdea: '', parts });
const claims = [claimOf('one', part('a'), part('b', true)), claimOf('two', part('a'))];
const names = (select: readonly string[]) => selectParts(claims, select).map((one) => `${one.claim.id}/${one.part.id}`);
const plan = (more: Partial<typeof DEFAULT_SETTINGS>) => planTasks(claims, { ...DEFAULT_SETTINGS, ...more })
  .map(({ source, from, to, ...task }) => `${partNameOf(task)} ${source} ${String(from)}-${String(to)}`);

describe('the parts that are selected', () => {
  it('are all, those of a claim, or one', () => {
    expect([names([]), names(['one']), names(['two/a', 'one/b'])])
      .toEqual([['one/a', 'one/b', 'two/a'], ['one/a', 'one/b'], ['one/b', 'two/a']]);
  });

  it('have to exist', () => {
    expect(() => names(['one/c'])).toThrow(InputError);
    expect(() => names(['two', 'oen'])).toThrow(
      'unknown claim "oen"; did you mean "one"? (see recurrent-proofs list)');
  });
});

describe('the pieces of a run', () => {
  it('are the stated instances, the certified ones, and drawn ones, part by part', () => {
    expect(plan({ instances: 30, certifiedInstances: 7, select: ['one'] })).toEqual([
      'one/a stated 0-1', 'one/a certified 0-7', 'one/a generated 0-25', 'one/a generated 25-30',
      'one/b stated 0-1', 'one/b certified 0-7', 'one/b generated 0-25', 'one/b generated 25-30',
    ]);
    expect(plan({ instances: 3, certifiedInstances: 7, select: ['two'] })[1]).toBe('two/a certified 0-3');
  });

  it('are drawn on the series, too, where a part takes inputs and there is one', () => {
    const series = { name: 's', windows: [] };
    expect(plan({ instances: 1, seriesInstances: 26, certifiedInstances: 0, series, select: ['one'] })).toEqual([
      'one/a stated 0-1', 'one/a certified 0-0', 'one/a generated 0-1',
      'one/b stated 0-1', 'one/b certified 0-0', 'one/b generated 0-1', 'one/b series 0-25', 'one/b series 25-26',
    ]);
  });

  it('are the given instance alone, if there is one, and its certificate', () => {
    expect(plan({ given: { value: 1 }, instances: 9, certifiedInstances: 4, select: ['two'] }))
      .toEqual(['two/a given 0-1', 'two/a certified 0-4']);
    expect(plan({ given: null, select: ['two'] })).toHaveLength(2);
  });

  it('are certified only where there is something to certify', () => {
    const uncertified = claimOf('one', { ...part('a'), uncertified: 'because' });
    expect(planTasks([uncertified], { ...DEFAULT_SETTINGS, instances: 2 }).map(({ source }) => source))
      .toEqual(['stated', 'generated']);
    expect(planTasks([uncertified], { ...DEFAULT_SETTINGS, given: { value: 1 } }).map(({ source }) => source))
      .toEqual(['given']);
  });

  it('are few and small where an instance costs much', () => {
    const costly = { ...part('a', true), effort: { instances: 10, maxBits: 128, evaluations: 5 } };
    const pieces = (instances: number, series = { name: 's', windows: [] }) =>
      planTasks([claimOf('one', costly)], {
        ...DEFAULT_SETTINGS, instances, certifiedInstances: 0, seriesInstances: 5, series,
      }).filter(({ source }) => source === 'generated' || source === 'series')
        .map(({ source, from, to }) => `${source} ${String(from)}-${String(to)}`);
    expect(pieces(DEFAULT_SETTINGS.instances))
      .toEqual(['generated 0-4', 'generated 4-8', 'generated 8-10', 'series 0-4', 'series 4-5']);
    expect(pieces(10 * DEFAULT_SETTINGS.instances).at(-3)).toBe('generated 96-100');
    // No more than were asked for, and a part of an instance is one.
    expect(pieces(1)[0]).toBe('generated 0-1');
    expect(instancesFor({ ...costly, effort: { ...costly.effort, instances: 10 ** 9 } },
      { ...DEFAULT_SETTINGS, instances: 7 })).toBe(7);
    expect(instancesFor(part('a'), { ...DEFAULT_SETTINGS, instances: 7 })).toBe(7);
  });
});
