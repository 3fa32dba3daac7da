import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import type { Instance } from '../../src/claims/domain.js';
import {
  linearModel, realizationDomain, realizationHypotheses, realizationSources, type RealizationShape,
} from '../../src/claims/realization-domain.js';
import { movement } from '../../src/claims/movement.js';
import { symmetricInitialization } from '../../src/network/initialization.js';
import { networkStates, rootWidth, signedSum } from '../../src/network/network.js';
import { liftReals, liftVector } from '../../src/network/coordinates.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { mappingOf } from '../../src/systems/mapping-form.js';
import { pairing } from '../../src/systems/gradients-at.js';
import { realize } from '../../src/systems/realization.js';

const K = ball(128);
const both = symmetricInitialization({ neurons: [{ w: 0.5, u: [1] }, { w: -0.5, u: [-2] }], signs: [1, -1] });
const instance: Instance<RealizationShape> = {
  activation: tanh,
  alpha: 0.5,
  inputs: [[[1]], [[1], [0.5]]],
  mapping: mappingOf({ family: 'rotating', nu: { w: 1, u: 1 }, along: [1], speed: 2, radius: { w: 1, u: 1 } }),
  network: both,
  logarithm: 4,
};
const lifted = {
  ...instance,
  network: { ...both, neurons: both.neurons.map((theta) => liftVector(K, theta)) },
  logarithm: K.fromNumber(4),
};

/** Whether the ball, which is narrow, has the number. */
function within(value: Ball, x: number): boolean {
  const rest = K.sub(value, K.fromNumber(x));
  return K.lower(rest) <= 0 && K.upper(rest) >= 0 && K.upper(rest) - K.lower(rest) < 2 ** -100;
}

/** The names of the hypotheses that are not true. */
function broken(change: Partial<Instance<RealizationShape>>): readonly string[] {
  const changed = { ...lifted, ...change, logarithm: K.fromNumber(change.logarithm ?? 4) };
  const { neurons, signs } = change.network ?? both;
  const at = { ...changed, network: { neurons: neurons.map((theta) => liftVector(K, theta)), signs } };
  return Object.entries(realizationHypotheses).filter(([, holds]) => holds(K, at) !== true).map(([name]) => name);
}

describe('the linear model', () => {
  it('is the inner product of the gradient of the output and the movement to the realization', () => {
    const { network, mapping, inputs } = lifted;
    const realized = realize(K, network, network.neurons.map((theta) => mapping.at(K, theta)));
    const { vectors } = movement(K, network, realized);
    for (const [j, row] of linearModel(K, lifted).entries()) {
      const x = (inputs[j] ?? []).map((input) => liftReals(K, input));
      const states = [...networkStates(K, tanh, network, x)];
      expect(row).toHaveLength(states.length);
      for (const [t, value] of row.entries()) {
        const slopes = states[t]?.neurons.map(({ gradient }, i) => pairing(K, gradient, vectors[i] ?? gradient)) ?? [];
        const exact = K.div(signedSum(K, network.signs, slopes), rootWidth(K, network));
        expect(within(K.sub(value, exact), 0)).toBe(true);
        expect(Math.abs(K.lower(value))).toBeGreaterThan(2 ** -10);
      }
    }
  });
});

describe('the sources of the error', () => {
  it('are those of the longest sequence, the majorant for the weights of the realization', () => {
    // p_1 = 1, p_2 = 3/2 at rate 1/2; q_2 = (1, 2) and g_1 = (0, 1) at rate 1/2 + 1/2, so that the form is
    // sigma_2 (1 + 2)^2 + 2 + sigma_2 with sigma_2 = 4 / (3 sqrt 3).
    const { target, form, rootWidth: root } = realizationSources(K, lifted);
    const { sigma2 } = tanh.constants(K);
    expect([within(target, 2.5), within(root, 2)]).toEqual([true, true]);
    expect(within(K.sub(form, K.mul(K.fromNumber(10), sigma2)), 2)).toBe(true);
  });

  it('do not depend on the order of the sequences', () => {
    const [first, second] = [lifted, { ...lifted, inputs: [...lifted.inputs].reverse() }]
      .map((one) => realizationSources(K, one));
    expect(second?.target).toEqual(first?.target);
    expect(second?.form).toEqual(first?.form);
  });
});

