import { tanh } from '../../../src/activations/tanh.js';
import type { RunConfiguration } from '../../../src/claims/runs/run-configuration.js';
import { mappingOf } from '../../../src/systems/mapping-form.js';

/** $v=(0,1)$, of a declared norm. */
export const along = (declared = 1) =>
  mappingOf({ family: 'constant', nu: { w: 0, u: declared }, direction: { w: 0, u: [1] } });

/** The target is the mean slope at a Gaussian, which is between 1/2 and 1. */
export const toyRun: RunConfiguration = {
  activation: tanh, alpha: 1, mapping: along(), inputs: [[[1]]], width: 4, delta: 0.5, rho: { w: 0, u: 1 },
  projected: true, share: 0.5, steps: 0, noise: 0,
};
