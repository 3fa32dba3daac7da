import { expect, test } from 'vitest';
import type { Activation } from '../../../src/activations/activation.js';
import { scaled } from '../../../src/activations/scaled.js';
import { sine } from '../../../src/activations/sine.js';
import { tanh } from '../../../src/activations/tanh.js';
import { InputError } from '../../../src/data/input-error.js';
import { float64 } from '../../../src/numbers/float64.js';
import { compareRun, type Implementation } from '../../../src/verification/rounding/compare.js';

const own: Implementation = { name: 'float64', reproducible: true, system: float64 };
const neuron = { w: 0.5, u: [0.7], x: [[0.3], [0.9], [-0.4]] };

test('a bound that is too small is refuted', () => {
  const flat: Activation = {
    ...tanh,
    constants: (K) => ({ ...tanh.constants(K), sigma1: K.fromRational(1n, 100n) }),
  };
  expect(compareRun(own, flat, { w: 0, u: [0.1, 0.1], x: [[0.1, -0.07]] }).verdict).toBe('refuted');
});

test('the error of the activation is that of the functions that ran', () => {
  const shifted: Implementation = {
    name: 'shifted', reproducible: true, system: { ...float64, tanh: (x) => float64.tanh(x) + 2 ** -20 },
  };
  const { kappa, steps: [first] } = compareRun(shifted, tanh, neuron);
  const rounding = 2 ** -52;
  expect(Math.abs(kappa - 2 ** -20)).toBeLessThan(rounding);
  expect(first?.error.lower).toBeGreaterThan(2 ** -20 - rounding);
  expect(compareRun(own, tanh, neuron).kappa).toBeLessThan(rounding);
});

test('the error of a run whose exact states are zero is the float run itself', () => {
  const [p, b, c] = [0.7, 0.6, 0.3];
  const cancelling = { w: 1.5, u: [p, p, p, p], x: Array.from({ length: 40 }, () => [b, c, -b, -c]) };
  const { steps } = compareRun(own, sine, cancelling);
  let hidden = 0;
  for (const { error } of steps) {
    hidden = float64.sin(1.5 * hidden + (p * b + p * c - p * b - p * c));
    expect(error).toEqual({ lower: Math.abs(hidden), upper: Math.abs(hidden) });
  }
  expect(hidden).not.toBe(0);
});

test('the trusted steps end at the first error above one half of 1e-8', () => {
  const drifting: Implementation = {
    name: 'drifting', reproducible: true, system: { ...float64, tanh: (x) => (x > 0.5 ? x : float64.tanh(x)) },
  };
  // The pre-activations are 0.21, then above one half.
  const { trusted } = compareRun(drifting, tanh, neuron);
  expect(trusted).toEqual({ actual: 1, guaranteed: 0 });
  expect(compareRun(own, tanh, neuron).trusted).toEqual({ actual: 3, guaranteed: 3 });
});

test.each([scaled(1e300, tanh, 1e300), scaled(1e300, tanh, 1)])('a run that overflows is refused: %o', (activation) => {
  const many = { w: 4, u: [1], x: [[1], [1], [1]] };
  expect(() => compareRun(own, activation, many)).toThrow(InputError);
});

test('a run whose next to last state overflows is refused, and so is a weight that is no number', () => {
  const overflowing: Implementation = {
    name: 'overflowing', reproducible: true,
    system: { ...float64, tanh: (x) => (x > 0.5 && x < 1 ? Infinity : float64.tanh(x)) },
  };
  expect(() => compareRun(overflowing, tanh, { w: 0, u: [1], x: [[0.25], [0.75], [0.25]] })).toThrow(
    'a float run with tanh overflows: choose an activation of a smaller scale');
  expect(() => compareRun(own, tanh, { w: Infinity, u: [1], x: [[0.25]] })).toThrow('overflows');
  // The states stay finite, but not the bound.
  const steep = scaled(1, tanh, 1e300);
  expect(() => compareRun(own, steep, { w: 4, u: [0], x: [[1], [1], [1]] })).toThrow('the bound for');
});

