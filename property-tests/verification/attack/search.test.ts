/**
 * No choice of the search is right or wrong: what is found is measured in balls. But a seed decides all of it, on every
 * machine. So what one seed leads to is recorded here: a change of the search is seen, and has to be meant. What a
 * search has to achieve is tested beside it.
 * @module
 */
import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/data/input-error.js';
import { search, type Found, type SearchOptions } from '../../../src/verification/attack/search.js';
import { instanceWith, statementOver } from './by-hand.js';

interface Walk {
  readonly scale: number;
  readonly steps: readonly number[];
  readonly name: string;
}

function isWalk({ scale, steps, name }: Walk): boolean {
  return typeof scale === 'number' && Number.isFinite(scale) && Array.isArray(steps) && steps.length > 0
    && steps.length <= 6 && steps.every((step) => Number.isFinite(step)) && (name === 'plain' || name === 'even');
}

/** A sum of steps of at most 1, times a scale between 0 and `most`, stays below 4 times `bound`, 2 if it is `even`. */
function walks(most: number, bound: number) {
  return statementOver((json) => {
    const walk = json as unknown as Walk;
    if (!isWalk(walk)) throw new InputError('no walk');
    return instanceWith((K) => {
      const scale = K.fromNumber(walk.scale);
      let sum = K.fromNumber(0);
      return walk.steps.map((step, k) => {
        sum = K.add(sum, K.fromNumber(step));
        const size = walk.name === 'even' ? K.mul(sum, sum) : K.abs(sum);
        const right = K.fromNumber(bound * (k + 1) ** (walk.name === 'even' ? 2 : 1));
        return { at: { t: k + 1 }, relation: 'le', left: K.mul(scale, size), right };
      });
    }, (K) => [
      K.and([K.le(K.fromNumber(0), K.fromNumber(walk.scale)), K.le(K.fromNumber(walk.scale), K.fromNumber(most))]),
      ...walk.steps.map((step) => K.le(K.abs(K.fromNumber(step)), K.fromNumber(1))),
    ], json);
  }, fc.record({
    scale: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8 * most),
    steps: fc.array(fc.integer({ min: -4, max: 4 }).map((quarters) => quarters / 4), { minLength: 1, maxLength: 4 }),
    name: fc.constantFrom('plain', 'even'),
  }));
}

const options: SearchOptions = { fixed: {}, times: [undefined, 1, 2], path: 'seed/1', evaluations: 600, maxBits: 256 };

/** What was found, in short. */
function short({ best, refutation, strings, ...counts }: Found): unknown {
  const found = [...best].map(([time, { score, index, instance }]) => [time ?? 'all', score, index, instance.json]);
  return { ...counts, strings, found, refutation: refutation ?? null };
}

describe('a search', () => {
  it('finds that a bound is attained, at every time', () => {
    const { best, refutation } = search(walks(1, 1), options);
    expect(refutation).toBeUndefined();
    expect([undefined, 1, 2].map((time) => best.get(time)?.score)).toEqual([1, 1, 1]);
  });

  it('ends where a statement is refuted, and before the evaluations are used up', () => {
    const { refutation, evaluations } = search(walks(1, 0.75), options);
    expect(refutation?.ratio).toBeGreaterThan(1);
    expect(evaluations).toBeLessThan(options.evaluations);
  });

  it('keeps what is fixed', () => {
    const { best } = search(walks(2, 2), { ...options, fixed: { scale: 0.5, name: 'plain' } });
    for (const { instance, score } of best.values()) {
      expect(instance.json).toMatchObject({ scale: 0.5, name: 'plain' });
      expect(score).toBeLessThanOrEqual(0.25);
    }
    expect(best.get(1)?.score).toBe(0.25);
  });

  it('stops at the evaluations that it may use, but for a move that is under way', () => {
    for (const evaluations of [1, 10, 33, 200]) {
      const found = search(walks(2, 3), { ...options, evaluations });
      expect(found.evaluations).toBeGreaterThanOrEqual(evaluations);
      expect(found.evaluations).toBeLessThan(evaluations + 12);
    }
  });

  it('leaves what was drawn when the evaluations were used up', () => {
    expect(search(walks(2, 3), { ...options, evaluations: 1 }).best.size).toBe(0);
  });

  it('counts what floats see broken and balls do not confirm', () => {
    const artefact = statementOver((json) => instanceWith((K) => {
      const [seven, large] = [K.fromNumber(7), K.fromNumber(2 ** 60)];
      return [{ at: { t: 1 }, relation: 'le', left: seven, right: K.sub(K.add(seven, large), large) }];
    }, (K) => [K.le(K.add(K.fromNumber(1), K.fromNumber(2 ** -60)), K.fromNumber(1))], json));
    expect(search(artefact, { ...options, evaluations: 50 })).toMatchObject({ evaluations: 50, unconfirmed: 50 });
  });

  it('counts what is broken by less than the precision of a confirmation shows', () => {
    // The left side is more than 2^-100: 128 bits show it and 64 do not; in floats it is 0, which breaks nothing.
    const small = statementOver((json) => instanceWith((K) => {
      const [one, tiny] = [K.fromNumber(1), K.fromNumber(2 ** -100)];
      const left = K.sub(K.add(one, K.exp(tiny)), K.add(one, one));
      return [{ at: { t: 1 }, relation: 'le', left, right: K.fromNumber(2 ** -101) }];
    }, () => [], json));
    const found = search(small, { ...options, times: [undefined], evaluations: 50, maxBits: 64 });
    expect(found.refutation).toBeUndefined();
    expect(short(found)).toMatchSnapshot();
  });

  it.each([
    ['a bound that is attained', walks(1, 1), options],
    ['a bound that is not', walks(1, 1.0625), options],
    ['a bound that is false', walks(1, 0.9375), { ...options, path: 'seed/2' }],
    ['one time', walks(4, 5), { ...options, times: [3], evaluations: 250, path: 'seed/3' }],
    ['a fixed quantity', walks(4, 5), { ...options, fixed: { name: 'even' }, evaluations: 250, path: 'seed/4' }],
  ])('leads where it led when this was recorded: %s', (_, statement, given) => {
    expect(short(search(statement, given))).toMatchSnapshot();
  });
});
