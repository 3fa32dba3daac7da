import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import { sampleSeed } from '../../../src/verification/sample-seed.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import type { Task } from '../../../src/verification/task.js';
import { joinTrials, NO_TRIALS, runTrials } from '../../../src/verification/trials/run-trials.js';
import { toyConfiguration, toyTrialClaim, toyTrials, uniform } from './toy-trials.js';

describe('the trials of two pieces', () => {
  it('are counted together, in their order', () => {
    const [some, more] = [
      { sure: 1, possible: 3, ratios: [0.5, 2, 3], errors: [5, 20, 30] },
      { sure: 4, possible: 5, ratios: [7], errors: [70] },
    ];
    expect(joinTrials(some, more))
      .toEqual({ sure: 5, possible: 8, ratios: [0.5, 2, 3, 7], errors: [5, 20, 30, 70] });
    expect(joinTrials(NO_TRIALS, some)).toEqual(some);
  });
});

describe('the trials of a piece', () => {
  const seen: string[] = [];
  const starts: string[] = [];
  const part = (id: string, count: number) => toyTrials(
    Array.from({ length: count }, (_, k) => toyConfiguration(k + 1, 0.5)),
    {
      id, mutants: {},
      prepare: ({ bound }) => {
        starts.push(`${id} ${String(bound)}`);
        return (seed) => {
          seen.push(`${id} ${String(bound)} ${String(seed)}`);
          return { error: 2 * uniform(seed), slack: 0 };
        };
      },
    },
  );
  const named = (id: string, ...parts: readonly ReturnType<typeof part>[]): Claim =>
    ({ ...toyTrialClaim(part('none', 0)), id, trials: parts });
  const plain: Claim = { id: 'plain', section: '3', title: 'Plain', uses: [], proofIdea: '', parts: [] };
  const claims = [plain, named('one', part('a', 1)), named('two', part('c', 1), part('b', 2))];
  const task = (more: Partial<Task> = {}): Task =>
    ({ claim: 'two', part: 'b', source: 'trials', from: 3, to: 6, experiment: 1, ...more });
  const run = (more: Partial<Task> = {}) => runTrials(claims, DEFAULT_SETTINGS, task(more));

  it('are those of its claim, part and experiment, each from the seed of its own position', () => {
    for (const [more, name] of [
      [{}, 'b 2'], [{ experiment: 0 }, 'b 1'], [{ part: 'c', experiment: 0 }, 'c 1'],
      [{ claim: 'one', part: 'a', experiment: 0 }, 'a 1'],
    ] as const) {
      seen.length = 0;
      const { ratios, errors } = run(more);
      const seeds = [3, 4, 5].map((k) => sampleSeed(DEFAULT_SETTINGS, task(more), k));
      expect(seen).toEqual(seeds.map((seed) => `${name} ${String(seed)}`));
      expect(errors).toEqual(seeds.map((seed) => 2 * uniform(seed)));
      expect(ratios).toHaveLength(3);
    }
  });

  it('are made ready once, as long as pieces of one experiment follow each other', () => {
    run({ experiment: 0 });
    starts.length = 0;
    run();
    run({ from: 6, to: 7 });
    expect(starts).toEqual(['b 2']);
    run({ experiment: 0 });
    run();
    expect(starts).toEqual(['b 2', 'b 1', 'b 2']);
  });

  it.each([{ experiment: 9 }, { part: 'd' }, { claim: 'none' }, { claim: 'plain' }])('are not there of %o', (more) => {
    expect(() => run(more)).toThrow(RangeError);
    expect(() => run(more)).toThrow('no experiment');
  });
});
