import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import type { RunExperiment, RunOutcome } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { doRuns, joinRuns, NO_RUNS, type RunResults } from '../../../src/verification/runs/do-runs.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';

const at = (seed: number) => ({ seed, at: { s: seed } });

const some: RunResults = {
  runs: 10, relations: 40, eventsFailed: 3, refuted: 2, open: 1, sure: 4, possible: 5,
  ratio: 0.5, worst: at(1), counterexample: null,
};
const others: RunResults = {
  runs: 7, relations: 14, eventsFailed: 2, refuted: 1, open: 1, sure: 1, possible: 2,
  ratio: 0.75, worst: at(2), counterexample: at(3),
};

describe('two pieces of runs', () => {
  it('add up, and keep the larger ratio with its place and the first counterexample', () => {
    expect(joinRuns(some, others)).toEqual({
      runs: 17, relations: 54, eventsFailed: 5, refuted: 3, open: 2, sure: 5, possible: 7,
      ratio: 0.75, worst: at(2), counterexample: at(3),
    });
    expect(joinRuns(others, some)).toMatchObject({ ratio: 0.75, worst: at(2), counterexample: at(3) });
    expect(joinRuns(others, { ...some, counterexample: at(4) }).counterexample).toEqual(at(3));
    expect(joinRuns({ ...others, ratio: 0.5 }, some).worst).toEqual(at(2));
  });

  it('have no ratio where neither has one', () => {
    expect(joinRuns(NO_RUNS, some)).toEqual(some);
    expect(joinRuns(some, NO_RUNS)).toEqual(some);
    expect(joinRuns(NO_RUNS, NO_RUNS)).toEqual(NO_RUNS);
    const failing = { ...NO_RUNS, runs: 1, ratio: -1, worst: at(5) };
    expect([joinRuns(NO_RUNS, failing).ratio, joinRuns(failing, NO_RUNS).ratio]).toEqual([-1, -1]);
  });
});

describe('a piece of runs', () => {
  const formula = term.le(symbol('a'), symbol('b'));
  const good: RunOutcome = { event: true, holds: true, relations: 1, ratio: null, at: null };

  function claims(outcome: (seed: number) => RunOutcome): readonly Claim[] {
    const experiment: RunExperiment =
      { settle: () => ({ name: 'toy', configuration: {}, delta: 0.1 }), start: () => outcome };
    const part = {
      id: 'toy', title: 'a toy', kind: 'along-a-run' as const, hypotheses: [], formula, experiments: [experiment],
      mutants: [], proof: undefined,
    };
    const other = { ...part, id: 'other', experiments: [] };
    const claim = { section: '4', title: 'Runs', uses: [], proofIdea: '', parts: [] };
    const having = (id: string, runs: readonly (typeof part)[]) => ({ ...claim, id, runs });
    return [{ ...claim, id: 'none' }, having('empty', [other]), having('runs', [other, part])];
  }
  const task = { claim: 'runs', part: 'toy', source: 'runs' as const, experiment: 0, from: 0, to: 8 };

  it('has the same runs however the work is divided', () => {
    const seen: number[] = [];
    const made = claims((seed) => { seen.push(seed); return good; });
    doRuns(made, DEFAULT_SETTINGS, task);
    doRuns(made, DEFAULT_SETTINGS, { ...task, from: 5 });
    expect(seen.slice(8)).toEqual(seen.slice(5, 8));
  });

  it('names no place where a run has none', () => {
    const found = doRuns(claims(() => ({ ...good, holds: false })), DEFAULT_SETTINGS, task);
    expect(found).toMatchObject({ refuted: 8, worst: null, counterexample: null });
  });

  it.each([{ claim: 'none' }, { claim: 'lost' }, { part: 'other' }, { claim: 'empty' }, { experiment: 1 }])(
    'is refused for what is not there: %o',
    (change) => {
      expect(() => doRuns(claims(() => good), DEFAULT_SETTINGS, { ...task, ...change })).toThrow(RangeError);
    },
  );
});
