import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { movementBound } from '../../src/theory/descent.js';
import { leastRadii } from '../../src/theory/least-radii.js';
import { runConstants } from '../../src/training/run-bounds.js';

/** The configuration of THEORY, section 4. */
const stated = {
  activation: tanh, alpha: 0.5, nu: { w: 0, u: 0.5 }, length: 1, samples: 2, delta: 0.1, noise: 0, width: 32_768,
  eta: 0.25, steps: 40,
};

const K = ball(128);
const needed = (rho: { w: number; u: number }, { eta, steps, ...setting } = stated): number => {
  const { last: { gradient }, squaredNorm, error } = runConstants(K, { ...setting, rho });
  const path = movementBound(K, { squaredNorm, eta: K.fromNumber(eta), steps: K.fromNumber(steps), error });
  return K.upper(K.mul(K.fromNumber(2), K.mul(gradient.u, path)));
};

describe('the least radii that plain descent does not leave', () => {
  it('are those that the theory states, and meet the condition', () => {
    const found = leastRadii(stated);
    expect(found?.w).toBe(0);
    expect(found?.u.toFixed(2)).toBe('3.72');
    expect(needed(found ?? stated.nu)).toBeLessThanOrEqual(found?.u ?? 0);
    // A little less does not.
    const less = (found?.u ?? 0) * (1 - 2 ** -9);
    expect(needed({ w: 0, u: less })).toBeGreaterThan(less);
  });

  it('do not exist for so many steps at so small a width', () => {
    expect(leastRadii({ ...stated, width: 256 })).toBeUndefined();
  });

  it('are at least the norm of the mapping', () => {
    expect(leastRadii({ ...stated, steps: 1, eta: 2 ** -10 })?.u).toBe(0.5 * (1 + 2 ** -12));
  });
});
