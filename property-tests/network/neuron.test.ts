import { describe, expect, test } from 'vitest';
import type { Activation } from '../../src/activations/activation.js';
import { inputSensitivities } from '../../src/network/input-sensitivity.js';
import { symmetricInitialization } from '../../src/network/initialization.js';
import { networkStates, rootWidth, signedSum, type Network } from '../../src/network/network.js';
import { firstOrderStates, hiddenStates } from '../../src/network/neuron.js';
import { stateRun } from '../../src/network/state-run.js';
import { float64 } from '../../src/numbers/float64.js';

/** $\sigma(a)=a^2$, which keeps small integers exact. */
const square: Activation = {
  name: 'square',
  jet: (K, a) => ({ value: K.mul(a, a), first: K.add(a, a), second: K.fromRational(2n, 1n) }),
  constants: () => { throw new RangeError('a square is not bounded'); },
  strip: () => { throw new RangeError('a square is not bounded'); },
  extent: () => { throw new RangeError('a square is not bounded'); },
};

const neuron = { w: 2, u: [1, 3], x: [[1, 0], [0, 1]] };
const steps = [
  { hidden: 1, gradient: { w: 0, u: [2, 0] } },
  { hidden: 25, gradient: { w: 10, u: [40, 10] } },
];

describe('a neuron with w = 2 and u = (1, 3) at the inputs (1, 0) and (0, 1)', () => {
  test('has these states, gradients and Hessians', () => {
    expect([...hiddenStates(float64, square, neuron)]).toEqual([
      { ...steps[0], hessian: { ww: 0, wu: [0, 0], uu: [[2, 0], [0, 0]] } },
      { ...steps[1], hessian: { ww: 2, wu: [28, 2], uu: [[72, 8], [8, 2]] } },
    ]);
  });

  test('has the same states without Hessians, and without derivatives', () => {
    expect([...firstOrderStates(float64, square, neuron)]).toEqual(steps.map((step) => ({ ...step, hessian: null })));
    expect(stateRun(float64, square, neuron)).toEqual([
      { preactivation: 1, hidden: 1 }, { preactivation: 5, hidden: 25 },
    ]);
  });

  test('passes a change of an input on through the slopes', () => {
    expect([...inputSensitivities(float64, square, neuron)]).toEqual([[2], [10, 40]]);
  });
});

describe('a network', () => {
  const half: Network<number> = { neurons: [{ w: 2, u: [1, 3] }, { w: 1, u: [1, 1] }], signs: [1, -1] };

  test('is symmetric if its second half has the weights of the first and the opposite signs', () => {
    const whole = symmetricInitialization(half);
    expect(whole).toEqual({ neurons: [...half.neurons, ...half.neurons], signs: [1, -1, -1, 1] });
    expect([...networkStates(float64, square, whole, neuron.x)].map(({ output }) => output)).toEqual([0, 0]);
  });

  test('adds up its neurons with their signs, over the root of the width', () => {
    const whole: Network<number> = {
      neurons: [...half.neurons, { w: 0, u: [1, 0] }, { w: 0, u: [0, 2] }], signs: [1, -1, 1, 1],
    };
    expect(rootWidth(float64, whole)).toBe(2);
    const states = [...networkStates(float64, square, whole, neuron.x)];
    expect(states.map(({ neurons }) => neurons.map(({ hidden }) => hidden))).toEqual([[1, 1, 1, 0], [25, 4, 0, 4]]);
    expect(states.map(({ output }) => output)).toEqual([(1 - 1 + 1 + 0) / 2, (25 - 4 + 0 + 4) / 2]);
  });

  test('adds the two neurons of a pair first, so that they cancel in floating point', () => {
    expect(signedSum(float64, [1, 1, -1, -1], [1e16, 1, 1e16, 1])).toBe(0);
    expect(signedSum(float64, [-1, 1, 1, 1], [2 ** 60, 1, 2 ** 60, 2])).toBe(3);
    expect(signedSum(float64, [], [])).toBe(0);
  });
});
