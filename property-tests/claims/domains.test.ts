import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logistic } from '../../src/activations/logistic.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { liftInstance, readInstance, type Domain, type Instance, type Shape } from '../../src/claims/domain.js';
import { hiddenStateDomain, radiusArbitrary } from '../../src/claims/hidden-state-domain.js';
import { networkDomain } from '../../src/claims/network-domain.js';
import { neuronPairDomain, neuronPairHypotheses } from '../../src/claims/neuron-pair-domain.js';
import { roundingDomain } from '../../src/claims/rounding-domain.js';
import { symmetricDomain } from '../../src/claims/symmetric-domain.js';
import { float64 } from '../../src/numbers/float64.js';

const RUNS = 300;

function drawn<S extends Shape>(domain: Domain<S>): readonly Instance<S>[] {
  return fc.sample(domain.arbitrary({}), { numRuns: RUNS, seed: 1 });
}

/** How many of the drawn instances have a property. */
function count<S extends Shape>(domain: Domain<S>, property: (instance: Instance<S>) => boolean): number {
  return drawn(domain).filter(property).length;
}

/** The classes of an instance. */
function classes<S extends Shape>(domain: Domain<S>, instance: Instance<S>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(domain.regimes).map(([name, regime]) => [name, regime.classOf(instance)]));
}

const domains = { hiddenStateDomain, networkDomain, neuronPairDomain, roundingDomain, symmetricDomain } as const;

describe.each(Object.entries(domains) as unknown as readonly [string, Domain<Shape>][])('%s', (_, domain) => {
  test('draws instances of itself, of every class', () => {
    const sample = drawn(domain);
    const complaints = sample.map((instance) => domain.complaint?.(instance));
    expect(complaints.filter((text) => text !== undefined)).toEqual([]);
    for (const regime of Object.values(domain.regimes)) {
      expect(new Set(sample.map((instance) => regime.classOf(instance)))).toEqual(new Set(regime.classes));
    }
  });

  test('takes the activation and the inputs that are prescribed', () => {
    const inputs = [[0.5, 0.25], [0, 1]];
    const sample = fc.sample(domain.arbitrary({ activation: sine, inputs }), { numRuns: 5, seed: 1 });
    expect(sample.every((instance) => instance['activation'] === sine)).toBe(true);
    expect(sample.every((instance) => JSON.stringify(instance).includes('"x":[[0.5,0.25],[0,1]]'))).toBe(true);
    expect(sample.map((instance) => domain.complaint?.(instance))).toEqual(Array(5).fill(undefined));
    expect(domain.takesInputs).toBe(true);
  });
});

