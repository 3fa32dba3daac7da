import { describe, expect, it } from 'vitest';
import { float64 as K } from '../../src/numbers/float64.js';
import {
  averageRiskBound, contraction, descentBound, farthestMoves, movementBound, simpleDescentBound, simpleRiskBound,
  simpleStepLimit, totalError,
} from '../../src/theory/descent.js';

// Numbers of which all sums, products, quotients and roots are exact, worked out by hand from THEORY, section 4.
const run = { squaredNorm: 16, eta: 0.5, steps: 8, error: 0.75 };

describe('the bounds of gradient descent', () => {
  it('add up noise, realization and linearization', () => {
    expect(totalError(K, { noise: 1, realization: 2, form: 12, rootWidth: 3 })).toBe(5);
  });

  it('contract by the step size times the squared Lipschitz constant', () => {
    expect(contraction(K, 0.25, 1.5)).toBe(0.4375);
    expect(simpleStepLimit(K, 2)).toBe(0.125);
  });

  it('bound the distance after a step', () => {
    const step = { distance: 10, eta: 0.5, kappa: 0.25, error: 3, risk: 4, rootRisk: 2 };
    expect(descentBound(K, step)).toBe(20);
    expect(simpleDescentBound(K, step)).toBe(26);
  });

  it('bound the average risk, sharply and simply', () => {
    expect(averageRiskBound(K, run, 0.25)).toBe(16);
    expect(simpleRiskBound(K, run)).toBe(6.25);
  });

  it('bound the movement of plain gradient descent', () => {
    expect(movementBound(K, run)).toBe(10);
    expect(farthestMoves(K, { w: 2, u: 3 }, 10)).toEqual({ w: 40, u: 60 });
  });
});
