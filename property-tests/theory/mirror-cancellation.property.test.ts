import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, activationNamed } from '../../src/activations/named.js';
import { tanh } from '../../src/activations/tanh.js';
import { firstOrderStates, type Neuron } from '../../src/network/neuron.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { hiddenStateConstants } from '../../src/theory/hidden-state-constants.js';
import { thirdOrderStep } from '../../src/theory/mirror-cancellation.js';

const K = ball(192);
const LENGTH = 6;
const exact = (x: number): Ball => K.fromNumber(x);

interface Case {
  readonly activation: typeof tanh;
  readonly w: number;
  readonly u: number;
  readonly x: readonly number[];
  readonly v: { readonly w: number; readonly u: number };
}

/** $C_t/(6m)$ for $m=2$ and $t=1,\dots,T$. */
function bounds({ activation, w, x, v }: Case): readonly Ball[] {
  const direction = { w: exact(Math.abs(v.w)), u: exact(Math.abs(v.u)) };
  const root = K.sqrt(exact(2));
  const alpha = K.add(exact(Math.abs(w)), K.div(direction.w, root));
  const sigma = { ...activation.constants(K), sigma3: activation.sigma3?.(K) ?? exact(NaN) };
  const { initial, step } = hiddenStateConstants(K, sigma, alpha);
  let [before, last] = [initial, exact(0)];
  return x.map(() => {
    const now = step(before);
    last = thirdOrderStep(K, sigma, { alpha, direction, before, now }, last);
    before = now;
    return K.div(last, exact(12));
  });
}

/** How far a network of one mirror pair, moved by $\pm v/\sqrt m$, is from its linearization, for every $t$. */
function errors({ activation, w, u, x, v }: Case): readonly Ball[] {
  const root = K.sqrt(exact(2));
  const moved = (sign: number): Neuron<Ball> => ({
    w: K.add(exact(w), K.div(exact(sign * v.w), root)),
    u: [K.add(exact(u), K.div(exact(sign * v.u), root))],
    x: x.map((value) => [exact(value)]),
  });
  const [up, down, at] = [1, -1, 0].map((sign) => [...firstOrderStates(K, activation, moved(sign))]);
  return x.map((_, t) => {
    const [plus, minus, here] = [up?.[t], down?.[t], at?.[t]];
    if (plus === undefined || minus === undefined || here === undefined) return expect.fail('no state');
    const output = K.div(K.sub(plus.hidden, minus.hidden), root);
    const [slope = exact(NaN)] = here.gradient.u;
    // Each of the two neurons adds <grad h, v>/2.
    const linear = K.add(K.mul(here.gradient.w, exact(v.w)), K.mul(slope, exact(v.u)));
    return K.abs(K.sub(output, linear));
  });
}

const eighths = (most: number) => fc.integer({ min: -8 * most, max: 8 * most }).map((k) => k / 8);
const anyCase = fc.record({
  activation: fc.constantFrom(...ACTIVATIONS.keys(), '2*tanh(0.5x)', 'sine(3x)')
    .map((name) => activationNamed(name) ?? tanh),
  w: eighths(2), u: eighths(3), v: fc.record({ w: eighths(2), u: eighths(2) }),
  x: fc.array(eighths(1), { minLength: LENGTH, maxLength: LENGTH }),
});

describe('mirror cancellation', () => {
  test.prop([anyCase])('bounds what is left of the error of a mirror pair', (instance) => {
    const limits = bounds(instance);
    for (const [t, error] of errors(instance).entries()) expect(K.le(error, limits[t] ?? exact(NaN))).not.toBe(false);
  });

  it('is sharp: no constant smaller by a thousandth would do', () => {
    const instance = { activation: tanh, w: 0, u: 0, x: [1], v: { w: 0, u: 1 / 64 } };
    const [error = exact(NaN)] = errors(instance);
    const [bound = exact(NaN)] = bounds(instance);
    expect(K.le(error, bound)).toBe(true);
    expect(K.lt(K.mul(exact(0.999), bound), error)).toBe(true);
  });
});
