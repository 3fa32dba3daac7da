import { describe, expect, it } from 'vitest';
import { SHARPER_FORMS } from '../../../src/theory/plan/forms.js';
import { formGains } from '../../../src/theory/plan/gains.js';
import { plan, type Plan } from '../../../src/theory/plan/plan.js';
import { relaxations } from '../../../src/theory/plan/relaxations.js';
import { widthShares } from '../../../src/theory/plan/shares.js';
import type { PlanRequest } from '../../../src/theory/plan/request.js';
import { plainRequest, sharpRequest } from './requests.js';

function made(request: PlanRequest): Plan {
  return plan(request) ?? expect.fail('no plan');
}

describe('the shares of the terms', () => {
  it.each([plainRequest, sharpRequest])('are at least what they are, and add up to 1', (request) => {
    const { drawn, realized, trained } = widthShares(made(request));
    expect(Math.min(drawn, realized, trained)).toBeGreaterThan(0);
    expect(drawn + realized + trained).toBeGreaterThanOrEqual(1 - 2 ** -52);
    expect(drawn + realized + trained).toBeLessThan(1 + 2 ** -50);
  });

  it('are those of the formula', () => {
    const planned = made(plainRequest);
    const { system: K, error: { sources: [source], constant } } = planned;
    const trained = source && K.div(source.trainedForm, K.mul(K.fromNumber(2), constant));
    expect(widthShares(planned).trained - (trained ? K.upper(trained) : NaN)).toBeLessThan(2 ** -50);
    // rho + nu = (0.75, 1) against nu = (0.25, 0.5): between 4 and 9 times as much.
    const ratio = widthShares(planned).trained / widthShares(planned).realized;
    expect(ratio > 4 && ratio < 9).toBe(true);
  });
});

describe('the gains of the sharper forms', () => {
  it('are shown one by one at the same share, and together', () => {
    const chosen = made(sharpRequest);
    const gains = formGains(chosen);
    expect(gains.map(({ form }) => form)).toEqual(['plain', ...SHARPER_FORMS, 'together']);
    expect(gains.at(-1)?.plan).toBe(chosen);
    const [plain, ...rest] = gains.map((gain) => gain.plan ?? expect.fail('no plan'));
    expect(plain?.request.forms).toEqual([]);
    for (const { width } of rest) expect(width <= (plain?.width ?? 0n)).toBe(true);
    const shares = rest.slice(1, -1).map(({ theta }) => theta);
    expect(new Set(shares)).toEqual(new Set([plain?.theta]));
  });

  it('are none without sharper forms, and where only the best step size beats the noise', () => {
    expect(formGains(made(plainRequest))).toEqual([]);
    expect(formGains(made({ ...sharpRequest, noise: 0.2 }))).toEqual([]);
    expect(formGains(made({ ...sharpRequest, noise: 0.1 }))).toHaveLength(SHARPER_FORMS.length + 2);
  });

  it('use the share that was given, where plans without them allow it', () => {
    const thetas = (theta: number) => formGains(made({ ...sharpRequest, theta })).map((gain) => gain.plan?.theta);
    expect(thetas(0.25)).toEqual(thetas(0.25).map(() => 0.25));
    for (const given of [0.5, 0.75]) {
      const [plain, stepSize, ...others] = thetas(given);
      expect([stepSize, others.at(-1)]).toEqual([given, given]);
      expect(plain).toBeLessThan(0.5);
      expect(new Set(others.slice(0, -1))).toEqual(new Set([plain]));
    }
  });

  it('are those of the forms that are asked for', () => {
    const gains = formGains(made({ ...plainRequest, forms: ['mirror', 'time-average'] }));
    expect(gains.map(({ form }) => form)).toEqual(['plain', 'time-average', 'mirror', 'together']);
  });
});

describe('what would relax the width', () => {
  const names = (request: PlanRequest): readonly string[] =>
    relaxations(made(request)).map(({ relaxation }) => relaxation);

  it('is asked only where it changes something', () => {
    expect(names(plainRequest))
      .toEqual(['half-alpha', 'half-norm', 'radius-as-norm', 'half-length', 'delta-tenth']);
    const narrow = { ...plainRequest, rho: plainRequest.nu, length: 1, delta: 0.1 };
    expect(names(narrow)).toEqual(['half-alpha', 'half-norm']);
    for (const wider of [{ w: 0.25, u: 1 }, { w: 1, u: 0.5 }]) {
      expect(names({ ...narrow, rho: wider })).toEqual(['half-alpha', 'half-norm', 'radius-as-norm']);
    }
  });

  it('is the plan for the changed setting, at the same share', () => {
    const planned = made(plainRequest);
    for (const { relaxation, request, plan: relaxed } of relaxations(planned)) {
      expect(relaxed?.theta, relaxation).toBe(planned.theta);
      expect(relaxed?.width, relaxation).toBe(made({ ...request, theta: planned.theta }).width);
      expect(relaxed?.width ?? planned.width, relaxation).toBeLessThan(planned.width);
    }
  });

  it('halves a radius that is as small as it may be with the norm, and keeps a larger one', () => {
    const rhoOf = (request: PlanRequest) =>
      relaxations(made(request)).find(({ relaxation }) => relaxation === 'half-norm')?.request.rho;
    expect(rhoOf({ ...plainRequest, rho: plainRequest.nu })).toEqual({ w: 0.125, u: 0.25 });
    expect(rhoOf(plainRequest)).toEqual(plainRequest.rho);
  });
});
