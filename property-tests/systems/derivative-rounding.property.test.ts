import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { twinDirectional } from '../../src/engine/twin.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { derivativeRounding } from '../../src/systems/derivative-rounding.js';

const machine = engine();
const K = ball(200);
const names = ['tanh', 'logistic', 'erf', 'sine', '10*tanh(0.1x)', '2*logistic(3x)', '0.5*sine(2x)'];
const activationOf = (name: string) => activationNamed(name) ?? expect.unreachable(name);
const entry = fc.double({ min: -1, max: 1, noNaN: true });
const vector = (d: number) => fc.array(entry, { minLength: d, maxLength: d });

const cases = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 })).chain(([d, length]) =>
  fc.record({
    w: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    u: vector(d).map((u) => u.map((x) => 4 * x)),
    v: fc.record({ w: entry, u: vector(d) }),
    x: fc.array(vector(d).map((x) => x.map((one) => one / 2)), { minLength: length, maxLength: length }),
  }));

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;
const longest = (...vectors: readonly (readonly number[])[]): number =>
  Math.max(...vectors.map((one) => Math.hypot(...one))) * (1 + 1e-9);

function boundOf(name: string, { w, u, v, x }: Case) {
  return derivativeRounding({
    activation: activationOf(name), alpha: Math.abs(w), dimension: u.length, length: x.length, reach: longest(u),
    size: longest(...x), nu: { w: Math.abs(v.w), u: longest(v.u) },
  });
}

describe.each(names)('directional derivatives of the engine with %s', (name) => {
  const activation = activationOf(name);

  test.prop([cases], { numRuns: 60 })('are as close to the exact ones as is said', (one) => {
    const { w, u, v, x } = one;
    const dimension = u.length;
    const found = machine.directional({
      activation, neurons: { w: Float64Array.of(w), u: Float64Array.from(u) }, weights: Float64Array.of(1),
      directions: { w: Float64Array.of(v.w), u: Float64Array.from(v.u) },
      sequences: { count: 1, length: x.length, dimension, x: Float64Array.from(x.flat()) },
    });
    const lift = (values: readonly number[]) => values.map((value) => K.fromNumber(value));
    const neuron = { w: K.fromNumber(w), u: lift(u) };
    const direction = { w: K.fromNumber(v.w), u: lift(v.u) };
    const sigma = (a: Ball) => activation.jet(K, a);
    const exact = twinDirectional(K, sigma, [neuron], [direction], [K.fromNumber(1)], x.map(lift));
    const { value, error } = boundOf(name, one);
    const misses = exact.map((f, t) => K.upper(K.abs(K.sub(f, K.fromNumber(found[t] ?? NaN)))));
    expect(Math.max(...misses)).toBeLessThanOrEqual(error);
    expect(Math.max(...exact.map((f) => K.upper(K.abs(f))))).toBeLessThanOrEqual(value * (1 + 2 ** -50));
  });

  it('are bounded by what is left of the digits, not by more', () => {
    const x = [[0.5, 0.25], [0.25, -0.5], [0.125, 0.5]];
    const { error } = boundOf(name, { w: 0.75, u: [2, -1], v: { w: 1, u: [0.5, 1] }, x });
    expect(error).toBeLessThan(2 ** -40);
    expect(error).toBeGreaterThan(2 ** -53);
  });
});
