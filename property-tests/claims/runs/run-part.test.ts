import { describe, expect, it } from 'vitest';
import { RUN_SYSTEM as K } from '../../../src/claims/runs/observe-runs.js';
import type { RunConfiguration } from '../../../src/claims/runs/run-configuration.js';
import { defineRunPart, type RunDeclaration, type RunRelation } from '../../../src/claims/runs/run-part.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { toyRun } from './toy-run.js';

/** Everything is zero at the input 0. */
const still: RunConfiguration = { ...toyRun, inputs: [[[0]]], steps: 1 };

/** Left and right sides, the place of each being its number. */
type Sides = readonly (readonly [number, number])[];

const relations = (sides: Sides): readonly RunRelation[] =>
  sides.map(([left, right], s) => ({ at: { s }, left: K.fromNumber(left), right: K.fromNumber(right) }));

const declaration: RunDeclaration<RunConfiguration, Sides> = {
  id: 'toy', title: 'a toy', hypotheses: ['quiet'], assertion: [[1, 2]],
  interpret: (sides) => ({
    formula: term.le(symbol('n'), term.fromNumber(sides.length)), relations: () => relations(sides),
  }),
  runsAt: (sides, configuration) => ({ ...configuration, steps: sides.length }),
  configurations: [still],
  mutants: {
    two: { belief: 'two of them', assertion: [[1, 2], [3, 2]], refutedAt: still },
    loud: { belief: 'loud too', without: 'quiet', refutedAt: { ...still, noise: 0.5 }, runs: 7 },
  },
};

const outcomeOf = (assertion: Sides) => defineRunPart({ ...declaration, assertion }).experiments[0]?.start()(1);

describe('what a run shows', () => {
  it('is the largest ratio of left and right, with its first place', () => {
    expect(outcomeOf([[1, 4], [3, 4], [1, 2], [6, 8]]))
      .toEqual({ event: true, holds: true, relations: 4, ratio: 0.75, at: { s: 1 } });
    expect(outcomeOf([[0, 1]])).toMatchObject({ ratio: 0, at: { s: 0 } });
    expect(outcomeOf([[-2, 1], [-1, 1]])).toMatchObject({ ratio: -1, at: { s: 1 } });
  });

  it('has no ratio where no right side is positive', () => {
    expect(outcomeOf([])).toEqual({ event: true, holds: true, relations: 0, ratio: null, at: null });
    expect(outcomeOf([[0, 0], [-1, 0], [-2, -1]])).toMatchObject({ holds: true, ratio: null, at: null });
    expect(outcomeOf([[1, 0], [1, 2]])).toMatchObject({ holds: false, ratio: 0.5, at: { s: 1 } });
  });
});

describe('a part along runs', () => {
  it('is what it is declared to be', () => {
    const part = defineRunPart(declaration);
    expect(part).toMatchObject({
      id: 'toy', title: 'a toy', kind: 'along-a-run', hypotheses: ['quiet'], proof: undefined,
    });
    expect(formulaToText(part.formula)).toBe('n ≤ 1');
    expect(part.mutants.map(({ name, belief, without, runs, formula }) =>
      [name, belief, without, runs, formulaToText(formula)])).toEqual([
      ['two', 'two of them', undefined, 1, 'n ≤ 2'], ['loud', 'loud too', 'quiet', 7, 'n ≤ 1'],
    ]);
  });

  it('settles its runs by its own statement and configuration', () => {
    const part = defineRunPart(declaration);
    const settled = [part.experiments[0], ...part.mutants.map(({ experiment }) => experiment)]
      .map((experiment) => experiment?.settle());
    expect(settled.map((one) => [one?.name, one?.delta])).toEqual([
      ['tanh constant, m 4, n 1, T 1, d 1, tau 1, eta 0.5/L^2', 0.5],
      ['tanh constant, m 4, n 1, T 1, d 1, tau 2, eta 0.5/L^2', 0.5],
      ['tanh constant, m 4, n 1, T 1, d 1, tau 1, eta 0.5/L^2, noise 0.5', 0.5],
    ]);
    expect(part.mutants[0]?.experiment.start()(1)).toMatchObject({ holds: false, relations: 2, ratio: 1.5 });
  });
});
