import { describe, expect, it } from 'vitest';
import { planProblem, type PlanRequest } from '../../../src/theory/plan/request.js';
import { SHARPER_FORMS, type SharperForm } from '../../../src/theory/plan/forms.js';
import { plainRequest } from './requests.js';

const wrong: readonly (readonly [Partial<PlanRequest>, keyof PlanRequest, RegExp])[] = [
  [{ alpha: 0 }, 'alpha', /positive/],
  [{ alpha: NaN }, 'alpha', /positive/],
  [{ alpha: Infinity }, 'alpha', /positive/],
  [{ nu: { w: -1, u: 1 } }, 'nu', /not negative/],
  [{ nu: { w: 0, u: 0 } }, 'nu', /target is 0/],
  [{ rho: { w: 0.2, u: 1 } }, 'rho', /at least nu, 0.25,0.5/],
  [{ rho: { w: 1, u: 0.4 } }, 'rho', /at least nu/],
  [{ rho: { w: 1, u: Infinity } }, 'rho', /at least nu/],
  [{ length: 0 }, 'length', /whole number from 1/],
  [{ length: 1.5 }, 'length', /whole number from 1/],
  [{ samples: 0 }, 'samples', /whole number from 1/],
  [{ delta: 0 }, 'delta', /above 0 and up to 1/],
  [{ delta: 1.01 }, 'delta', /above 0 and up to 1/],
  [{ noise: -1 }, 'noise', /not negative/],
  [{ risk: 0 }, 'risk', /positive/],
  [{ noise: 0.5, risk: 1 }, 'risk', /noise floor 4 noise\^2 = 1\.000: raise/],
  [{ noise: 1, risk: 1, forms: SHARPER_FORMS }, 'risk', /noise floor noise\^2 = 1\.000: raise/],
  [{ forms: ['mirror', 'mirrored' as SharperForm] }, 'forms', /^give some of step-size, .*, mirror$/],
  [{ theta: 0 }, 'theta', /between 0 and 0\.5/],
  [{ theta: 0.5 }, 'theta', /between 0 and 0\.5/],
  [{ theta: 1, forms: SHARPER_FORMS }, 'theta', /between 0 and 1/],
  [{ theta: 0.25, noise: 0.25, risk: 1 }, 'theta', /exceed the noise 0\.25: raise/],
];

describe('a request', () => {
  it.each(wrong)('with %o has no plan, because of its %s', (change, field, remedy) => {
    const problem = planProblem({ ...plainRequest, ...change });
    expect(problem?.field).toBe(field);
    expect(problem?.remedy).toMatch(remedy);
  });

  it.each<Partial<PlanRequest>>([
    {}, { theta: 0.49999 }, { delta: 1 }, { noise: 0.49, risk: 1 }, { theta: 0.25, noise: 0.2499, risk: 1 },
    { noise: 0.99, risk: 1, forms: ['step-size'] }, { nu: { w: 0, u: 1e-300 } },
    { nu: { w: 0.25, u: 0 } }, { forms: SHARPER_FORMS },
  ])('with %o has one', (change) => {
    expect(planProblem({ ...plainRequest, ...change })).toBeUndefined();
  });
});
