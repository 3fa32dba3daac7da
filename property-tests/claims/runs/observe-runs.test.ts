import { describe, expect, it } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { observeRuns, RUN_SYSTEM as K } from '../../../src/claims/runs/observe-runs.js';
import type { RunConfiguration } from '../../../src/claims/runs/run-configuration.js';
import type { RunInBalls } from '../../../src/claims/runs/run-in-balls.js';
import { engine } from '../../../src/engine/engine.js';
import type { Ball } from '../../../src/numbers/ball.js';
import { targetsWithErrors } from '../../../src/systems/approximation-errors.js';
import type { FormedMapping } from '../../../src/systems/mapping-form.js';
import { along, toyRun } from './toy-run.js';

const runAt = (change: Partial<RunConfiguration>): RunInBalls => observeRuns({ ...toyRun, ...change })(1).run;

/** By how much a number of a run is more than in another, at least and at most. */
const more = (a: Ball, b: Ball): readonly [number, number] => {
  const difference = K.sub(a, b);
  return [K.lower(difference), K.upper(difference)];
};

describe('the labels of a run', () => {
  it('are the targets moved by the noise, up and down in turn, and by the shift', () => {
    // At the input 0 all targets and outputs are 0, and the risk is the mean square of what the labels were moved by.
    const inputs = [[[0]], [[0]], [[0]]];
    const risk = (change: Partial<RunConfiguration>) => runAt({ inputs, ...change }).steps[0]?.risk;
    const encloses = (found: Ball | undefined, value: number) =>
      found !== undefined && K.lower(found) <= value && value <= K.upper(found);
    expect(encloses(risk({}), 0)).toBe(true);
    expect(encloses(risk({ noise: 0.5 }), 0.25)).toBe(true);
    expect(encloses(risk({ noise: 0.75, shift: 0.75 }), (2 * 1.5 ** 2) / 3)).toBe(true);
  });

  it('are off by the noise, and by two roundings of sums', () => {
    const exact = runAt({}).error;
    // 2^-52 times the size of the target is one rounding of a sum, which is needed twice.
    const [least, most] = more(runAt({ noise: 2 ** -10 }).error, exact);
    expect(least).toBeGreaterThan(2 ** -10 + 2 ** -52);
    expect(most).toBeLessThan(2 ** -10 + 2 ** -50);
    const [shifted, atMost] = more(runAt({ shift: 1 }).error, exact);
    expect(shifted).toBeGreaterThan(3 * 2 ** -52);
    expect(atMost).toBeLessThan(2 ** -50);
  });

  it('are off by what the targets are, and no more, where nothing moves them', () => {
    // T = 1: Q = diag(0, sigma_2) and M = 1, so that K is 2 sqrt(log 4) + (1 + 4) sigma_2 / 2.
    const [two, sigma2] = [K.fromNumber(2), tanh.constants(K).sigma2];
    const drawn = K.mul(two, K.sqrt(K.log(K.fromNumber(4))));
    const constant = K.add(drawn, K.mul(K.fromNumber(2.5), sigma2));
    const [{ error: off } = { error: NaN }] = targetsWithErrors(toyRun);
    const [least, most] = more(runAt({}).error, K.div(constant, two));
    expect(least).toBeLessThanOrEqual(off);
    expect(most).toBeGreaterThanOrEqual(off);
    // A rounding of a sum would be twice this.
    expect(most).toBeLessThan(off + 2 ** -53);
  });
});

