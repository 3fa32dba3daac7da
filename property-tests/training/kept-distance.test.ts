import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { keptDistance } from '../../src/training/kept-distance.js';
import { runConstants, type BoundSetting } from '../../src/training/run-bounds.js';

const K = ball(128);
const setting: BoundSetting = {
  activation: tanh, alpha: 0.5, nu: { w: 0, u: 0.5 }, rho: { w: 0, u: 1 }, length: 1, samples: 2, delta: 0.1,
  noise: 0.125, width: 4096, forms: ['self-consistent'],
};

/** With T = 1: $L=1$, $Q=\\operatorname{diag}(0,\\sigma_2)$, $M=\\frac12$, and $F(B)=\\sigma_2\\min(B,1.5^2)$. */
const sigma2 = 4 / (3 * Math.sqrt(3));
const errorAt = (squared: number): number =>
  0.125 + (2 * 0.5 * Math.sqrt(Math.log(40)) + (sigma2 * 0.25) / 2 + (sigma2 * Math.min(squared, 2.25)) / 2) / 64;
const neededAt = (squared: number, eta: number, steps: number): number =>
  0.25 + (eta * steps * errorAt(squared) ** 2) / (1 - eta);

describe('the distance that a run keeps', () => {
  const runs = [[0.5, 4], [0.25, 10], [0.5, 400]] as const;
  it.each(runs)('meets its condition, at eta %d for %d steps, and hardly more', (eta, steps) => {
    const { squaredDistance, constants } = keptDistance(K, setting, { eta, steps });
    const squared = K.lower(squaredDistance);
    expect(K.upper(squaredDistance)).toBe(squared);
    expect(neededAt(squared, eta, steps)).toBeLessThan(squared);
    expect(neededAt(squared * (1 - 2 ** -18), eta, steps)).toBeGreaterThan(squared * (1 - 2 ** -18));
    expect(K.upper(constants.error).toPrecision(12)).toBe(errorAt(squared).toPrecision(12));
  });

  it('makes the error smaller than the projection does, as long as it is short', () => {
    const { error } = runConstants(K, { ...setting, forms: [] });
    const [short, long] = [4, 4000].map((steps) => keptDistance(K, setting, { eta: 0.5, steps }).constants.error);
    expect(short && K.lt(short, error)).toBe(true);
    expect(long && K.upper(long).toPrecision(12)).toBe(K.upper(error).toPrecision(12));
  });

  it('is found where the rounds are too few to come up to it', () => {
    // With a large form and hardly an error besides, the right side stays close to the left one for long.
    const radii = { nu: { w: 0, u: 2 ** -10 }, rho: { w: 0, u: 2 ** 10 } };
    const slow = { ...setting, ...radii, noise: 0, width: 2, delta: 1, samples: 1 };
    for (const steps of [1, 100, 10 ** 6]) {
      const { squaredDistance, constants: { squaredNorm, error } } = keptDistance(K, slow, { eta: 0.5, steps });
      const needed = K.add(squaredNorm, K.mul(K.fromNumber(steps), K.mul(error, error)));
      expect(K.le(needed, squaredDistance)).toBe(true);
    }
  });

  it('needs a step that contracts', () => {
    expect(() => keptDistance(K, setting, { eta: 1, steps: 4 })).toThrow('the step size 1 is not below 1/L^2');
  });
});
