import { describe, expect, it } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { plainPart, type PlainConfiguration } from '../../../src/claims/runs/plain-part.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { along } from './toy-run.js';

const configuration: PlainConfiguration = {
  activation: tanh, alpha: 1, inputs: [[[1]]], width: 4096, delta: 0.5, share: 0.5, steps: 2, noise: 0,
  mapping: along(),
};
const partAt = (one: PlainConfiguration) => plainPart({
  id: 'toy', title: 'a toy', hypotheses: [], configurations: [one], mutants: {},
  assertion: {
    movement: (K, { squaredNorm, eta, steps }) => K.mul(squaredNorm, K.mul(eta, steps)),
    average: (K, { error }, kappa) => K.div(error, kappa),
  },
});

describe('plain descent', () => {
  it('is stated over the symbols of a run', () => {
    const moved = 'sqrtm|θ_i(s)-θ_i(0)|';
    expect(formulaToText(partAt(configuration).formula))
      .toBe(`${moved} ≤ 2·G_T·‖ν‖²·η·tau and ${moved} ≤ ρ and barR ≤ varepsilon/κ_η`);
  });

  it('is not asked about where no radii are large enough', () => {
    expect(() => partAt({ ...configuration, width: 2, steps: 2 ** 20 }).experiments[0]?.settle())
      .toThrow('no radii meet the condition');
  });

  it('is not asked about without sequences', () => {
    expect(() => partAt({ ...configuration, inputs: [] }).experiments[0]?.settle()).toThrow(RangeError);
  });
});
