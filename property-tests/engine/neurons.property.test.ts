import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { firstOrderStates } from '../../src/network/neuron.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import type { Arithmetic } from '../../src/numbers/number-system.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import type { Activation } from '../../src/activations/activation.js';
import { twinGramEntry, type ValueAndSlope } from '../../src/engine/twin.js';
import type { Vector } from '../../src/network/coordinates.js';
import type { Elementary } from '../../src/numbers/number-system.js';
import { engineInstances, listsOf, vectorsOf, type EngineInstance } from './instances.js';
import { inBalls, inFloats, inTracked } from './sigma.js';

const machine = engine();
/** Enough for 1 and the square of the least double side by side. */
const exact = ball(2400);
const names = ['tanh', 'logistic', 'erf', 'sine', '10*tanh(0.1x)', '0.5*sine(2x)'];
const activationOf = (name: string): Activation => activationNamed(name) ?? expect.unreachable(name);

/** For every point and neuron the hidden state and the gradient, by the cell of the network. */
function byCell<N>(K: Arithmetic<N> & Elementary<N>, sigma: ValueAndSlope<N>, instance: EngineInstance) {
  const from = (x: number): N => K.fromNumber(x);
  const zero = from(0);
  const activation = { jet: (_: unknown, a: N) => ({ ...sigma(a), second: zero }) } as unknown as Activation;
  const vectors = vectorsOf(instance.network, from);
  return listsOf(instance.sequences, from).flatMap((x) => {
    const runs = vectors.map((theta) => [...firstOrderStates(K, activation, { ...theta, x })]);
    return x.map((_, t) => runs.map((run) => run[t] ?? expect.unreachable()));
  });
}

type Points<N> = ReturnType<typeof byCell<N>>;

/** Hidden states, then gradients, in the order of the engine. */
const inOrder = <N>(points: Points<N>): N[] => [
  ...points.flatMap((neurons) => neurons.map(({ hidden }) => hidden)),
  ...points.flatMap((neurons) => [
    ...neurons.map(({ gradient }) => gradient.w),
    ...(neurons[0]?.gradient.u ?? []).flatMap((_, k) => neurons.map(({ gradient }) => gradient.u[k] as N)),
  ]),
];

type Gradients<N> = readonly Vector<N>[];

const gradientsOf = <N>(point: Points<N>[number]): Gradients<N> => point.map(({ gradient }) => gradient);

const gramOf = <N>(K: Arithmetic<N>, points: Points<N>, weights: readonly N[]): N[] =>
  points.flatMap((_, row) => points.map((__, column) => {
    const [p, q] = [points[Math.max(row, column)], points[Math.min(row, column)]];
    return p === undefined || q === undefined
      ? expect.unreachable()
      : twinGramEntry(K, gradientsOf(p), gradientsOf(q), weights);
  }));

function everything<N>(K: Arithmetic<N> & Elementary<N>, sigma: ValueAndSlope<N>, instance: EngineInstance): N[] {
  const points = byCell(K, sigma, instance);
  return [...inOrder(points), ...gramOf(K, points, [...instance.weights].map((x) => K.fromNumber(x)))];
}

function byKernels(activation: Activation, { network: neurons, sequences, weights }: EngineInstance): number[] {
  const { hidden, gradients } = machine.states({ activation, neurons, sequences });
  return [...hidden, ...gradients, ...machine.gram({ activation, neurons, weights, sequences })];
}

describe.each(names)('states, gradients and Gram matrices with %s', (name) => {
  const activation = activationOf(name);

  test.prop([engineInstances(6, 3)], { numRuns: 12 })('have the bits of the cell in floats', (instance) => {
    expect(byKernels(activation, instance)).toEqual(everything(float64, inFloats(machine, activation), instance));
  });

  test.prop([engineInstances(2, 3)], { numRuns: 8 })('stay within the running error bound of the cell', (instance) => {
    const values = byKernels(activation, instance);
    const bounds = everything(tracked64, inTracked(machine, activation), instance);
    const balls = everything<Ball>(exact, inBalls(exact, activation), instance);
    expect(bounds.map(({ value }) => value)).toEqual(values);
    for (const [i, { value, error }] of bounds.entries()) {
      const off = exact.abs(exact.sub(exact.fromNumber(value), balls[i] ?? exact.fromNumber(NaN)));
      expect(exact.upper(off)).toBeLessThanOrEqual(error);
    }
  });
});

test.prop([engineInstances(40, 2), fc.constantFrom('tanh', 'sine')], { numRuns: 8 })(
  'several blocks of neurons, the last one not full, have the bits of the cell', (instance, name) => {
    const activation = activationOf(name);
    expect(byKernels(activation, instance)).toEqual(everything(float64, inFloats(machine, activation), instance));
  });

test.prop([engineInstances(40, 3)], { numRuns: 5 })('what was computed before leaves no trace', (instance) => {
  const activation = activationOf('erf');
  const before = byKernels(activation, instance);
  machine.gaussians(1, 3000);
  expect(byKernels(activation, instance)).toEqual(before);
});
