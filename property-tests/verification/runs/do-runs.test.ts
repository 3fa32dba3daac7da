import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import type { RunExperiment, RunOutcome, RunPart } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { doRuns, joinRuns, NO_RUNS, type RunResults } from '../../../src/verification/runs/do-runs.js';
import { sampleSeed } from '../../../src/verification/sample-seed.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import type { Task } from '../../../src/verification/task.js';

const place = (seed: number) => ({ seed, at: { s: seed } });
const some: RunResults = {
  runs: 20, relations: 300, eventsFailed: 4, refuted: 3, open: 2, sure: 6, possible: 9,
  ratio: 0.5, worst: place(1), counterexample: null,
};
const more: RunResults = {
  runs: 5, relations: 70, eventsFailed: 1, refuted: 1, open: 1, sure: 2, possible: 3,
  ratio: 0.75, worst: place(2), counterexample: place(3),
};

describe('the runs of two pieces', () => {
  it('are counted together, with the largest ratio and where it was', () => {
    const both = {
      runs: 25, relations: 370, eventsFailed: 5, refuted: 4, open: 3, sure: 8, possible: 12,
      ratio: 0.75, worst: place(2), counterexample: place(3),
    };
    expect(joinRuns(some, more)).toEqual(both);
    expect(joinRuns(more, some)).toEqual(both);
    expect([joinRuns(some, NO_RUNS), joinRuns(NO_RUNS, some)]).toEqual([some, some]);
  });

  it('keep what was found first: the place of a ratio that comes again, and the counterexample', () => {
    const again = { ...more, worst: place(4), counterexample: place(5) };
    expect([joinRuns(more, again).worst, joinRuns(again, more).worst]).toEqual([place(2), place(4)]);
    expect([joinRuns(more, again).counterexample, joinRuns(again, more).counterexample]).toEqual([place(3), place(5)]);
  });

  it('have a ratio where one of them has, also a negative one', () => {
    const none = { ...some, ratio: null, worst: null };
    const negative = { ...more, ratio: -2 };
    expect([joinRuns(none, negative).ratio, joinRuns(negative, none).ratio]).toEqual([-2, -2]);
    expect(joinRuns(none, none).ratio).toBeNull();
  });
});

describe('the runs of a piece', () => {
  const good: RunOutcome = { event: true, holds: true, relations: 3, ratio: 0.5, at: { s: 2 } };
  const seen: string[] = [];
  const formula = term.le(symbol('a'), symbol('b'));
  const experiment = (name: string, outcome = good): RunExperiment => ({
    settle: () => ({ name, configuration: {}, delta: 0.5 }),
    start: () => (seed) => { seen.push(`${name} ${String(seed)}`); return outcome; },
  });
  const part = (id: string, ...experiments: readonly RunExperiment[]): RunPart => ({
    id, title: id, kind: 'along-a-run', hypotheses: [], formula, experiments, proof: undefined, mutants: [],
  });
  const claim = (id: string, runs?: readonly RunPart[]): Claim =>
    ({ id, section: '4', title: id, uses: [], proofIdea: '', parts: [], ...(runs && { runs }) });
  const claims = [claim('plain'), claim('one', [part('a', experiment('one a'))]),
    claim('two', [part('a', experiment('two a')), part('b', experiment('two b 0'), experiment('two b 1'))])];
  const task = (more: Partial<Task> = {}): Task =>
    ({ claim: 'two', part: 'b', source: 'runs', from: 3, to: 6, experiment: 1, ...more });
  const asked = (of: Task): readonly string[] => {
    seen.length = 0;
    doRuns(claims, DEFAULT_SETTINGS, of);
    return [...seen];
  };

  it('are those of its claim, part and experiment, each from the seed of its own position', () => {
    const seeds = (of: Task) => [3, 4, 5].map((k) => String(sampleSeed(DEFAULT_SETTINGS, of, k)));
    const [last, first] = [task(), task({ part: 'a', experiment: 0 })];
    const other = task({ claim: 'one', part: 'a', experiment: 0 });
    expect(asked(last)).toEqual(seeds(last).map((seed) => `two b 1 ${seed}`));
    expect(asked(first)).toEqual(seeds(first).map((seed) => `two a ${seed}`));
    expect(asked(other)).toEqual(seeds(other).map((seed) => `one a ${seed}`));
  });

  it.each([{ experiment: 2 }, { part: 'c' }, { claim: 'none' }, { claim: 'plain' }])('are not there of %o', (more) => {
    expect(() => doRuns(claims, DEFAULT_SETTINGS, task(more))).toThrow(RangeError);
    expect(() => doRuns(claims, DEFAULT_SETTINGS, task(more))).toThrow('no experiment');
  });

  it('have no worst place where no ratio is defined', () => {
    const none = experiment('none', { ...good, ratio: null, at: null, holds: 'unknown' });
    expect(doRuns([claim('c', [part('p', none)])], DEFAULT_SETTINGS,
      { claim: 'c', part: 'p', source: 'runs', from: 0, to: 2, experiment: 0 }))
      .toEqual({ ...NO_RUNS, runs: 2, relations: 6, open: 2, possible: 2 });
    const refuted = experiment('refuted', { ...good, ratio: null, at: null, holds: false });
    expect(doRuns([claim('c', [part('p', refuted)])], DEFAULT_SETTINGS,
      { claim: 'c', part: 'p', source: 'runs', from: 0, to: 1, experiment: 0 }))
      .toMatchObject({ refuted: 1, worst: null, counterexample: null });
  });

  it('count a relation that is false against the statement only with its event', () => {
    const count = (event: RunOutcome['event'], holds: RunOutcome['holds']) => {
      const { eventsFailed, refuted, open, sure, possible } = doRuns(
        [claim('c', [part('p', experiment('x', { ...good, event, holds }))])], DEFAULT_SETTINGS,
        { claim: 'c', part: 'p', source: 'runs', from: 0, to: 1, experiment: 0 });
      return [eventsFailed, refuted, open, sure, possible];
    };
    expect([count(true, true), count(true, false), count(true, 'unknown')])
      .toEqual([[0, 0, 0, 0, 0], [0, 1, 0, 1, 1], [0, 0, 1, 0, 1]]);
    expect([count(false, false), count('unknown', false), count('unknown', true)])
      .toEqual([[1, 0, 0, 1, 1], [1, 0, 0, 1, 1], [1, 0, 0, 0, 0]]);
  });
});
