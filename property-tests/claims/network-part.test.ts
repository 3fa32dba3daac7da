import { expect, test } from 'vitest';
import { networkPart, type NetworkPartDeclaration } from '../../src/claims/network-part.js';
import type { NetworkAtTime } from '../../src/claims/network-statement.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { agree } from '../numbers/meets.js';
import { square } from './toy-activation.js';

// Four neurons, so that the root of the width is 2. The first has the states 1 and 25 and the gradients (0; 2, 0)
// and (10; 40, 10) of the neuron in the tests of the network; the last stays at zero.
const network = {
  neurons: [{ w: 2, u: [1, 3] }, { w: 0, u: [1, 1] }, { w: 0, u: [0, 2] }, { w: 0, u: [0, 0] }],
  signs: [1, -1, 1, 1] as const,
};
const moved = {
  neurons: [{ w: 2, u: [2, 3] }, { w: 0, u: [1, 1] }, { w: 0, u: [3, 2] }, { w: 1, u: [0, 0] }],
  signs: [1, -1, 1, 1] as const,
};
const instance = { activation: square, alpha: 6, network, moved, x: [[1, 0], [0, 1]], rhoW: 3, rhoU: 4 };

const declaration: NetworkPartDeclaration = {
  id: 'toy', title: 'a toy', hypotheses: {}, mutants: {}, contact: { how: 'attained', at: [instance] },
  assertion: (_, { output, movedOutput }) => ({ left: output, right: movedOutput }),
};

test('at every time a statement has both outputs, the gradient and the displacement', () => {
  const seen: unknown[] = [];
  const assertion = <N>(_: unknown, at: NetworkAtTime<N>) => {
    seen.push({ ...at, byNeuron: at.byNeuron() });
    return { left: at.output, right: at.movedOutput };
  };
  const part = networkPart({ ...declaration, assertion });
  const relations = part.contact?.at.flatMap((at) => [...at.relations(float64)]);
  expect(relations).toEqual([
    { at: { t: 1 }, relation: 'le', left: 0, right: 6 },
    { at: { t: 2 }, relation: 'le', left: 14, right: 62 },
  ]);
  const [, first, second] = seen;
  expect(first).toEqual({
    width: 4, rootWidth: 2, output: (1 - 1 + 0 + 0) / 2, movedOutput: (4 - 1 + 9 + 0) / 2,
    // The gradients are (0; 2, 0), (0; 2, 0), 0 and 0; only the first of them meets a displacement.
    gradientNorm: Math.sqrt(2), firstOrder: 1, squaredDistance: 1 + 9 + 1,
    // Q_1 has uu = 1/4 alone.
    majorized: 0.25 * (1 + 9), majorizedRadius: 0.25 * 16,
    // All 11 could be in the input weights, for the radius 4 allows more than the root of 11.
    reachable: 0.25 * 11,
    byNeuron: { largestGradient: 2, increments: 3 + 9, distances: 1 + 3 + 1, remainders: 1 + 9 },
    lipschitz: 0.5, curvature: 0.25,
  });
  // At t = 2 the pre-activations are 5, 1, 2, 0, and 11, 1, 2, 0 where it is moved.
  expect(second).toMatchObject({
    output: (25 - 1 + 4 + 0) / 2, movedOutput: (121 - 1 + 4 + 0) / 2,
    squaredDistance: 11, lipschitz: 2.5,
    // Q_2 has ww = 2.25, wu = 3.25, uu = 4.75.
    majorized: 4.75 * (1 + 9) + 2.25, majorizedRadius: 2.25 * 9 + 2 * 3.25 * 12 + 4.75 * 16,
    byNeuron: { increments: 96, remainders: 56 },
  });
});

test('what a distance can reach is its share of the larger eigenvalue, where both radii allow that', () => {
  const K = ball(96);
  const part = networkPart({ ...declaration, assertion: (_, at) => ({ left: at.reachable, right: at.output }) });
  const [, second] = part.contact?.at.flatMap((at) => [...at.relations(K)]) ?? [];
  // That of Q_2 is (7 + sqrt(48.5)) / 2, and the squared distance is 11.
  expect(agree(K, second?.left, K.mul(K.fromNumber(11 / 2), K.add(K.fromNumber(7), K.sqrt(K.fromNumber(48.5))))))
    .toBe(true);
});

test('the formula has the symbols of the theory', () => {
  const formula = (assertion: NetworkPartDeclaration['assertion']) =>
    formulaToText(networkPart({ ...declaration, assertion }).formula);
  expect(formula((_, { lipschitz, curvature }) => ({ left: lipschitz, right: curvature }))).toBe('Lₜ ≤ βₜ');
  expect(formula((_, { width, rootWidth }) => ({ left: width, right: rootWidth }))).toMatch(/^m ≤ /);
  for (const name of ['output', 'movedOutput', 'gradientNorm', 'firstOrder', 'squaredDistance', 'majorized',
    'majorizedRadius'] as const) {
    expect(formula((_, at) => ({ left: at[name], right: at.width }))).toMatch(/. ≤ m$/);
  }
  for (const name of ['largestGradient', 'increments', 'distances', 'remainders'] as const) {
    expect(formula((_, at) => ({ left: at.byNeuron()[name], right: at.width }))).toMatch(/. ≤ m$/);
  }
});
