import { describe, expect, it } from 'vitest';
import { averagePart, stepPart } from '../../../src/claims/runs/run-families.js';
import { formulaToText } from '../../../src/numbers/term-text.js';

const declared = { id: 'toy', title: 'a toy', hypotheses: [], configurations: [], mutants: {} };

describe('what is stated over the symbols of a run', () => {
  it('is a bound of the distance after a step', () => {
    const { formula } = stepPart({
      ...declared,
      assertion: (K, { distance, eta, kappa, error, risk, rootRisk }) =>
        K.add(K.mul(distance, eta), K.add(K.mul(kappa, risk), K.mul(error, rootRisk))),
    });
    expect(formulaToText(formula)).toBe('Phi_(s+1) ≤ Phi_s·η+κ_η·R_s+varepsilon·sqrt{R_s}');
  });

  it.each([
    ['maxima', 'barR ≤ ‖ν‖²·η+tau·varepsilon+κ_η'], ['averages', 'barR ≤ ‖ν‖²·η+tau·barvarepsilon+barκ_η'],
  ] as const)('is a bound of the average risk, by %s over time', (overTime, text) => {
    const { formula } = averagePart({
      ...declared,
      assertion: (K, { squaredNorm, eta, steps, error }, kappa) =>
        K.add(K.mul(squaredNorm, eta), K.add(K.mul(steps, error), kappa)),
    }, overTime);
    expect(formulaToText(formula)).toBe(text);
  });
});
