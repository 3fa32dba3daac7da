import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { riskSteps } from '../../src/network/risk-step.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { agree } from '../numbers/meets.js';

/** Input weights of zero, at which the slope is one: gradients of states are 1, and then 1 + w. */
const network = {
  neurons: [1, 1, 1, 1].map(() => ({ w: 0.5, u: [0, 0] })), signs: [1, -1, 1, 1] as const,
};

describe('a step on the risk', () => {
  const steps = () => [...riskSteps(float64, tanh, network, { x: [[1, 0], [1, 0]], labels: [1, 2], eta: 0.5 })];

  it('has the residuals of all labels so far', () => {
    expect(steps().map(({ residuals }) => residuals)).toEqual([[-1], [-1, -2]]);
  });

  it('goes against the gradient of the mean of their squares, with the signs of the neurons', () => {
    // Gradients 1 and 3/2 in the first input weight, times residuals: -1, and -1 - 3; times 2 eta / (T sqrt m).
    const moved = steps().map(({ stepped }) => stepped.neurons.map(({ w, u }) => [w, ...u]));
    expect(moved).toEqual([0.5, 1].map((by) => network.signs.map((sign) => [0.5, sign * by, 0])));
    expect(steps().map(({ stepped }) => stepped.signs)).toEqual([network.signs, network.signs]);
  });

  it('moves recurrent weights along the states before', () => {
    const K = ball(96);
    const [zero, one] = [K.fromNumber(0), K.fromNumber(1)];
    const pair = { neurons: [{ w: zero, u: [one] }, { w: zero, u: [one] }], signs: [1, 1] as const };
    const [, { stepped } = { stepped: pair }] =
      riskSteps(K, tanh, pair, { x: [[one], [zero]], labels: [zero, one], eta: one });
    // At the second input the residual is -1, the slope one and the state before it tanh 1.
    const by = K.div(K.tanh(one), K.sqrt(K.fromNumber(2)));
    expect(stepped.neurons.map(({ w }) => agree(K, w, by))).toEqual([true, true]);
  });
});
