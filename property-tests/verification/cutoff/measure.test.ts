import { expect, it } from 'vitest';
import type { Activation } from '../../../src/activations/activation.js';
import { erf } from '../../../src/activations/erf.js';
import { tanh } from '../../../src/activations/tanh.js';
import { engine } from '../../../src/engine/engine.js';
import { scaleOfRate } from '../../../src/theory/plan/width-map.js';
import { measureGradients } from '../../../src/verification/cutoff/measure.js';
import { randomGradients } from '../../../src/verification/cutoff/random-gradients.js';
import { steepest } from '../../../src/verification/cutoff/steepest.js';

it('the gradients of every activation, rate and length are measured in that order', () => {
  const { refuted, sample, activations } = measureGradients({
    activations: [tanh, erf], rates: [0.5, 1.5], lengths: [1, 2], seed: 5,
  });
  expect([refuted, sample]).toEqual([false, { neurons: 256, sequences: 32, dimension: 4 }]);
  expect(activations.map(({ activation }) => activation)).toEqual(['tanh', 'erf']);
  for (const [k, activation] of [tanh, erf].entries()) {
    const rates = activations[k]?.rates ?? [];
    expect(rates.map(({ rate, points }) => [rate, points.map(({ length }) => length)]))
      .toEqual([[0.5, [1, 2]], [1.5, [1, 2]]]);
    for (const { rate, alpha, points } of rates) {
      expect(alpha).toBe(scaleOfRate({ activation }, rate));
      expect(points.map(({ random }) => random)).toEqual(randomGradients(engine(), { activation, alpha }, [1, 2], 5));
      if (activation === tanh) expect(points.map(({ bound }) => bound)).toEqual([1, 1 + rate]);
    }
  }
  const [last] = activations[1]?.rates.at(-1)?.points.slice(-1) ?? [];
  const { worst, bound } = steepest({ activation: erf, alpha: scaleOfRate({ activation: erf }, 1.5), length: 2 }, 5);
  expect([last?.worst, last?.bound]).toEqual([worst, bound]);
});

it('one gradient above its bound refutes the claim, whatever comes after it', () => {
  // Its slope is said to be at most one half.
  const flat: Activation = {
    ...tanh, constants: (K) => ({ ...tanh.constants(K), sigma1: K.fromRational(1n, 2n) }),
  };
  const refuted = (...activations: readonly Activation[]) =>
    measureGradients({ activations, rates: [0.5], lengths: [1], seed: 5 }).refuted;
  expect([refuted(tanh), refuted(flat, tanh), refuted(tanh, flat)]).toEqual([false, true, true]);
});