describe('the constants of a run', () => {
  it.each<['w' | 'u', Partial<RunConfiguration>]>([
    ['u', { rho: { w: 0, u: 2 ** -10 } }],
    ['w', { rho: { w: 2 ** -20, u: 64 }, inputs: [[[1], [1]]] }],
  ])('are those at the radii that were reached, where rounding puts a neuron beyond them: %s', (part, change) => {
    const projected = runAt({ ...change, steps: 2 });
    const plain = runAt({ ...change, steps: 2, projected: false });
    // The projection was needed: plain descent moves farther.
    expect(K.le(plain.steps[2]?.move[part] ?? K.fromNumber(0), projected.rho[part])).toBe(false);
    const [least, most] = more(projected.error, plain.error);
    expect(least).toBeGreaterThan(0);
    expect(most).toBeLessThan(2 ** -50);
  });

  it('are those at the radii of the projection where no neuron comes near to them', () => {
    const change = { rho: { w: 64, u: 64 }, inputs: [[[1], [1]]], steps: 1 };
    const ends = ({ error }: RunInBalls) => [K.lower(error), K.upper(error)];
    expect(ends(runAt(change))).toEqual(ends(runAt({ ...change, projected: false })));
  });
});

/** The mean of a function of a Gaussian: the sum on a grid is next to exact for what is analytic around the line. */
function gaussianMean(of: (u: number) => number): number {
  const step = 2 ** -5;
  const points = Array.from({ length: 20 / step + 1 }, (_, k) => k * step - 10);
  return points.reduce((sum, u) => sum + step * of(u) * Math.exp(-u * u / 2), 0) / Math.sqrt(2 * Math.PI);
}

const slope = (a: number): number => 1 - Math.tanh(a) ** 2;

/** The derivatives of three hidden states along the input weight: the neuron reads 1, 0, 0. */
function derivatives(w: number, u: number): readonly [number, number, number] {
  const [first, second] = [Math.tanh(u), Math.tanh(w * Math.tanh(u))];
  const one = slope(u);
  const two = slope(w * first) * w * one;
  return [one, two, slope(w * second) * w * two];
}

describe('the event of a run', () => {
  const inputs = [[[1], [0], [0]]];
  const declared = 0.06;
  const times = [0, 1, 2] as const;
  const targets = times.map((t) => gaussianMean((u) => (derivatives(1, u)[t] + derivatives(-1, u)[t]) / 2));
  /** $M_t=\nu_ut$ for $\sigma_1\alpha=1$, and a bound is $2M_t\sqrt{\log(6/\delta)/m}$. */
  const bounds = times.map((t) => 2 * declared * (t + 1) * Math.sqrt(Math.log(6 / 0.5) / 4));
  const seeds = Array.from({ length: 40 }, (_, k) => k + 1);
  const errors = seeds.map((seed) => {
    const { w, u } = engine().initialization({ width: 4, dimension: 1, alpha: 1 }, seed);
    const [first, second] = [derivatives(w[0] ?? NaN, u[0] ?? NaN), derivatives(w[1] ?? NaN, u[1] ?? NaN)];
    return times.map((t) => Math.abs((first[t] + second[t]) / 2 - (targets[t] ?? NaN)));
  });
  /** Which initializations are near enough, with the bound of one time for each time. */
  const within = (of: readonly [number, number, number]) =>
    errors.map((one) => one.every((error, t) => error <= (bounds[of[t] ?? 0] ?? NaN)));

  it('is that all outputs are near their targets, by the bound of the last time', () => {
    const observe = observeRuns({ ...toyRun, inputs, mapping: along(declared) });
    expect(seeds.map((seed) => observe(seed).event)).toEqual(within([2, 2, 2]));
  });

  it('is that they are near by the bound of every time, where errors are averaged over time', () => {
    const observe = observeRuns({ ...toyRun, inputs, mapping: along(declared), forms: ['time-average'] });
    expect(seeds.map((seed) => observe(seed).event)).toEqual(within([0, 1, 2]));
  });

  it('differs between these bounds, and that of the second time', () => {
    const kinds = [within([2, 2, 2]), within([1, 1, 1]), within([0, 1, 2])].map((one) => one.filter(Boolean).length);
    expect(new Set([0, 40, ...kinds]).size).toBe(5);
  });

  it('is not known where a mapping is larger than it says', () => {
    const mapping: FormedMapping = {
      ...along(), strip: (system) => ({ w: system.fromNumber(0), u: system.fromNumber(0.25) }),
    };
    expect(observeRuns({ ...toyRun, mapping })(1).event).toBe('unknown');
  });
});
