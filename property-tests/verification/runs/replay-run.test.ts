import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import type { Json } from '../../../src/claims/quantity.js';
import type { RunExperiment, RunOutcome, RunPart } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { replayRun, selectsRuns } from '../../../src/verification/runs/replay-run.js';
import { toyPart } from '../toy.js';

/** A run that shows the seed that it was made from, and how many letters its configuration has. */
function experiment(name: string): RunExperiment {
  const outcome = (seed: number): RunOutcome =>
    ({ event: true, holds: true, relations: name.length, ratio: seed, at: { s: 2 } });
  return { settle: () => ({ name, configuration: {}, delta: 0.1 }), start: () => outcome };
}

const statement = (id: string, names: readonly string[]): RunPart => ({
  id, title: 'a toy', kind: 'along-a-run', hypotheses: [], formula: term.le(symbol('a'), symbol('b')),
  experiments: names.map(experiment), proof: undefined, mutants: [],
});
const about = { section: '4', title: 'Runs', uses: [], proofIdea: '' };
const toy = toyPart((K, value) => ({ left: value, right: K.fromNumber(50) }));
const claims: readonly Claim[] = [
  { ...about, id: 'runs', parts: [], runs: [statement('one', ['wide', 'narrow']), statement('other', ['wide'])] },
  { ...about, id: 'both', parts: [toy], runs: [statement('one', ['wide'])] },
  { ...about, id: 'toys', parts: [toy] },
  { ...about, id: 'none', parts: [] },
];
const replay = (given: Json, ...select: readonly string[]) => replayRun(claims, select, given);

describe('a run', () => {
  it('is made again by its configuration and its seed', () => {
    const [outcome, last] = [{ event: true, holds: true, at: { s: 2 } }, 2 ** 32 - 1];
    expect(replay({ configuration: 'narrow', seed: 7 }, 'runs/one'))
      .toEqual({ ...outcome, claim: 'runs', part: 'one', configuration: 'narrow', seed: 7, relations: 6, ratio: 7 });
    expect(replay({ configuration: 'wide', seed: last }, 'both'))
      .toEqual({
        ...outcome, claim: 'both', part: 'one', configuration: 'wide', seed: last, relations: 4, ratio: last,
      });
    expect(replay({ configuration: 'wide', seed: 0 }, 'runs/other')).toMatchObject({ part: 'other', seed: 0 });
  });

  it('is one of one statement', () => {
    expect(() => replay({ configuration: 'wide', seed: 1 }, 'runs'))
      .toThrow('a run belongs to one statement, and runs has runs/one, runs/other: name one of them');
    expect(() => replay({ configuration: 'wide', seed: 1 }, 'toys'))
      .toThrow('a run belongs to one statement');
  });

  it.each<Json>([
    { configuration: 'wide' }, { seed: 1 }, { configuration: 'wide', seed: -1 }, { configuration: 'wide', seed: 0.5 },
    { configuration: 'wide', seed: 2 ** 32 }, { configuration: 1, seed: 1 }, 'wide',
    { configuration: 'wide', seed: 1, width: 4 },
  ])('is not named by %j', (given) => {
    expect(() => replay(given, 'runs/one')).toThrow(`no run is named by ${JSON.stringify(given)}`);
  });

  it('is of a configuration that the statement has', () => {
    expect(() => replay({ configuration: 'long', seed: 1 }, 'runs/one'))
      .toThrow('runs/one has no configuration "long": it has "wide", "narrow"');
  });

  it('is what is selected where there is a statement along runs and no other', () => {
    const selections = [['runs'], ['runs/other'], ['both/one'], ['both'], ['toys'], ['none'], []];
    expect(selections.map((select) => selectsRuns(claims, select)))
      .toEqual([true, true, true, false, false, false, false]);
  });
});
