import { describe, expect, it } from 'vitest';
import {
  defineTrialPart, type Configuration, type Experiment, type TrialDeclaration,
} from '../../src/claims/trial-part.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { symbol, term } from '../../src/numbers/term.js';

/** The seed chooses one of these. */
const measured = [
  { error: 0.5, slack: 0 }, { error: 1, slack: 0 }, { error: 1.25, slack: 0 },
  { error: 0.75, slack: 0.25 }, { error: 0.75, slack: 0.5 }, { error: 1.25, slack: 0.25 }, { error: 1.25, slack: 0.5 },
  { error: 1.5, slack: 0.25 },
];

const one: Configuration = { width: 8, delta: 0.25 };
const declaration: TrialDeclaration<Configuration, number> = {
  id: 'toy', title: 'a toy', hypotheses: ['odd', 'even'], assertion: 8,
  // The bound is 8 over the width.
  interpret: (size) => ({
    bound: (K, { width }) => K.div(K.fromNumber(size), K.fromNumber(width)),
    formula: term.le(symbol('e'), term.div(term.fromNumber(size), symbol('m'))),
  }),
  prepare: () => (seed) => measured[seed] ?? { error: NaN, slack: NaN },
  describe: ({ width }) => `m ${String(width)}`,
  toJson: ({ width, delta }) => ({ width, delta }),
  configurations: [one],
  rate: { configurations: [{ ...one, width: 16 }], expected: -1 },
  mutants: {
    half: { belief: 'half of it', assertion: 4, refutedAt: one, trials: 3 },
    free: { belief: 'odd as well', without: 'even', refutedAt: one, trials: 5 },
  },
};
/** Made anew by every test. */
const toy = () => defineTrialPart(declaration);

/** The ratio, the error, and whether the event failed. */
const shown = (experiment: Experiment | undefined, seed: number): readonly unknown[] =>
  Object.values<unknown>({ ...experiment?.start()(seed) });

describe('a trial', () => {
  it('fails where its error, as far as it is known, is beyond the bound', () => {
    const found = ['no', 'no', 'surely', 'no', 'possibly', 'possibly', 'possibly', 'surely'];
    expect(measured.map((_, seed) => shown(toy().experiments[0], seed)))
      .toEqual(measured.map(({ error }, seed) => [error, error, found[seed]]));
  });

  it('is held against the bound of its own configuration, and its own statement', () => {
    expect(shown(toy().rate.experiments[0], 0)).toEqual([1, 0.5, 'no']);
    expect(shown(toy().mutants[0]?.experiment, 1)).toEqual([2, 1, 'surely']);
  });
});

describe('a part with trials', () => {
  it('is what it is declared to be', () => {
    const part = toy();
    expect(part).toMatchObject({
      id: 'toy', title: 'a toy', kind: 'with-high-probability', hypotheses: ['odd', 'even'], proof: undefined,
      experiments: [{ name: 'm 8', configuration: { width: 8, delta: 0.25 }, width: 8, delta: 0.25 }],
      rate: { expected: -1, experiments: [{ name: 'm 16' }] },
    });
    expect(formulaToText(part.formula)).toBe('e ≤ 8/m');
    expect(part.mutants.map(({ name, belief, without, trials, formula }) =>
      [name, belief, without, trials, formulaToText(formula)])).toEqual([
      ['half', 'half of it', undefined, 3, 'e ≤ 4/m'],
      ['free', 'odd as well', 'even', 5, 'e ≤ 8/m'],
    ]);
  });

  it('has the obligations of its own statement, and none where a hypothesis is left out', () => {
    const { proof, mutants } = defineTrialPart({
      ...declaration,
      prove: (size) =>
        [{ name: `size ${String(size)}`, says: '', premises: [], goal: declaration.interpret(size).formula }],
    });
    expect(proof?.().map(({ name }) => name)).toEqual(['size 8']);
    expect(mutants.map((mutant) => mutant.proof?.().map(({ name }) => name))).toEqual([['size 4'], undefined]);
  });

  it('cannot leave out what is no hypothesis of it', () => {
    const mutants = { wrong: { belief: '', without: 'beyond', refutedAt: one, trials: 1 } };
    expect(() => defineTrialPart({ ...declaration, mutants })).toThrow(
      'mutant wrong of toy leaves out beyond, which is no hypothesis of it');
  });
});
