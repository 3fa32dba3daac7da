import { describe, expect, it } from 'vitest';
import { erf } from '../../../src/activations/erf.js';
import { logistic } from '../../../src/activations/logistic.js';
import { sine } from '../../../src/activations/sine.js';
import { tanh } from '../../../src/activations/tanh.js';
import { liftNeuron } from '../../../src/claims/quantities/neuron.js';
import { squaredNorm } from '../../../src/network/vector.js';
import { ball } from '../../../src/numbers/ball.js';
import { INPUT_KINDS, roundingNeuron } from '../../../src/verification/rounding/neurons.js';
import { stateRun } from '../../../src/network/state-run.js';

/** Wide enough for every inner product of doubles below to be exact. */
const K = ball(1024);
const choice = { activation: tanh, inputs: 'orthogonal', w: 1.5, length: 20, seed: 7 } as const;

describe('a neuron whose rounding errors are shown', () => {
  it.each([tanh, sine, logistic, erf])('keeps orthogonal inputs at pre-activations of exactly zero', (activation) => {
    const neuron = roundingNeuron({ ...choice, activation });
    const steps = stateRun(K, activation, liftNeuron(K, neuron));
    expect(steps.map(({ preactivation }) => K.eq(preactivation, K.fromNumber(0)))).toEqual(neuron.x.map(() => true));
    expect(neuron.u.some((entry) => entry !== 0)).toBe(true);
  });

  it.each(INPUT_KINDS)('has %s inputs in the unit ball, as many as were asked for', (inputs) => {
    const { x } = roundingNeuron({ ...choice, inputs, length: 200 });
    const one = K.fromNumber(1);
    expect(x.map((input) => K.le(squaredNorm(K, input.map((entry) => K.fromNumber(entry))), one)))
      .toEqual(Array.from({ length: 200 }, () => true));
  });

  it('has weights and inputs all over their ranges', () => {
    const many = (inputs: 'orthogonal' | 'random') => roundingNeuron({ ...choice, inputs, length: 400 }).x.flat();
    const quarters = (values: readonly number[], size: number) => [-0.75, -0.25, 0.25, 0.75].map((at) =>
      values.filter((x) => Math.abs(x / size - at) <= 0.25).length > values.length / 8);
    expect(quarters(many('random'), 0.7)).toEqual([true, true, true, true]);
    expect(quarters(many('orthogonal').filter((x) => x !== 0 && x !== -0.5), 0.4)).toEqual([true, true, true, true]);
    const weights = Array.from({ length: 300 }, (_, seed) => roundingNeuron({ ...choice, inputs: 'random', seed }).u);
    expect(quarters(weights.flat(), 2)).toEqual([true, true, true, true]);
  });

  it('has other numbers for the two kinds of inputs', () => {
    const [one, other] = INPUT_KINDS.map((inputs) => roundingNeuron({ ...choice, inputs }));
    expect([one?.u.length, other?.u.length, one?.x[0]?.length, other?.x[0]?.length]).toEqual([5, 2, 5, 2]);
    expect([one?.x[0]?.[0], one?.x[1]?.[0]]).toEqual([0, -0.5]);
  });

  it.each(INPUT_KINDS)('has %s inputs that the seed decides, and neither the weight nor the length', (inputs) => {
    const neuron = roundingNeuron({ ...choice, inputs });
    expect(roundingNeuron({ ...choice, inputs })).toEqual(neuron);
    expect(roundingNeuron({ ...choice, inputs, w: 0.5 })).toEqual({ ...neuron, w: 0.5 });
    expect(roundingNeuron({ ...choice, inputs, length: 30 }).x.slice(0, 20)).toEqual(neuron.x);
    const other = roundingNeuron({ ...choice, inputs, seed: 8 });
    expect(other.u).not.toEqual(neuron.u);
    expect(other.x).not.toEqual(neuron.x);
  });
});
