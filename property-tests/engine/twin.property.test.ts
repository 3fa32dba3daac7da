import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { twinDirectional, twinOutputs, twinRisk, type ValueAndSlope } from '../../src/engine/twin.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import type { Arithmetic } from '../../src/numbers/number-system.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import type { Tracked } from '../../src/numbers/tracked.js';
import {
  engineInstances, flat, labelsOf, listsOf, networkOf, vectorsOf, type EngineInstance,
} from './instances.js';
import { inBalls, inFloats, inTracked } from './sigma.js';

const machine = engine();
/** Enough for 1 and the square of the least double side by side. */
const exact = ball(2400);
const names = ['tanh', 'logistic', 'erf', 'sine', '10*tanh(0.1x)', '2*logistic(3x)', '0.5*sine(2x)', 'erf(0.7x)'];

/** Everything that the twin computes of an instance, as one list. */
function byTwin<N>(K: Arithmetic<N>, sigma: ValueAndSlope<N>, instance: EngineInstance): readonly N[] {
  const from = (x: number): N => K.fromNumber(x);
  const network = networkOf(instance.network, from);
  const xs = listsOf(instance.sequences, from);
  const weights = [...instance.weights].map(from);
  const { risk, gradient } = twinRisk(K, sigma, network, xs, labelsOf(instance.labels, instance.sequences, from));
  const directions = vectorsOf(instance.directions, from);
  return [
    ...xs.flatMap((x) => twinOutputs(K, sigma, network, x)), risk, ...gradient,
    ...xs.flatMap((x) => twinDirectional(K, sigma, network.neurons, directions, weights, x)),
  ];
}

/** The same by the kernels. */
function byKernels(name: string, { network, sequences, labels, directions, weights }: EngineInstance): number[] {
  const activation = activationNamed(name);
  if (activation === undefined) throw new RangeError(`no activation ${name}`);
  const { w, u } = network;
  const gradient = { w: new Float64Array(w.length), u: new Float64Array(u.length) };
  const problem = machine.risk({ activation, sequences, labels, width: w.length });
  return [
    ...problem.outputs(network), problem.riskAndGradient(network, gradient), ...flat(gradient),
    ...machine.directional({ activation, neurons: network, directions, weights, sequences }),
  ];
}

/** The largest share of its error bound that a result takes. */
function budgetUsed(values: readonly number[], bounds: readonly Tracked<number>[], balls: readonly Ball[]): number {
  const shares = values.map((value, i) => {
    const error = exact.upper(exact.abs(exact.sub(exact.fromNumber(value), balls[i] ?? exact.fromNumber(NaN))));
    return error === 0 ? 0 : error / (bounds[i]?.error ?? 0);
  });
  return Math.max(...shares);
}

const activationOf = (name: string) => activationNamed(name) ?? expect.unreachable(name);

describe.each(names)('the kernels with %s', (name) => {
  const activation = activationOf(name);

  test.prop([engineInstances(9, 3)], { numRuns: 15 })('have the bits of the twin in floats', (instance) => {
    expect(byKernels(name, instance)).toEqual(byTwin(float64, inFloats(machine, activation), instance));
  });

  test.prop([engineInstances(3, 3)], { numRuns: 10 })('stay within the running error bound of the twin', (instance) => {
    const values = byKernels(name, instance);
    const bounds = byTwin(tracked64, inTracked(machine, activation), instance);
    expect(bounds.map(({ value }) => value)).toEqual(values);
    const used = budgetUsed(values, bounds, byTwin(exact, inBalls(exact, activation), instance));
    expect(used).toBeLessThanOrEqual(1);
    expect(bounds.every(({ error }) => Number.isFinite(error))).toBe(true);
  });
});

test.prop([engineInstances(160, 3), fc.constantFrom('tanh', 'erf')], { numRuns: 10 })(
  'several blocks of neurons, the last one not full, have the bits of the twin', (instance, name) => {
    expect(byKernels(name, instance)).toEqual(byTwin(float64, inFloats(machine, activationOf(name)), instance));
  });

test.prop([engineInstances(4, 1), fc.integer({ min: 9, max: 30 }), fc.integer({ min: 1, max: 40 })], { numRuns: 10 })(
  'parts of groups, and several of them, that go through the neurons together, have the bits of the twin',
  ({ network, directions, weights }, count, length) => {
    const dimension = network.u.length / network.w.length;
    const x = machine.gaussians(count, count * length * dimension).map((entry) => entry / 4);
    const labels = machine.gaussians(length, count * length);
    const instance = { network, directions, weights, labels, sequences: { count, length, dimension, x } };
    expect(byKernels('tanh', instance)).toEqual(byTwin(float64, inFloats(machine, activationOf('tanh')), instance));
  });
