import { describe, expect, it } from 'vitest';
import { erf } from '../../../src/activations/erf.js';
import { logistic } from '../../../src/activations/logistic.js';
import { tanh } from '../../../src/activations/tanh.js';
import { isInUnitBall } from '../../../src/data/unit-ball.js';
import { scaleOfRate } from '../../../src/theory/plan/width-map.js';
import { steepest } from '../../../src/verification/cutoff/steepest.js';

describe('the steepest neuron that a search finds', () => {
  it.each([tanh, logistic, erf].flatMap((activation) => [0.5, 1, 1.5].map((rate) => ({ activation, rate }))))(
    'nearly meets its bound for $activation.name at growth rate $rate, within its range',
    ({ activation, rate }) => {
      const alpha = scaleOfRate({ activation }, rate);
      for (const length of [1, 3, 12]) {
        const { bound, worst: { lower, upper, neuron }, holds } = steepest({ activation, alpha, length }, 5);
        expect(holds).not.toBe(false);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(lower).toBeLessThanOrEqual(bound);
        expect(lower).toBeGreaterThan(0.999 * bound);
        expect(Math.abs(neuron.w)).toBeLessThanOrEqual(alpha);
        expect(neuron.x).toHaveLength(length);
        expect(neuron.x.every(isInUnitBall)).toBe(true);
      }
    },
  );

  it('is decided by the seed', () => {
    const range = { activation: tanh, alpha: 1.25, length: 6 };
    expect(steepest(range, 8)).toEqual(steepest(range, 8));
    expect(steepest(range, 9).worst.neuron).not.toEqual(steepest(range, 8).worst.neuron);
  });
});
