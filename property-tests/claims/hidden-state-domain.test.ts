import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenStateDomain, hiddenStateHypotheses } from '../../src/claims/hidden-state-domain.js';
import { liftInstance } from '../../src/claims/domain.js';
import { isInUnitBall } from '../../src/data/unit-ball.js';
import { float64 } from '../../src/numbers/float64.js';

const instances = fc.sample(hiddenStateDomain.arbitrary({}), { numRuns: 2000, seed: 1 });
const share = (property: (instance: (typeof instances)[number]) => boolean) =>
  instances.filter(property).length / instances.length;

describe('the generator of hidden states', () => {
  it('keeps nearly all inputs in the unit ball, exactly, with some at its boundary and some outside', () => {
    const square = (x: readonly number[]) => x.reduce((sum, entry) => sum + entry * entry, 0);
    expect(share(({ neuron }) => neuron.x.every(isInUnitBall))).toBeGreaterThan(0.9);
    expect(share(({ neuron }) => !neuron.x.every(isInUnitBall))).toBeGreaterThan(0.01);
    expect(share(({ neuron }) => neuron.x.some((x) => square(x) === 1))).toBeGreaterThan(0.2);
  });

  it('reaches lengths 1, 2 and later, and every regime of the growth rate', () => {
    const rate = ({ activation, alpha }: (typeof instances)[number]) => activation.constants(float64).sigma1 * alpha;
    for (const length of [1, 2, 16]) expect(share(({ neuron }) => neuron.x.length === length)).toBeGreaterThan(0.02);
    expect(share((instance) => rate(instance) < 1)).toBeGreaterThan(0.2);
    expect(share((instance) => rate(instance) === 1)).toBeGreaterThan(0.1);
    expect(share((instance) => rate(instance) > 1)).toBeGreaterThan(0.2);
  });

  it('draws weights inside, at the boundary of, and outside the radius', () => {
    const size = ({ neuron, alpha }: (typeof instances)[number]) => Math.abs(neuron.w) / alpha;
    expect(share((instance) => size(instance) < 1)).toBeGreaterThan(0.4);
    expect(share((instance) => size(instance) === 1)).toBeGreaterThan(0.1);
    expect(share((instance) => size(instance) > 1)).toBeGreaterThan(0.02);
  });

  it('takes inputs and an activation that are prescribed', () => {
    const inputs = [[0.5, 0.5], [0, 1]];
    const [instance] = fc.sample(hiddenStateDomain.arbitrary({ inputs }), 1);
    expect(instance?.neuron).toMatchObject({ x: inputs });
    expect(instance?.direction.u).toHaveLength(2);
  });
});

describe('the hypotheses', () => {
  const [first] = instances;
  if (first === undefined) throw new Error('no instance');
  const at = (w: number, x: readonly (readonly number[])[]) =>
    liftInstance(hiddenStateDomain, float64, { ...first, alpha: 1, neuron: { w, u: [0], x } });

  it('are what the theory says', () => {
    const { weightInRadius, inputsInUnitBall } = hiddenStateHypotheses;
    expect([1, -1, 1.5, -1.5].map((w) => weightInRadius(float64, at(w, [[1]])))).toEqual([true, true, false, false]);
    expect([[[1], [-1]], [[1], [1.5]]].map((x) => inputsInUnitBall(float64, at(0, x)))).toEqual([true, false]);
  });
});