describe('hidden states', () => {
  const at = (w: number, x: readonly (readonly number[])[], alpha = 1): Instance<{
    readonly activation: 'activation'; readonly alpha: 'real'; readonly neuron: 'neuron';
    readonly direction: 'direction';
  }> => ({ activation: tanh, alpha, neuron: { w, u: [1], x }, direction: { w: 0, u: [0] } });

  test('are at, below or above the cutoff, of length 1, 2 or later, saturated or not', () => {
    expect([0.5, 1, 2].map((alpha) => classes(hiddenStateDomain, at(0, [[0]], alpha))['rate']))
      .toEqual(['below', 'at', 'above']);
    expect([1, 2, 3].map((T) => classes(hiddenStateDomain, at(0, Array(T).fill([0])))['length']))
      .toEqual(['1', '2', 'later']);
    // tanh has a slope of 1/16 at 2.06.
    expect([[[2]], [[2.1]], [[-2.1]], [[0], [3], [0]]].map((x) => classes(hiddenStateDomain, at(0, x))['saturation']))
      .toEqual(['not saturated', 'saturated', 'saturated', 'saturated']);
    // The steepest slope of the logistic function is 1/4, and 1/16 of that is reached beyond 4.
    expect([[[0]], [[4]], [[4.2]]].map((x) => classes(hiddenStateDomain,
      { ...at(0, x), activation: logistic })['saturation']))
      .toEqual(['not saturated', 'not saturated', 'saturated']);
  });

  test('have a direction of the dimension of the neuron', () => {
    const complaint = (u: readonly number[]) => hiddenStateDomain.complaint?.({ ...at(0, [[0]]),
      direction: { w: 0, u } });
    expect([complaint([1]), complaint([1, 2])]).toEqual([
      undefined, 'the direction has 2 input entries, the neuron 1',
    ]);
  });

  test('have up to 4 inputs, 16 steps, and weights of up to 32', () => {
    const sample = fc.sample(hiddenStateDomain.arbitrary({}), { numRuns: RUNS, seed: 1 });
    const largest = (size: (instance: ReturnType<typeof at>) => number) => Math.max(...sample.map(size));
    expect(largest(({ neuron }) => neuron.u.length)).toBe(4);
    expect(largest(({ neuron }) => neuron.x.length)).toBe(16);
    expect(largest(({ neuron }) => Math.max(...neuron.u.map(Math.abs)))).toBe(32);
    expect(largest(({ direction }) => Math.max(Math.abs(direction.w), ...direction.u.map(Math.abs)))).toBe(1);
    expect(largest(({ neuron, alpha }) => Math.abs(neuron.w) / alpha)).toBeLessThan(2);
    expect(sample.filter(({ neuron, alpha }) => Math.abs(neuron.w) > 1.05 * alpha).length).toBeGreaterThan(3);
    // A constant sequence now and then, and one that is stretched out of the unit ball.
    const isConstant = ({ neuron: { x } }: ReturnType<typeof at>) => x.length > 2 && new Set(x.map(String)).size === 1;
    expect(sample.filter(isConstant).length).toBeGreaterThan(20);
    expect(sample.filter(({ neuron: { x } }) => new Set(x.map(String)).size > 2).length).toBeGreaterThan(100);
  });

  test('have radii below, at and up to twice the cutoff, most of them where it is said', () => {
    const [less, more] = [radiusArbitrary(sine, 'critical'), radiusArbitrary(sine)]
      .map((arbitrary) => fc.sample(arbitrary, { numRuns: 300, seed: 1 }));
    expect([less?.filter((r) => r === 1).length, more?.filter((r) => r === 1).length].map((n) => (n ?? 0) > 150))
      .toEqual([true, false]);
    expect([...less ?? [], ...more ?? []].every((r) => r > 0 && r < 2)).toBe(true);
    expect(new Set(more?.map((r) => Math.sign(r - 1)))).toEqual(new Set([-1, 0, 1]));
    // The cutoff of the logistic function is 4.
    const wide = fc.sample(radiusArbitrary(logistic), { numRuns: 300, seed: 1 });
    expect([wide.every((r) => r > 0 && r < 8), wide.includes(4)]).toEqual([true, true]);
    expect([wide.filter((r) => r < 4 && r > 1).length > 30, wide.filter((r) => r > 4).length > 30])
      .toEqual([true, true]);
  });
});

describe('pairs of neurons', () => {
  test('have the same dimension, and weights in the radius', () => {
    const neuron = { w: 1, u: [1, 2], x: [[1, 0]] };
    const instance = { activation: tanh, alpha: 1, neuron, other: { w: -1, u: [0, 0] } };
    expect(neuronPairDomain.complaint?.(instance)).toBeUndefined();
    expect(neuronPairDomain.complaint?.({ ...instance, other: { w: 0, u: [1] } }))
      .toBe('other has 1 input weights, the neuron 2');
    const holds = (w: number, other: number, x: number) => {
      const json = { ...instance, neuron: { ...neuron, w, x: [[x, 0]] }, other: { w: other, u: [0, 0] } };
      const lifted = liftInstance(neuronPairDomain, float64, json);
      return [neuronPairHypotheses.weightsInRadius(float64, lifted),
        neuronPairHypotheses.inputsInUnitBall(float64, lifted)];
    };
    expect([holds(1, -1, 1), holds(2, 0, 0), holds(0, -2, 0), holds(0, 0, 2)])
      .toEqual([[true, true], [false, true], [false, true], [true, false]]);
  });

  test('are drawn at distances from 2^-12 to 4, the other one in the radius', () => {
    const sample = fc.sample(neuronPairDomain.arbitrary({}), { numRuns: RUNS, seed: 1 });
    expect(sample.every(({ other, alpha }) => Math.abs(other.w) <= alpha)).toBe(true);
    expect(new Set(sample.map(({ other }) => Math.sign(other.w))).size).toBe(3);
    const steps = sample.flatMap(({ neuron, other }) => neuron.u.map((entry,
      k) => Math.abs((other.u[k] ?? 0) - entry)));
    expect([Math.max(...steps) <= 4, Math.max(...steps) > 2]).toEqual([true, true]);
    expect(steps.filter((step) => step > 0 && step < 2 ** -8).length).toBeGreaterThan(10);
    const moves = sample.filter(({ neuron, alpha }) => Math.abs(neuron.w) <= alpha)
      .map(({ neuron, other, alpha }) => Math.abs(other.w - neuron.w) / alpha);
    expect([Math.max(...moves) > 0.5, moves.filter((m) => m > 0 && m < 2 ** -8).length > 40]).toEqual([true, true]);
  });
});

