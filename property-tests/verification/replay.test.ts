import { expect, it } from 'vitest';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { replay } from '../../src/verification/replay.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { toyPart, type ToySides } from './toy.js';

const claimOf = (...parts: Claim['parts']): readonly Claim[] =>
  [defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: '', parts })];
const replayed = (part: Part, value: number, more = {}) =>
  replay(claimOf(part), { ...DEFAULT_SETTINGS, maxBits: 256, given: { value }, ...more });

const root: ToySides = (K, value) => ({ left: K.sqrt(value), right: K.fromNumber(2) });
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });

it('shows both sides of every relation, enclosed and in floats, with their ratio from above', () => {
  expect(replayed(toyPart(root), 2)).toEqual([{
    claim: 'toy', part: 'toy', bits: 64, relations: [{
      at: { t: 1 }, relation: 'le',
      left: { lower: '1.414213562373095', upper: '1.4142135623730951', float: Math.SQRT2 },
      right: { lower: '2', upper: '2', float: 2 }, ratio: 0.7071067811865476,
    }],
  }]);
});

it('has no ratio where the right side may be zero, and shows no relation where a hypothesis fails', () => {
  const zero: ToySides = (K, value) => ({ left: K.neg(value), right: K.fromNumber(0) });
  expect(replayed(toyPart(zero), 3)[0]?.relations[0]).toMatchObject({ ratio: null, left: { float: -3 } });
  expect(replayed(toyPart(root), 50)[0]?.relations).toEqual([]);
});

it('takes as many bits as decide the instance, or as there are', () => {
  const touched = toyPart(rootSquared, 'le', { how: 'attained', at: [{ value: 2 }] });
  expect(replayed(touched, 2)[0]?.bits).toBe(256);
  expect(replayed(toyPart(rootSquared), 9)[0]?.bits).toBe(64);
});

it('replays what is selected', () => {
  const [part] = claimOf(toyPart(root))[0]?.parts ?? [];
  if (part === undefined) throw new Error('there is a part');
  const claims = claimOf(part, { ...part, id: 'other' });
  const names = (select: readonly string[]) =>
    replay(claims, { ...DEFAULT_SETTINGS, given: { value: 2 }, select }).map(({ part: id }) => id);
  expect([names([]), names(['toy/other'])]).toEqual([['toy', 'other'], ['other']]);
});
