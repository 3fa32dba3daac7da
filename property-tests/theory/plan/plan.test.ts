import { describe, expect, it } from 'vitest';
import { erf } from '../../../src/activations/erf.js';
import { logistic } from '../../../src/activations/logistic.js';
import { scaled } from '../../../src/activations/scaled.js';
import { sine } from '../../../src/activations/sine.js';
import { tanh } from '../../../src/activations/tanh.js';
import { ball } from '../../../src/numbers/ball.js';
import { SHARPER_FORMS, type SharperForm } from '../../../src/theory/plan/forms.js';
import { guarantee } from '../../../src/theory/plan/guarantee.js';
import { plan, REACH, type Plan } from '../../../src/theory/plan/plan.js';
import type { PlanRequest } from '../../../src/theory/plan/request.js';
import { plainRequest, sharpRequest } from './requests.js';

function made(request: PlanRequest): Plan {
  return plan(request) ?? expect.fail('no plan');
}

const variations: readonly Partial<PlanRequest>[] = [
  {},
  { length: 1, samples: 1, delta: 1 },
  { activation: logistic, alpha: 3, length: 6 },
  { activation: erf, alpha: 0.75, length: 5 },
  { activation: scaled(2, tanh, 0.5), alpha: 1, theta: 0.25 },
  { activation: sine, nu: { w: 0, u: 1 }, rho: { w: 0, u: 1 }, length: 9 },
  { nu: { w: 1, u: 0 }, rho: { w: 1, u: 3 }, risk: 2 },
  { noise: 0.125, risk: 0.07, samples: 1e6 },
  { alpha: 2, length: 30, risk: 1e-3 },
  { alpha: 1e-200, nu: { w: 1e-150, u: 1e-150 }, rho: { w: 1, u: 1 } },
];
const formSets: readonly (readonly SharperForm[])[] = [[], SHARPER_FORMS, ...SHARPER_FORMS.map((form) => [form])];
const cases = variations.flatMap((change) =>
  formSets.map((forms): PlanRequest => ({ ...plainRequest, ...change, forms })));

describe.each(cases)('the plan for %o', (request) => {
  const planned = made(request);
  const { width, steps, theta, system } = planned;
  const K = ball(2 * system.bits);
  const risk = K.fromNumber(request.risk);
  const isEnough = (part: Partial<Plan>) => K.le(guarantee(K, request, { ...planned, ...part }).error,
    K.mul(K.fromNumber(theta), K.sqrt(risk)));

  it('is guaranteed to reach the risk', () => {
    const { risk: bound, applies } = guarantee(K, request, planned);
    expect([K.le(bound, risk), applies]).toEqual([true, true]);
  });

  it('has the least even width for its share of the error', () => {
    expect(width % 2n).toBe(0n);
    expect(isEnough({})).toBe(true);
    if (width > 2n) expect(isEnough({ width: width - 2n })).toBe(false);
  });

  it('has the fewest steps', () => {
    if (steps > 1n) expect(K.lt(risk, guarantee(K, request, { ...planned, steps: steps - 1n }).risk)).toBe(true);
  });
});

describe('a plan', () => {
  it('is the one that can be computed by hand', () => {
    // tanh, T = n = delta = 1: M = 1/2, L = 1, Q = diag(., s2) with s2 = 0.76980: K = sqrt(log 2) + (s2/4 + s2)/2.
    const request = {
      ...plainRequest, nu: { w: 0, u: 0.5 }, rho: { w: 0, u: 0.5 }, length: 1, samples: 1, delta: 1, risk: 1,
      theta: 0.25,
    };
    const constant = Math.sqrt(Math.LN2) + (0.7698003589195010 * 1.25) / 2;
    expect(made(request)).toMatchObject({ width: 2n * BigInt(Math.ceil((16 * constant ** 2) / 2)), eta: '0.5' });
    // L^2 |nu|^2 / (r - 2 eps sqrt r) = 0.25/(1 - 2 eps) with eps = K/sqrt(28), below 1/4.
    expect(made(request).steps).toBe(1n);
    expect(made({ ...request, risk: 0.25 / 16, theta: 0.25 }).steps).toBe(32n);
  });

  it('fails at the width before with the same steps, where they are many', () => {
    const request = { ...plainRequest, alpha: 2, length: 30, risk: 1e-3 };
    const planned = made(request);
    const K = ball(512);
    const before = guarantee(K, request, { ...planned, width: planned.width - 2n });
    expect(K.lt(K.fromNumber(0.001 * (1 - 1e-15)), before.risk)).toBe(true);
  });

  it('has a step size that is right to six digits, from below', () => {
    const K = ball(256);
    for (const forms of [[], SHARPER_FORMS]) {
      const { eta, error, theta } = made({ ...plainRequest, forms });
      const share = forms.length === 0 ? 0.5 : (1 - theta) / 2;
      const whole = K.div(K.fromNumber(share), K.mul(error.lipschitz, error.lipschitz));
      expect(K.le(K.fromString(eta), whole)).toBe(true);
      expect(K.lt(whole, K.mul(K.fromString(eta), K.fromNumber(1.00001)))).toBe(true);
    }
  });

  it('has a share for which no other of its kind takes much less work', () => {
    for (const request of [plainRequest, sharpRequest, { ...sharpRequest, noise: 0.2 }]) {
      const { width, steps } = made(request);
      const [least, most] = [request.noise / Math.sqrt(request.risk), request.forms.length === 0 ? 0.5 : 1];
      for (let k = 1; k < 16; k++) {
        const other = made({ ...request, theta: least + ((most - least) * k) / 16 });
        expect(100n * width * steps).toBeLessThanOrEqual(102n * other.width * other.steps);
      }
    }
  });

  it.each([
    {}, { rho: { w: 3, u: 3 } }, { nu: { w: 0, u: 0.5 } }, { alpha: 1.5, length: 12 }, { activation: logistic },
  ])('is never wider with a sharper form: %o', (change) => {
    const request = { ...plainRequest, ...change, theta: 0.375 };
    const { width } = made(request);
    for (const form of SHARPER_FORMS) {
      expect(made({ ...request, forms: [form] }).width).toBeLessThanOrEqual(width);
    }
    expect(made({ ...request, forms: SHARPER_FORMS }).width).toBeLessThan(width);
  });

  it('handles widths of hundreds of digits, and says when they are beyond its reach', () => {
    const far = made({ ...sharpRequest, alpha: 20, length: 60 });
    expect(far.width.toString().length).toBeGreaterThan(300);
    expect(REACH).toBeGreaterThan(300);
    expect(plan({ ...plainRequest, alpha: 1e200, length: 40, theta: 0.25 })).toBeUndefined();
  }, 60_000);

  it('refuses what has no plan', () => {
    expect(() => plan({ ...plainRequest, delta: 2 })).toThrow(new RangeError(
      'delta is 2: give a probability above 0 and up to 1',
    ));
  });
});
