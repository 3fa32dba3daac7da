import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { defineClaim, type Part } from '../../src/claims/claim.js';
import type { Sampling } from '../../src/claims/domain.js';
import { InputError } from '../../src/data/input-error.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import type { Source, Task } from '../../src/verification/task.js';
import { instancesOf, isStatedContact, partOf } from '../../src/verification/task-instances.js';
import { toyPart } from './toy.js';

const toy = toyPart((K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) }), 'le',
  { how: 'attained', at: [{ value: 2 }, { value: 3 }] });
const claims = ['one', 'two'].map((id) =>
  defineClaim({ id, section: '0', title: id, uses: [], proofIdea: '', parts: [toy, { ...toy, id: 'other' }] }));

/** A part that draws what it was asked to draw with. */
function asking(): { readonly part: Part; readonly asked: Sampling[] } {
  const asked: Sampling[] = [];
  const part: Part = {
    ...toy,
    arbitrary(sampling) {
      asked.push(sampling);
      return fc.integer({ min: 1, max: 2 ** 30 }).map((value) => toy.read({ value }));
    },
  };
  return { part, asked };
}

const task = (source: Source, from = 0, to = 3): Task => ({ claim: 'one', part: 'toy', source, from, to });
const drawn = (part: Part, of: Task, more: Partial<typeof DEFAULT_SETTINGS> = {}) =>
  [...instancesOf(part, { ...DEFAULT_SETTINGS, ...more }, of)].map(({ json }) => (json as { value: number }).value);

describe('the part of a task', () => {
  it('is that of its claim', () => {
    const found = partOf(claims, { claim: 'two', part: 'other' });
    expect([found.claim, found.part]).toEqual([claims[1], claims[1]?.parts[1]]);
  });

  it('has to exist', () => {
    expect(() => partOf(claims, { claim: 'three', part: 'toy' })).toThrow('no part toy of a claim three');
    expect(() => partOf(claims, { claim: 'one', part: 'none' })).toThrow('no part none of a claim one');
  });
});

describe('the instances of a task', () => {
  const { part } = asking();

  it('are the given one alone, if there is one', () => {
    const given = { value: 7 };
    expect([drawn(part, task('stated'), { given }), drawn(part, task('generated'), { given })]).toEqual([[7], [7]]);
  });

  it('are the stated ones, drawn ones, or for a certificate both', () => {
    expect([drawn(part, task('stated')), drawn({ ...part, contact: undefined }, task('stated'))]).toEqual([[2, 3], []]);
    const generated = drawn(part, task('generated'));
    expect(generated).toHaveLength(3);
    expect(drawn(part, task('certified'))).toEqual([2, 3, ...generated]);
    expect(drawn({ ...part, contact: undefined }, task('certified'))).toEqual(generated);
  });

  it('do not depend on how they are divided, but on seed, statement and source', () => {
    const all = drawn(part, task('generated', 0, 6));
    expect([...drawn(part, task('generated', 0, 2)), ...drawn(part, task('generated', 2, 6))]).toEqual(all);
    const others = [drawn(part, task('generated', 0, 6), { seed: 1 }), drawn(part, task('series', 0, 6)),
      drawn(part, { ...task('generated', 0, 6), claim: 'two' }),
      drawn(part, { ...task('generated', 0, 6), part: 'p' })];
    expect(new Set([all, ...others].map((values) => values.join(' '))).size).toBe(5);
    expect(new Set(all).size).toBe(6);
  });
});

describe('the sampling of a task', () => {
  it('is free unless an activation is asked for', () => {
    const { part, asked } = asking();
    drawn(part, task('generated', 0, 1));
    drawn(part, task('generated', 0, 1), { activation: 'sine' });
    expect(asked.map(({ activation, inputs }) => [activation?.name, inputs])).toEqual([[undefined, undefined], ['sine',
      undefined]]);
    expect(Object.keys(asked[0] ?? { wrong: true })).toEqual([]);
    const unknown = () => drawn(part, task('generated', 0, 1), { activation: 'none' });
    expect(unknown).toThrow(InputError);
    expect(unknown).toThrow('unknown activation "none"');
  });

  it('goes through the windows of the series evenly', () => {
    const windows = [0, 1, 2, 3].map((k) => [[k]]);
    const more = { series: { name: 's', windows }, seriesInstances: 8 };
    const { part, asked } = asking();
    drawn(part, task('series', 0, 8), more);
    expect(asked.map(({ inputs }) => inputs?.[0]?.[0])).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    const free = asking();
    drawn(free.part, task('generated', 0, 2), more);
    expect(free.asked.map(({ inputs }) => inputs)).toEqual([undefined, undefined]);
  });
});

describe('a stated contact', () => {
  it('is one of the stated instances', () => {
    expect([2, 3, 4].map((value) => isStatedContact(toy, toy.read({ value })))).toEqual([true, true, false]);
    expect(isStatedContact({ ...toy, contact: undefined }, toy.read({ value: 2 }))).toBe(false);
  });
});
