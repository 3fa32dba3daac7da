import { describe, expect, it } from 'vitest';
import type { RunConfiguration } from '../../../src/claims/runs/run-configuration.js';
import { selfConsistentPart } from '../../../src/claims/runs/self-consistent-part.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { toyRun } from './toy-run.js';

const configuration: RunConfiguration = { ...toyRun, width: 64, projected: false, steps: 2 };
const partAt = (one: RunConfiguration) => selfConsistentPart({
  id: 'toy', title: 'a toy', hypotheses: [], configurations: [one], mutants: {},
  assertion: {
    distance: (K, { squaredNorm, time, error, kappa }) =>
      K.add(squaredNorm, K.div(K.mul(time, K.mul(error, error)), kappa)),
    average: (K, { squaredNorm, eta, steps, error }, kappa) =>
      K.add(K.div(squaredNorm, K.mul(eta, steps)), K.div(error, kappa)),
  },
});

describe('the distance that a run keeps', () => {
  it('is stated over the symbols of a run', () => {
    const { formula } = partAt(configuration);
    expect(formulaToText(formula)).toBe('Phi_s ≤ ‖ν‖²+η·s·varepsilon_B²/κ_η and barR ≤ ‖ν‖²/(η·tau)+varepsilon_B/κ_η');
  });

  it('is asked after every step, beside the average risk', () => {
    expect(partAt(configuration).experiments[0]?.start()(1)).toMatchObject({ holds: true, relations: 4 });
  });

  it('is asked to be what the error was made for, where a run goes beyond it', () => {
    // So far off are the labels that a rounding of a step is more than any distance that descent is to keep.
    const outcome = partAt({ ...configuration, shift: 2 ** 80, steps: 1 }).experiments[0]?.start()(1);
    expect(outcome).toMatchObject({ holds: false, relations: 3, at: { s: 1 } });
  });
});
