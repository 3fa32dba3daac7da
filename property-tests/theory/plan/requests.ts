import { tanh } from '../../../src/activations/tanh.js';
import { SHARPER_FORMS } from '../../../src/theory/plan/forms.js';
import type { PlanRequest } from '../../../src/theory/plan/request.js';

/** A small setting without sharper forms. */
export const plainRequest: PlanRequest = {
  activation: tanh, alpha: 0.5, nu: { w: 0.25, u: 0.5 }, rho: { w: 0.5, u: 0.5 }, length: 4, samples: 50,
  delta: 0.05, noise: 0, risk: 0.1, forms: [],
};

/** The same with all of them. */
export const sharpRequest: PlanRequest = { ...plainRequest, forms: SHARPER_FORMS };
