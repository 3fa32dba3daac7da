import { describe, expect, it } from 'vitest';
import { ball } from '../../../src/numbers/ball.js';
import { guarantee } from '../../../src/theory/plan/guarantee.js';
import type { PlanRequest } from '../../../src/theory/plan/request.js';
import { square } from '../../claims/toy-activation.js';

const K = ball(128);

/**
 * One input with sigma_1 = 1/2, sigma_2 = 1/4: L is 1/2, and Q is 1/4 in the input weight. The logarithm of 2nT/delta
 * is 0, so that K is half of 2^2/4 + 4^2/4, and K over the root of the width is 5/8.
 */
const request: PlanRequest = {
  activation: square, alpha: 1, nu: { w: 0, u: 2 }, rho: { w: 0, u: 2 }, length: 1, samples: 1, delta: 2, noise: 0.125,
  risk: 4, forms: [],
};

/** Error and risk by their ends, and whether the theorem gives them, after one step at the width 16. */
function at(eta: string, change: Partial<PlanRequest> = {}, squaredDistance = 0): readonly unknown[] {
  const trained = { width: 16n, steps: 1n, eta, squaredDistance: K.fromNumber(squaredDistance) };
  const { error, risk, applies } = guarantee(K, { ...request, ...change }, trained);
  return [K.lower(error), K.upper(error), K.lower(risk), K.upper(risk), applies];
}

describe('what a plan guarantees', () => {
  it('is the bound of projected descent', () => {
    // kappa is 1 - 2/4, and (3/4 + sqrt(9/16 + (1/2) 4/2))/1 is 2.
    expect(at('2')).toEqual([0.75, 0.75, 4, 4, true]);
  });

  it('is nothing where the step size is not positive, or too large', () => {
    expect(['-1', '0', '4', '5'].map((eta) => at(eta).at(-1))).toEqual([false, false, false, false]);
  });

  it('is nothing where the distance of the self-consistent form is exceeded', () => {
    // Where B bounds the form by B/4, both errors are 3/4 again; 2^2 + 2 (3/4)^2/(1/2) = 6.25 has to be at most B.
    const appliesAt = (noise: number, B: number): unknown => at('2', { noise, forms: ['self-consistent'] }, B).at(-1);
    expect([appliesAt(0.375, 8), appliesAt(0.4375, 6)]).toEqual([true, false]);
  });
});
