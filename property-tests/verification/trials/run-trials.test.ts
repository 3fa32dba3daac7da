import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import { joinTrials, NO_TRIALS, runTrials } from '../../../src/verification/trials/run-trials.js';
import { toyConfiguration, toyTrialClaim, toyTrials } from './toy-trials.js';

describe('two pieces of trials', () => {
  it('add up, in their order', () => {
    const a = { sure: 1, possible: 3, ratios: [0.5, 2], errors: [5, 20] };
    const b = { sure: 4, possible: 6, ratios: [0.25], errors: [2.5] };
    expect(joinTrials(a, b)).toEqual({ sure: 5, possible: 9, ratios: [0.5, 2, 0.25], errors: [5, 20, 2.5] });
    expect(joinTrials(NO_TRIALS, a)).toEqual(a);
  });
});

describe('a piece of trials', () => {
  const empty = { ...toyTrialClaim(toyTrials([toyConfiguration(1, 0.5)])), id: 'empty', trials: [] };
  const { trials, ...without } = { ...empty, id: 'without' };
  const other = { ...toyTrials([]), id: 'other', rate: { experiments: [], expected: 0 }, mutants: [] };
  const toy = toyTrialClaim(toyTrials([toyConfiguration(0.5, 0.5)]));
  const claims = [without, empty, { ...toy, trials: [other, ...toy.trials ?? []] }];
  const task = { claim: 'chance', part: 'toy', source: 'trials' as const, experiment: 0, from: 0, to: 8 };

  it('has the same trials however the work is divided', () => {
    const whole = runTrials(claims, DEFAULT_SETTINGS, task);
    const [first, last] = [{ ...task, to: 5 }, { ...task, from: 5 }].map((one) =>
      runTrials(claims, DEFAULT_SETTINGS, one));
    expect(joinTrials(first ?? NO_TRIALS, last ?? NO_TRIALS)).toEqual(whole);
    expect([whole.errors.length, new Set(whole.errors).size]).toEqual([8, 8]);
    expect(trials).toEqual([]);
  });

  it.each([{ claim: 'without' }, { claim: 'lost' }, { part: 'other' }, { claim: 'empty' }, { experiment: 9 }])(
    'is refused for what is not there: %o',
    (change) => {
      expect(() => runTrials(claims, DEFAULT_SETTINGS, { ...task, ...change })).toThrow(RangeError);
    },
  );
});