/** Functions whose hyperbolic tangent is off by that much at zero, where the exact one is zero. */
const offAtZero = (by: number): Implementation => ({
  name: 'off', reproducible: true, system: { ...float64, tanh: (x) => (x === 0 ? by : float64.tanh(x)) },
});
const resting = { w: 0, u: [0], x: [[1], [1]] };

test('an error of exactly one half of 1e-8 is trusted, and the first larger one ends it', () => {
  const { trusted, steps } = compareRun(offAtZero(5e-9), tanh, resting);
  expect(steps.map(({ t, error }) => [t, error])).toEqual([1, 2].map((t) => [t, { lower: 5e-9, upper: 5e-9 }]));
  expect(trusted.actual).toBe(2);
  expect(compareRun(offAtZero(5e-9 * (1 + 2 ** -52)), tanh, resting).trusted.actual).toBe(0);
});

test('error and bound are told apart where the bound is larger by the least rounding alone', () => {
  // The error is 2^-20 exactly, and the bound 2^-20 and some units of 2^-1075: a thousand bits tell.
  const { verdict, bits, steps: [first] } = compareRun(offAtZero(2 ** -20), tanh, resting);
  expect([verdict, bits]).toEqual(['holds', 2048]);
  expect(first).toMatchObject({ error: { lower: 2 ** -20, upper: 2 ** -20 } });
});

test('error and bound are told apart at every step, not at one', () => {
  // At the second step the error is a thousandth of the bound; at the first they are as near as before.
  const system = { ...float64, tanh: (x: number) => (x === 0 ? 2 ** -20 : 2 ** -30) };
  const often = { name: 'off', reproducible: true, system };
  const { verdict, bits } = compareRun(often, tanh, { w: 0, u: [2 ** -1000], x: [[0], [1]] });
  expect([verdict, bits]).toEqual(['holds', 2048]);
});

test('the exact run has no more bits than it takes to know an error, be it zero', () => {
  expect(compareRun(own, tanh, neuron).bits).toBe(128);
  const { bits, steps } = compareRun(own, tanh, { w: 0.5, u: [1], x: [[0], [0]] });
  expect([bits, steps.map(({ error }) => error)]).toEqual([128, [{ lower: 0, upper: 0 }, { lower: 0, upper: 0 }]]);
});

test('error and bound are told apart, however near they are', () => {
  // With no recurrent weight and no rounding but that of the activation the bound is that error, but for a hair.
  const shifted: Implementation = {
    name: 'shifted', reproducible: true, system: { ...float64, tanh: (x) => float64.tanh(x) + 2 ** -20 },
  };
  for (const x of [0.5, 0.25, -0.75]) {
    const { verdict, steps: [only] } = compareRun(shifted, tanh, { w: 0, u: [1], x: [[x]] });
    expect(verdict).toBe('holds');
    expect(only?.error.upper).toBeLessThanOrEqual(only?.bound ?? 0);
  }
});

test('the error of a pre-activation counts the state that enters', () => {
  const { zeta } = compareRun(own, tanh, { w: -3, u: [1], x: [[1], [0]] });
  // The states are 0.76 and -0.98: gamma_2 (3 * 0.98 + 1), where gamma_2 is just above 2^-52 and underflow far below.
  expect(zeta).toBeGreaterThan((3 * 0.97 + 1) * 2 ** -52);
  expect(zeta).toBeLessThan((3 * 0.99 + 1) * 2 ** -52);
});

test('the exact run has as many bits as a chaotic neuron takes', () => {
  const chaotic = { w: 8, u: [1], x: Array.from({ length: 120 }, () => [0.5]) };
  const { bits, steps, verdict } = compareRun(own, sine, chaotic);
  expect(verdict).toBe('holds');
  expect(bits).toBeGreaterThan(128);
  for (const { error } of steps) expect(error.upper - error.lower).toBeLessThanOrEqual(error.upper / 512);
  expect(Math.max(...steps.map(({ error }) => error.lower))).toBeGreaterThan(0.5);
});
