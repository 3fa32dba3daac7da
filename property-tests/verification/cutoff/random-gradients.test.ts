import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/activations/logistic.js';
import { tanh } from '../../../src/activations/tanh.js';
import { engine } from '../../../src/engine/engine.js';
import { DIMENSION, randomGradients } from '../../../src/verification/cutoff/random-gradients.js';

const machine = engine();

describe('the gradients of random neurons', () => {
  it('are decided by the seed', () => {
    const drawn = (seed: number) => randomGradients(machine, { activation: tanh, alpha: 1 }, [1, 2], seed);
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(4)).not.toEqual(drawn(3));
  });

  it('stay below the bound, and come near it while it is small', () => {
    for (const [k, { largest }] of randomGradients(machine, { activation: tanh, alpha: 1 }, [1, 2, 3], 5).entries()) {
      expect(largest).toBeLessThan(k + 1);
      expect(largest).toBeGreaterThan(0.75 * (k + 1));
    }
  });

  it('have at the first step the distribution of the slope at a normal variate', () => {
    // At t = 1 the norm is the slope of the logistic function at <u,x>, which is standard normal: its median is the
    // slope at the quartile 0.6745 of the normal law.
    const [first] = randomGradients(machine, { activation: logistic, alpha: 4 }, [1], 11);
    const slope = (a: number): number => 1 / ((1 + Math.exp(-a)) * (1 + Math.exp(a)));
    expect(first?.median).toBeGreaterThan(slope(0.75));
    expect(first?.median).toBeLessThan(slope(0.6));
    expect(first?.largest).toBeLessThanOrEqual(0.25);
    expect(first?.largest).toBeGreaterThan(slope(0.05));
    expect(DIMENSION).toBeGreaterThan(1);
  });
});
