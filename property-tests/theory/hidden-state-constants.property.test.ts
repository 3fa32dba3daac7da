import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { cell } from '../../src/network/cell.js';
import { normBounds } from '../../src/network/norm-bounds.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { hiddenStateConstants } from '../../src/theory/hidden-state-constants.js';

/** Wide enough for every sum and product below to be exact, so that equality is decided. */
const K = ball(4096);
const positive = fc.integer({ min: 1, max: 255 }).map((k) => K.fromRational(BigInt(k), 64n));
const one = K.fromNumber(1);

test.prop([positive, positive, positive, positive, fc.integer({ min: 1, max: 10 })])(
  'the recursion of the neuron, read on norm bounds, is the closed forms of the theory',
  (sigma0, sigma1, sigma2, alpha, length) => {
    const bound = () => ({ value: sigma0, first: sigma1, second: sigma2 });
    const recursion = cell(K, normBounds(K), bound, alpha);
    const closed = hiddenStateConstants(K, { sigma0, sigma1, sigma2 }, alpha);
    let state = recursion.initial;
    let constants = closed.initial;
    for (let t = 1; t <= length; t++) {
      state = recursion.step(state, { preactivation: one, x: one });
      constants = closed.step(constants);
      expect(K.eq(state.gradient.w, constants.gradient.w)).toBe(true);
      expect(K.eq(state.gradient.u, constants.gradient.u)).toBe(true);
      expect(K.eq(state.hessian.ww, constants.majorant.ww)).toBe(true);
      expect(K.eq(state.hessian.wu, constants.majorant.wu)).toBe(true);
      expect(K.eq(state.hessian.uu, constants.majorant.uu)).toBe(true);
      expect(K.eq(normBounds(K).norm(state.gradient), constants.lipschitz)).not.toBe(false);
    }
  },
);

test.prop([positive, positive, positive, positive, fc.integer({ min: 1, max: 10 })])(
  'the closed forms are the sums of the theory, term by term',
  (sigma0, sigma1, sigma2, alpha, length) => {
    const a = K.mul(sigma1, alpha);
    const total = (summands: readonly Ball[]) => summands.reduce((s, x) => K.add(s, x), K.fromNumber(0));
    const power = (k: number) => Array.from({ length: k }).reduce((p: Ball) => K.mul(p, a), one);
    const p = (t: number) => total(Array.from({ length: Math.max(t, 0) }, (_, k) => power(k)));
    const { initial, step } = hiddenStateConstants(K, { sigma0, sigma1, sigma2 }, alpha);
    const constants = Array.from({ length }).reduce((before: typeof initial) => step(before), initial);
    expect(K.eq(constants.gradient.w, K.mul(K.mul(sigma0, sigma1), p(length - 1)))).toBe(true);
    expect(K.eq(constants.gradient.u, K.mul(sigma1, p(length)))).toBe(true);
    const times = Array.from({ length }, (_, k) => k + 1);
    const sum = (summand: (k: number) => Ball) => total(times.map((k) => K.mul(power(length - k), summand(k))));
    const two = K.fromNumber(2);
    const square = (x: Ball) => K.mul(x, x);
    expect(K.eq(constants.majorant.uu, sum((k) => K.mul(sigma2, square(p(k)))))).toBe(true);
    expect(K.eq(constants.majorant.wu, sum((k) =>
      K.add(K.mul(sigma2, K.mul(K.mul(sigma0, p(k - 1)), p(k))), K.mul(square(sigma1), p(k - 1)))))).toBe(true);
    expect(K.eq(constants.majorant.ww, sum((k) =>
      K.add(
        K.mul(sigma2, square(K.mul(sigma0, p(k - 1)))),
        K.mul(two, K.mul(K.mul(square(sigma1), sigma0), p(k - 2))),
      )))).toBe(true);
  },
);
