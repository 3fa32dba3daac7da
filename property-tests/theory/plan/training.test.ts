import { describe, expect, it } from 'vitest';
import { ball } from '../../../src/numbers/ball.js';
import type { PlanRequest } from '../../../src/theory/plan/request.js';
import { planSetting } from '../../../src/theory/plan/setting.js';
import { trainingAt, type Training } from '../../../src/theory/plan/training.js';
import { plainRequest } from './requests.js';

function training(bits: number, request: PlanRequest, theta: number, how: 'exact' | 'coarse'): Training | undefined {
  const K = ball(bits);
  return trainingAt(K, planSetting(K, request), theta, how);
}

/** One input, one sequence and delta = 1, as the plan that is computed by hand: L is 1, and K = 1.3137... */
const small: PlanRequest = {
  ...plainRequest, nu: { w: 0, u: 0.5 }, rho: { w: 0, u: 0.5 }, length: 1, samples: 1, delta: 1, risk: 1,
};

describe('the training for a share of the error', () => {
  it('has the least even width, half of what the slope allows, and steps that are whole', () => {
    // (4 K)^2 = 27.6; 1/4 over 1 - 2 K/sqrt(28) is 0.496.
    expect(training(64, small, 0.25, 'exact')).toMatchObject({ width: 28n, eta: '0.5', steps: 1n });
    // (4 K)^2/(1/64) = 1767.03, and 16 over 1 - 2 * 8 K/sqrt(1768) is 31.99.
    expect(training(64, { ...small, risk: 1 / 64 }, 0.25, 'exact')).toMatchObject({ width: 1768n, steps: 32n });
  });

  it('is open where the precision tells the width, but not the number of steps', () => {
    // Next to one half what is left for the steps is a difference of nearly equal numbers.
    const [exact, coarse] = (['exact', 'coarse'] as const).map((how) => training(32, plainRequest, 0.4999, how));
    expect(exact).toBeUndefined();
    expect(coarse?.steps).toBeGreaterThan(1n);
  });

  it('is open where nothing is known to be left for the steps, and where no width is enough', () => {
    expect(training(32, { ...small, risk: 2 ** -40 }, 0.5 - 2 ** -40, 'coarse')).toBeUndefined();
    expect(training(32, { ...small, noise: 0.25 }, 0.25, 'coarse')).toBeUndefined();
    expect(training(32, { ...small, alpha: 30, length: 1500 }, 0.25, 'exact')).toBeUndefined();
    // Its square would be as large as where the noise leaves as much.
    expect(training(64, { ...small, noise: 0.25 + 2 ** -10 }, 0.25, 'exact')).toBeUndefined();
    expect(training(64, { ...small, noise: 0.25 - 2 ** -10 }, 0.25, 'exact')).toBeDefined();
  });
});