describe('the hypotheses', () => {
  const [first, second, ...rest] = both.neurons;
  if (first === undefined || second === undefined) throw new Error('two neurons');

  it.each<[string, Partial<Instance<RealizationShape>>, readonly string[]]>([
    ['an instance of all', {}, []],
    ['a sign that is not mirrored', { network: { ...both, signs: [1, -1, -1, -1] } }, ['symmetric']],
    ['a weight that is not mirrored',
      { network: { ...both, neurons: [{ w: 0.25, u: [1] }, second, ...rest] } }, ['symmetric']],
    ['an input weight that is not mirrored',
      { network: { ...both, neurons: [first, { w: -0.5, u: [1] }, ...rest] } }, ['symmetric']],
    ['a smaller radius', { alpha: 0.25 }, ['weightsInRadius']],
    ['a long input', { inputs: [[[1.5]]] }, ['inputsInUnitBall']],
    ['a small norm',
      { mapping: mappingOf({ ...instance.mapping.form, nu: { w: 1, u: 0.75 } }) }, ['mappingWithinNorm']],
    ['a small logarithm', { logarithm: 2 ** -12 }, ['nearTarget']],
  ])('of %s', (_, change, names) => {
    expect(broken(change)).toEqual(names);
  });
});

/** Whether every sign of the second half is the other one of its partner in the first. */
const isMirrored = (signs: readonly number[]) =>
  signs.every((sign, i) => i < signs.length / 2 || sign === -(signs[i - signs.length / 2] ?? 0));

describe('the domain', () => {
  it('draws instances of itself, of every class, with stated logarithms and those that the models need', () => {
    const sample = fc.sample(realizationDomain.arbitrary({}), { numRuns: 300, seed: 1 });
    expect(sample.flatMap((one) => realizationDomain.complaint?.(one) ?? [])).toEqual([]);
    for (const regime of Object.values(realizationDomain.regimes)) {
      expect(new Set(sample.map((one) => regime.classOf(one)))).toEqual(new Set(regime.classes));
    }
    const stated = [0.25, 1, 4].map((size) => sample.filter(({ logarithm }) => logarithm === size).length);
    expect(stated.every((count) => count > 10 && count < 60)).toBe(true);
    // Also where all inputs are zero, so that a linear model is its target.
    expect(sample.every(({ logarithm }) => logarithm > 0)).toBe(true);
    expect(sample.some(({ inputs }) => inputs.flat(2).every((x) => x === 0))).toBe(true);
    expect(sample.every(({ network: { neurons, signs } }) => neurons.length === signs.length)).toBe(true);
    expect(sample.filter(({ network: { signs } }) => !isMirrored(signs)).length).toBeGreaterThan(10);
  });

  it('refuses neurons in the plane, and neurons at which the mapping has no value', () => {
    const complaint = (one: Partial<Pick<Instance<RealizationShape>, 'mapping' | 'network'>>) =>
      realizationDomain.complaint?.({ ...instance, ...one });
    expect(complaint({ network: { neurons: [{ w: 0, u: [1, 1] }, { w: 0, u: [1, 1] }], signs: [1, -1] } }))
      .toBe('neurons of 2 input weights; give 1');
    const sign = mappingOf({
      family: 'sign', nu: { w: 1, u: 1 }, along: [1], constant: { w: 0, u: [0] }, varying: { w: 0, u: [1] },
    });
    expect(complaint({
      mapping: sign, network: { neurons: [{ w: 0.5, u: [0] }, { w: 0.5, u: [0] }], signs: [1, -1] },
    })).toContain('not finite');
  });
});
