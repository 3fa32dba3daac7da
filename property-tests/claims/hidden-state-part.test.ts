import { expect, test } from 'vitest';
import type { AtTime, Invariant } from '../../src/claims/hidden-state-invariant.js';
import { hiddenStatePart, type HiddenStatePartDeclaration } from '../../src/claims/hidden-state-part.js';
import { float64 } from '../../src/numbers/float64.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { growthRate } from '../../src/theory/growth.js';
import { hiddenStateConstants } from '../../src/theory/hidden-state-constants.js';
import { square } from './toy-activation.js';

// The neuron of the tests of the network: states 1 and 25, gradients (0; 2, 0) and (10; 40, 10).
const neuron = { w: 2, u: [1, 3], x: [[1, 0], [0, 1]] };
const instance = { activation: square, alpha: 6, neuron, direction: { w: 1, u: [2, 0] } };

const equalSides: Invariant = (_, read, { direction }) => ({ left: read.norm(direction), right: read.norm(direction) });
const declaration: HiddenStatePartDeclaration = {
  id: 'toy', title: 'a toy', mutants: {}, contact: { how: 'attained', at: [instance] },
  assertion: { invariant: equalSides },
};

function relationsOf(part: ReturnType<typeof hiddenStatePart>) {
  return part.contact?.at.flatMap((at) => [...at.relations(float64)]) ?? [];
}

test('at every time an invariant has the state, the constants and what the step is made of', () => {
  const seen: unknown[] = [];
  const invariant = <N, V, M>(_: unknown, __: unknown, at: AtTime<N, V, M>) => {
    seen.push({ ...at, step: at.step() });
    return { left: at.state.hidden, right: at.constants.lipschitz };
  };
  const relations = relationsOf(hiddenStatePart({ ...declaration, assertion: { invariant } }));
  expect(relations).toEqual([
    { at: { t: 1 }, relation: 'le', left: 1, right: 0.5 }, { at: { t: 2 }, relation: 'le', left: 25, right: 2.5 },
  ]);
  const [, first, second] = seen;
  expect(first).toMatchObject({
    state: { hidden: 1, gradient: { w: 0, u: [2, 0] } }, weights: neuron, direction: { w: 1, u: [2, 0] },
    sigma: { sigma0: 3, sigma1: 0.5, sigma2: 0.25 }, constants: { growth: { before: 0, now: 1 } },
    step: {
      preactivation: 1, projection: 1, inner: { w: 0, u: 1 }, hidden: 0, hiddenBound: 0, input: 1, weight: 2, alpha: 6,
      gradient: { w: 0, u: 0 }, gradientBound: { w: 0, u: 0 }, form: 0,
    },
  });
  expect(second).toMatchObject({
    state: { hidden: 25, gradient: { w: 10, u: [40, 10] }, hessian: { ww: 2, wu: [28, 2], uu: [[72, 8], [8, 2]] } },
    constants: { growth: { before: 1, now: 4 } },
    step: {
      preactivation: 5, projection: 3, inner: { w: 1, u: Math.sqrt(17) }, hidden: 1, hiddenBound: 3, input: 1,
      gradient: { w: 0, u: 2 }, gradientBound: { w: 0, u: 0.5 },
      // The Hessian before is 2 at the first input weight, and the direction has 2 there.
      form: 8,
    },
  });
});

test('the constants may be others than those of the theory', () => {
  const invariant: Invariant = (_, __, { constants }) => ({ left: constants.gradient.u, right: constants.lipschitz });
  const part = hiddenStatePart({
    ...declaration,
    assertion: { invariant, constants: (K, sigma, alpha) => hiddenStateConstants(K, sigma, K.add(alpha, alpha)) },
  });
  expect(relationsOf(part).map(({ left }) => left)).toEqual([0.5, 0.5 * 7]);
  expect(growthRate(float64, 0.5, 12)).toBe(6);
});

test('an invariant is printed with the names of the theory', () => {
  const print = (invariant: Invariant) => formulaToText(hiddenStatePart({ ...declaration,
    assertion: { invariant } }).formula);
  const all: readonly (readonly [Invariant, RegExp])[] = [
    [(_, read, { state }) => ({ left: read.norm(state.gradient), right: read.partNorms(state.gradient).w }), /∇ ?h.*∂/],
    [(_, read, { weights }) => ({ left: read.norm(weights), right: read.partNorms(weights).u }), /θ.* ≤ .*u/],
    [(_, read, { direction }) => ({ left: read.norm(direction), right: read.partNorms(direction).u }), /v.* ≤ .*v/],
    [(_, read, { state, direction }) =>
      ({ left: read.quadraticForm(state.hessian, direction), right: state.hidden }), /∇.*hₜ.* ≤ hₜ/],
    [(_, read, { state, constants }) =>
      ({ left: state.hidden, right: read.smallestShiftedPivot(state.hessian, constants.curvature) }), /hₜ ≤ .*pivot/],
    [(_, __, { step }) => ({ left: step().inner.w, right: step().inner.u }), /∂.*aₜ.* ≤ .*∂.*aₜ/],
    [(_, __, { step }) => ({ left: step().gradient.w, right: step().gradient.u }), /∂.*h.* ≤ .*∂.*h/],
    [(_, __, { step }) => ({ left: step().gradientBound.w, right: step().gradientBound.u }), /G.* ≤ G/],
    [(_, __, { step }) => ({ left: step().preactivation, right: step().hiddenBound }), /aₜ.* ≤ σ₀/],
  ];
  for (const [invariant, text] of all) expect(print(invariant)).toMatch(text);
});

test('its hypotheses are those of section 1 unless it has its own', () => {
  expect(hiddenStatePart(declaration).hypotheses).toEqual(['weightInRadius', 'inputsInUnitBall']);
  expect(hiddenStatePart({ ...declaration, hypotheses: {} }).hypotheses).toEqual([]);
  expect(hiddenStatePart(declaration).kind).toBe('upper-bound');
});
