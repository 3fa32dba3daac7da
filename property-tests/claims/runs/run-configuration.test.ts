import { describe, expect, it } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { describeRuns, runsJson, type RunConfiguration } from '../../../src/claims/runs/run-configuration.js';
import { mappingOf } from '../../../src/systems/mapping-form.js';

const form = { family: 'constant', nu: { w: 0, u: 1 }, direction: { w: 0, u: [1, 0] } } as const;
const plain: RunConfiguration = {
  activation: tanh, alpha: 0.5, inputs: [[[1, 0], [0, 1], [0, 0]]], width: 4, delta: 0.5, rho: { w: 2, u: 1 },
  mapping: mappingOf(form), projected: false, share: 0.25, steps: 6, noise: 0.125,
};

describe('the configuration of runs', () => {
  it('is told in a few words', () => {
    expect(describeRuns(plain)).toBe('tanh constant, m 4, n 1, T 3, d 2, tau 6, eta 0.25/L^2, plain, noise 0.125');
    expect(describeRuns({ ...plain, projected: true, noise: 0 }))
      .toBe('tanh constant, m 4, n 1, T 3, d 2, tau 6, eta 0.25/L^2');
  });

  it.each([[[], 'n 0, T 0, d 0'], [[[]], 'n 1, T 0, d 0']])('is told of %j, too', (inputs, sizes) => {
    expect(describeRuns({ ...plain, inputs })).toContain(sizes);
  });

  it('is plain JSON, with the sharper forms where there are some', () => {
    const json = {
      activation: 'tanh', alpha: 0.5, mapping: form, inputs: plain.inputs, width: 4, delta: 0.5, rho: { w: 2, u: 1 },
      projected: false, share: 0.25, steps: 6, noise: 0.125,
    };
    expect(runsJson(plain)).toEqual(json);
    expect('forms' in Object(runsJson(plain))).toBe(false);
    expect(runsJson({ ...plain, forms: ['time-average'] })).toEqual({ ...json, forms: ['time-average'] });
  });
});