describe('what a float program computes', () => {
  test('must not overflow', () => {
    const neuron = { w: 1, u: [1e308], x: [[10]] };
    expect(roundingDomain.complaint?.({ activation: tanh, neuron })).toContain('overflows');
    expect(roundingDomain.complaint?.({ activation: tanh, neuron: { ...neuron, x: [[1]] } })).toBeUndefined();
    const half = { neurons: [{ w: 1, u: [1] }], signs: [1] as const };
    expect(symmetricDomain.complaint?.({ activation: tanh, half, x: [[1]] })).toBeUndefined();
    expect(symmetricDomain.complaint?.({ activation: tanh, half, x: [[1, 2]] }))
      .toBe('the neurons have 1 input weights, the inputs 2 entries');
    const steep = { neurons: [{ w: 1, u: [1] }, { w: 1, u: [1e308] }], signs: [1, 1] as const };
    expect(symmetricDomain.complaint?.({ activation: sine, half: steep, x: [[1], [10]] })).toContain('overflows');
    expect(roundingDomain.complaint?.({ activation: tanh,
      neuron: { ...neuron, x: [[1], [10]] } })).toContain('overflows');
  });

  test('has products that are normal or subnormal', () => {
    const products = (u: readonly number[], x: readonly number[]) =>
      roundingDomain.regimes['products']?.classOf({ activation: tanh, neuron: { w: 0, u, x: [x] } });
    expect([products([1], [1]), products([2 ** -1022], [1]), products([2 ** -1022], [0.5]),
      products([-1e-300], [1e-10])])
      .toEqual(['normal', 'normal', 'subnormal', 'subnormal']);
    const twice = { w: 0, u: [2 ** -1022], x: [[1], [0.5]] };
    expect(classes(roundingDomain, { activation: tanh, neuron: twice })['products']).toBe('subnormal');
    expect([products([0], [1]), products([1], [0]), products([1, 2 ** -1040], [1, 1])])
      .toEqual(['normal', 'normal', 'subnormal']);
    expect(count(roundingDomain, ({ neuron }) => neuron.u.some((u) => u !== 0 && Math.abs(u) < 2 ** -1000)))
      .toBeLessThan(80);
  });

  test('is that of up to three neurons with up to three inputs', () => {
    const sample = fc.sample(symmetricDomain.arbitrary({}), { numRuns: RUNS, seed: 1 });
    expect(new Set(sample.map(({ half }) => half.neurons.length))).toEqual(new Set([1, 2, 3]));
    expect(new Set(sample.map(({ half }) => half.neurons[0]?.u.length))).toEqual(new Set([1, 2, 3]));
    expect(Math.max(...sample.map(({ x }) => x.length))).toBe(8);
    expect(sample.every(({ half }) => half.signs.length === half.neurons.length)).toBe(true);
    expect(new Set(sample.flatMap(({ half }) => [...half.signs]))).toEqual(new Set([1, -1]));
    // One neuron that is saturated is enough.
    const half = { neurons: [{ w: 0, u: [0] }, { w: 0, u: [5] }], signs: [1, 1] as const };
    expect(classes(symmetricDomain, { activation: tanh, half, x: [[1]] })['saturation']).toBe('saturated');
  });
});

test('an instance is read only if its quantities fit together', () => {
  const json = { activation: 'tanh', neuron: { w: 0, u: [1e308], x: [[10]] } };
  expect(() => readInstance(roundingDomain, json)).toThrow('overflows');
});
