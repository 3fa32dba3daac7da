import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { liftInstance, type Domain, type Instance } from '../../src/claims/domain.js';
import { displacement, moves, networkDomain, networkHypotheses } from '../../src/claims/network-domain.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';

const RUNS = 300;

describe('networks', () => {
  const network = { neurons: [{ w: 1, u: [3] }, { w: -1, u: [0] }], signs: [1, -1] as const };
  const moved = { neurons: [{ w: 2, u: [1] }, { w: -1, u: [4] }], signs: [1, -1] as const };
  const instance = { activation: tanh, alpha: 2, network, moved, x: [[1], [-1]], rhoW: 1.5, rhoU: 6 };

  test('have the same width, signs and dimensions', () => {
    const complaint = (change: Partial<typeof networkDomain extends Domain<infer S> ? Instance<S> : never>) =>
      networkDomain.complaint?.({ ...instance, ...change });
    const [first, second] = network.neurons;
    if (first === undefined || second === undefined) throw new Error('two neurons');
    expect(complaint({})).toBeUndefined();
    expect(complaint({ moved: { neurons: [...moved.neurons, first, first],
      signs: [1, -1, 1, 1] } })).toContain('width');
    expect(complaint({ moved: { ...moved, signs: [1, 1] } })).toContain('signs');
    expect(complaint({ moved: { ...moved, neurons: [{ w: 1, u: [1, 2] }, second] } })).toContain('1, 2, 1');
    expect(complaint({ x: [[1, 2]] })).toContain('input dimensions 1, 1, 2 of network, moved and x differ');
  });

  test('have displacements, and hypotheses about their sizes', () => {
    expect(displacement(float64, { w: 1, u: [2, 3] }, { w: 4, u: [1, 3] })).toEqual({ w: 3, u: [-1, 0] });
    const holds = (change: Partial<typeof instance>) => {
      const lifted = liftInstance(networkDomain, float64, { ...instance, ...change });
      return Object.values(networkHypotheses).map((hypothesis) => hypothesis(float64, lifted));
    };
    // The displacements are 1 and 0 in w, 2 and 4 in u; the radii have to be sqrt(2) times as large.
    expect(holds({})).toEqual([true, true, true]);
    expect(holds({ alpha: 1.5 })).toEqual([false, true, true]);
    expect(holds({ x: [[1], [1.5]] })).toEqual([true, false, true]);
    expect([holds({ rhoW: 1.25 }), holds({ rhoU: 5 })]).toEqual([[true, true, false], [true, true, false]]);
    expect(holds({ network: moved, moved: network, alpha: 1.5 })).toEqual([false, true, true]);
  });

  test('differ in a neuron at least', () => {
    const at = { w: 1, u: [2, 3] };
    const still = { from: at, to: { ...at } };
    const moved = (to: Partial<typeof at>) => ({ from: at, to: { ...at, ...to } });
    expect([moves([]), moves([still]), moves([still, still])]).toEqual([false, false, false]);
    expect([moved({ w: 0 }), moved({ u: [0, 3] }), moved({ u: [2, 0] }), moved({ w: 0, u: [2, 0] })]
      .map((pair) => moves([still, pair, still]))).toEqual([true, true, true, true]);
    // Of the first two pairs that this seed draws none moves, so that others have to take their place.
    const [first] = fc.sample(networkDomain.arbitrary({ activation: tanh, inputs: [[1]] }), { numRuns: 1, seed: 246 });
    expect(first?.moved).not.toEqual(first?.network);
    expect(first?.moved.neurons).toHaveLength(first?.network.neurons.length ?? 0);
  });

  test('are drawn near each other or apart, of width 2, 4 or 6, with radii that mostly just suffice', () => {
    const K = ball(256);
    const sample = fc.sample(networkDomain.arbitrary({}), { numRuns: RUNS, seed: 1 });
    expect(new Set(sample.map((one) => one.network.neurons.length))).toEqual(new Set([2, 4, 6]));
    expect(Math.max(...sample.map(({ x }) => x.length))).toBe(8);
    expect(Math.max(...sample.map(({ x }) => x[0]?.length ?? 0))).toBe(3);
    const within = sample.map((one) => Object.values(networkHypotheses)
      .map((hypothesis) => hypothesis(K, liftInstance(networkDomain, K, one))));
    const share = [0, 1, 2].map((k) => within.filter((truths) => truths[k] === true).length / RUNS);
    expect(share.map((s) => s > 0.6 && s < 1)).toEqual([true, true, true]);
    expect(sample.every((one) => one.network.signs.every((sign, i) => sign === one.moved.signs[i]))).toBe(true);
    expect(new Set(sample.flatMap(({ network: { signs } }) => [...signs]))).toEqual(new Set([1, -1]));
    // The radii as shares of what the displacements need, in units of 2^-20 and without the last bits.
    const shares = sample.flatMap(({ network: { neurons }, moved: { neurons: to }, rhoW, rhoU }) => {
      const steps = neurons.map((from, i) => displacement(float64, from, to[i] ?? from));
      const least = (sizes: readonly number[]) => Math.max(...sizes, Number.EPSILON) * Math.sqrt(neurons.length);
      const [w, u] = [least(steps.map((v) => Math.abs(v.w))), least(steps.map((v) => Math.hypot(...v.u)))];
      return Math.min(w, u) < 2 ** -20 ? [] : [[rhoW / w, rhoU / u].map((share) => Math.round(share * 2 ** 20))];
    });
    expect(new Set(shares.map(([w]) => w))).toEqual(new Set([2 ** 20 + 1, 2 ** 20, 2 ** 19]));
    expect(new Set(shares.map(([, u]) => u))).toEqual(new Set([2 ** 20 + 1]));
    const steps = sample.flatMap((one) => one.network.neurons.map(({ w }, i) =>
      Math.abs((one.moved.neurons[i]?.w ?? w) - w) / one.alpha)).filter((step) => step > 0);
    expect(steps.filter((step) => step < 2 ** -7).length).toBeGreaterThan(250);
    expect([Math.min(...steps) < 2 ** -10, Math.max(...steps) > 1, Math.max(...steps) <= 3])
      .toEqual([true, true, true]);
    const inputSteps = sample.flatMap((one) => one.network.neurons.flatMap(({ u }, i) =>
      u.map((entry, k) => Math.abs((one.moved.neurons[i]?.u[k] ?? entry) - entry))));
    expect(inputSteps.filter((step) => step > 0 && step <= 2 ** -7).length).toBeGreaterThan(400);
    expect(Math.max(...inputSteps)).toBeLessThanOrEqual(8);
  });
});
