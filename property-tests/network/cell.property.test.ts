import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { unitBallVector, vector, symmetricReal } from '../../src/claims/arbitraries.js';
import { SAMPLED_ACTIVATIONS } from '../../src/claims/hidden-state-domain.js';
import { coordinates } from '../../src/network/coordinates.js';
import { hiddenStates } from '../../src/network/neuron.js';
import { innerProduct } from '../../src/network/vector.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { dual } from '../../src/numbers/dual.js';

const K = ball(192);
const D = dual(K);
const lift = (v: readonly number[]) => v.map((x) => K.fromNumber(x));

const run = fc.integer({ min: 1, max: 3 }).chain((d) => fc.record({
  activation: fc.constantFrom(...SAMPLED_ACTIVATIONS),
  w: symmetricReal(2),
  u: vector(d, 2),
  x: fc.array(unitBallVector(d), { minLength: 1, maxLength: 6 }),
  direction: fc.record({ w: symmetricReal(1), u: vector(d, 1) }),
}));

/** Enclosures of one number from two computations: they overlap, and the difference is known to 100 bits. */
function expectSameNumber(a: Ball, b: Ball): void {
  const difference = K.sub(a, b);
  expect(K.eq(a, b)).not.toBe(false);
  expect(K.upper(K.abs(difference))).toBeLessThan(2 ** -100 * (1 + K.upper(K.abs(a))));
}

test.prop([run])('the recursions of gradient and Hessian are the derivatives of the hidden state', (instance) => {
  const { activation, direction } = instance;
  const [w, u] = [K.fromNumber(instance.w), lift(instance.u)];
  const x = instance.x.map(lift);
  const v = { w: K.fromNumber(direction.w), u: lift(direction.u) };
  const alongCurve = {
    w: D.variable(w, v.w),
    u: u.map((entry, k) => D.variable(entry, v.u[k] ?? K.fromNumber(0))),
    x: x.map((input) => input.map((entry) => D.constant(entry))),
  };
  const curve = [...hiddenStates(D, activation, alongCurve)];
  const space = coordinates(K, u.length);
  for (const [t, state] of [...hiddenStates(K, activation, { w, u, x })].entries()) {
    const along = curve[t]?.hidden;
    if (along === undefined) throw new Error('the runs differ in length');
    const slope = K.add(K.mul(state.gradient.w, v.w), innerProduct(K, state.gradient.u, v.u));
    expectSameNumber(state.hidden, along.value);
    expectSameNumber(slope, along.first);
    expectSameNumber(space.quadraticForm(state.hessian, v), along.second);
  }
});
