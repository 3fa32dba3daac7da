import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { symmetricReal, unitBallVector, vector } from '../../src/claims/arbitraries.js';
import { SAMPLED_ACTIVATIONS } from '../../src/claims/hidden-state-domain.js';
import { cell } from '../../src/network/cell.js';
import { coordinates, type SymmetricMatrix, type Vector } from '../../src/network/coordinates.js';
import { hiddenStates } from '../../src/network/neuron.js';
import { normBounds, type Majorant } from '../../src/network/norm-bounds.js';
import type { PartNorms } from '../../src/network/space.js';
import { ball, type Ball } from '../../src/numbers/ball.js';

const K = ball(128);
const bounds = normBounds(K);
const lift = (v: readonly number[]) => v.map((x) => K.fromNumber(x));
/** Not refuted: the left side may equal the right side, which enclosures do not show. */
const expectAtMost = (a: Ball, b: Ball) => { expect(K.le(a, b)).not.toBe(false); };

const vectors = fc.integer({ min: 1, max: 3 }).chain((d) => fc.record({
  d: fc.constant(d),
  a: fc.record({ w: symmetricReal(2), u: vector(d, 2) }),
  b: fc.record({ w: symmetricReal(2), u: vector(d, 2) }),
  r: fc.record({ w: symmetricReal(2), u: vector(d, 2) }),
  factor: symmetricReal(3),
  h: symmetricReal(1),
}));

test.prop([vectors])('every operation in coordinates lies below the same operation on norm bounds', (instance) => {
  const { d, factor } = instance;
  const space = coordinates(K, d);
  const [a, b, r] = [instance.a, instance.b, instance.r].map(({ w, u }) => ({ w: K.fromNumber(w), u: lift(u) }));
  if (a === undefined || b === undefined || r === undefined) throw new Error('three vectors');
  const [A, B, R] = [a, b, r].map((v) => space.partNorms(v));
  if (A === undefined || B === undefined || R === undefined) throw new Error('three bounds');
  const s = K.fromNumber(factor);
  const h = K.fromNumber(instance.h);
  const below = (v: Vector<Ball>, V: PartNorms<Ball>) => {
    const parts = space.partNorms(v);
    expectAtMost(parts.w, V.w);
    expectAtMost(parts.u, V.u);
    expectAtMost(space.norm(v), bounds.norm(V));
  };
  below(space.add(a, b), bounds.add(A, B));
  below(space.scale(s, a), bounds.scale(s, A));
  below(space.pair(h, a.u), bounds.pair(h, A.u));
  const formBelow = (m: SymmetricMatrix<Ball>, M: Majorant<Ball>) => {
    expectAtMost(K.abs(space.quadraticForm(m, r)), bounds.quadraticForm(M, R));
  };
  formBelow(space.outer(a), bounds.outer(A));
  formBelow(space.axisSymmetric(a), bounds.axisSymmetric(A));
  const [sum, Sum] = [
    space.addMatrices(space.outer(a), space.scaleMatrix(s, space.axisSymmetric(b))),
    bounds.addMatrices(bounds.outer(A), bounds.scaleMatrix(s, bounds.axisSymmetric(B))),
  ];
  formBelow(sum, Sum);
});

const run = fc.integer({ min: 1, max: 3 }).chain((d) => fc.record({
  activation: fc.constantFrom(...SAMPLED_ACTIVATIONS),
  w: symmetricReal(2),
  u: vector(d, 4),
  x: fc.array(unitBallVector(d), { minLength: 1, maxLength: 8 }),
  r: fc.record({ w: symmetricReal(1), u: vector(d, 1) }),
}));

test.prop([run])('gradients and Hessians in coordinates lie below the recursion on norm bounds', (instance) => {
  const { activation, w } = instance;
  const neuron = { w: K.fromNumber(w), u: lift(instance.u), x: instance.x.map(lift) };
  const { sigma0, sigma1, sigma2 } = activation.constants(K);
  const majorized = cell(K, bounds, () => ({ value: sigma0, first: sigma1, second: sigma2 }), K.abs(neuron.w));
  const space = coordinates(K, neuron.u.length);
  const r = { w: K.fromNumber(instance.r.w), u: lift(instance.r.u) };
  let bound = majorized.initial;
  for (const state of hiddenStates(K, activation, neuron)) {
    bound = majorized.step(bound, { preactivation: K.fromNumber(0), x: K.fromNumber(1) });
    const parts = space.partNorms(state.gradient);
    expectAtMost(parts.w, bound.gradient.w);
    expectAtMost(parts.u, bound.gradient.u);
    const form = bounds.quadraticForm(bound.hessian, space.partNorms(r));
    expectAtMost(K.abs(space.quadraticForm(state.hessian, r)), form);
  }
});
