import { describe, expect, it, test } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { observeRuns, RUN_SYSTEM as K } from '../../../src/claims/runs/observe-runs.js';
import { widthPart, type Requirements, type WidthConfiguration } from '../../../src/claims/runs/width-part.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { along } from './toy-run.js';

/** Everything is zero at the input 0, and the constants are those of one step: $L_T=1$. */
const configuration: WidthConfiguration = {
  activation: tanh, alpha: 1, inputs: [[[0]]], delta: 0.5, rho: { w: 0, u: 1 }, risk: 0.25, theta: 0.125,
  mapping: along(),
};
const asked: Requirements = {
  width: (system, _, theta, risk) => system.div(risk, system.mul(theta, theta)),
  steps: (system, lipschitz, squaredNorm, theta, risk) =>
    system.div(system.mul(lipschitz, squaredNorm), system.mul(system.fromNumber(4), system.mul(theta, risk))),
};
const beyondAll: Requirements['width'] = (system) => system.div(system.fromNumber(1), system.fromNumber(0));

const partOf = (assertion: Requirements, one = configuration) =>
  widthPart({ id: 'toy', title: 'a toy', hypotheses: [], mutants: {}, assertion, configurations: [one] });
const settled = (assertion: Requirements, one = configuration) => partOf(assertion, one).experiments[0]?.settle();

describe('the width and the steps that are asked for', () => {
  it('are stated over the symbols of a run', () => {
    expect(formulaToText(partOf(asked).formula)).toBe('m = r/θ² and tau = L_T·‖ν‖²/(4·θ·r) and barR ≤ r');
  });

  it('are those of the runs: the least even width, and at least one step', () => {
    expect(settled(asked)).toMatchObject({ configuration: { width: 16, steps: 8 } });
    expect(settled(asked, { ...configuration, risk: 0.3, theta: 0.25 }))
      .toMatchObject({ configuration: { width: 6, steps: 4 } });
    expect(settled({ ...asked, steps: (system) => system.fromNumber(0) }))
      .toMatchObject({ configuration: { width: 16, steps: 1, projected: true, share: 0.5, noise: 0 } });
  });

  it.each([['width', { width: beyondAll }], ['number of steps', { steps: beyondAll }]])(
    'may be without end, which is refused: the %s', (_, change) => {
      expect(() => settled({ ...asked, ...change })).toThrow('no width for the risk 0.25: give a larger one');
    });
});

test('without sequences nothing is asked for', () => {
  expect(() => settled(asked, { ...configuration, inputs: [] })).toThrow(RangeError);
});

describe('the risk that is reached', () => {
  it('may be beyond the one that is asked for by what the labels and rounding add to the bound', () => {
    // So far off are the labels that the roundings of a label are a half.
    const shifted = { ...configuration, shift: 2 ** 50 };
    const { run } = observeRuns({ ...shifted, width: 16, steps: 8, projected: true, share: 0.5, noise: 0 })(1);
    // With one step, eta and kappa are a half.
    const bound = (error: number, squaredNorm: number) => (error + Math.sqrt(error ** 2 + squaredNorm / 8)) ** 2;
    const sigma2 = 4 / (3 * Math.sqrt(3));
    const constant = 2 * Math.sqrt(Math.log(4)) + (sigma2 * (1 + 4)) / 2;
    const computed = bound(K.upper(run.error), K.upper(run.steps.at(-1)?.squaredNorm ?? K.fromNumber(NaN)));
    const ratio = 2 ** 100 / (shifted.risk + computed - bound(constant / 4, 1));
    const outcome = partOf(asked, shifted).experiments[0]?.start()(1);
    expect(outcome).toMatchObject({ holds: false, relations: 1, at: { tau: 8 } });
    expect(outcome?.ratio?.toPrecision(9)).toBe(ratio.toPrecision(9));
  });
});
