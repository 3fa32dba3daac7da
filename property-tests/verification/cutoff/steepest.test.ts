import { describe, expect, it } from 'vitest';
import type { Activation } from '../../../src/activations/activation.js';
import { erf } from '../../../src/activations/erf.js';
import { logistic } from '../../../src/activations/logistic.js';
import { tanh } from '../../../src/activations/tanh.js';
import { isInUnitBall } from '../../../src/data/unit-ball.js';
import { scaleOfRate } from '../../../src/theory/plan/width-map.js';
import { steepest } from '../../../src/verification/cutoff/steepest.js';

describe('the steepest neuron that a search finds', () => {
  const isNearBound = (activation: Activation, rate: number, length: number, seed = 5): void => {
    const alpha = scaleOfRate({ activation }, rate);
    const { bound, worst: { lower, upper, neuron }, holds } = steepest({ activation, alpha, length }, seed);
    expect(holds).not.toBe(false);
    expect(lower).toBeLessThanOrEqual(upper);
    expect(lower).toBeLessThanOrEqual(bound);
    expect(lower).toBeGreaterThan(0.999 * bound);
    expect(Math.abs(neuron.w)).toBeLessThanOrEqual(alpha);
    expect(Math.max(...neuron.u)).toBeLessThanOrEqual(2 ** 24);
    expect(neuron.x).toHaveLength(length);
    expect(neuron.x.every(isInUnitBall)).toBe(true);
  };

  it.each([tanh, logistic, erf].flatMap((activation) => [0.5, 1, 1.5].map((rate) => ({ activation, rate }))))(
    'nearly meets its bound for $activation.name at growth rate $rate, within its range',
    ({ activation, rate }) => { for (const length of [1, 4]) isNearBound(activation, rate, length); },
  );

  it('nearly meets its bound over a longer time', () => { isNearBound(tanh, 1.25, 10); });

  it('is found from wherever the search starts', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) isNearBound(tanh, 1.25, 3, seed);
  });

  it('is found wherever the activation is steep', () => {
    const shifted: Activation = { ...tanh, jet: (K, a) => tanh.jet(K, K.sub(a, K.fromNumber(1.25))) };
    isNearBound(shifted, 1.25, 4);
  });

  it('is of no length below 1', () => {
    expect(() => steepest({ activation: tanh, alpha: 1, length: 0 }, 5)).toThrow('0 is no length: take 1');
  });

  it('is decided by the seed', () => {
    const range = { activation: tanh, alpha: 1.25, length: 3 };
    expect(steepest(range, 8)).toEqual(steepest(range, 8));
    expect(steepest(range, 9).worst.neuron).not.toEqual(steepest(range, 8).worst.neuron);
  });
});
