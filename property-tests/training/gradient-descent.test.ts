import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import type { Neurons } from '../../src/engine/layout.js';
import type { Network } from '../../src/network/network.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { gamma } from '../../src/theory/rounding.js';
import { randomStream } from '../../src/engine/random-stream.js';
import { startOf, type DescentRun } from '../../src/training/descent-run.js';
import { gradientDescent, type StepRecord } from '../../src/training/gradient-descent.js';
import { realizationOf } from '../../src/training/realization.js';
import { twinRisk } from '../../src/engine/twin.js';
import { project } from '../../src/network/projection.js';
import { movement } from '../../src/claims/movement.js';
import { inFloats } from '../engine/sigma.js';
import { flat, labelsOf, listsOf, networkOf, vectorsOf } from '../engine/instances.js';

const machine = engine();
const [width, dimension, count, length] = [10, 2, 3, 4];
const stream = randomStream(5);
const even = (size: number) => Float64Array.from({ length: size }, () => stream.next() / 2 ** 32);
const sequences = { count, length, dimension, x: even(count * length * dimension) };
const labels = even(count * length);
const initial = machine.initialization({ width, dimension, alpha: 0.5 }, 3);
const directions = { w: even(width), u: even(width * dimension) };
const realization = realizationOf(initial, directions);
const oracle = machine.risk({ activation: tanh, sequences, labels, width });
const runWith = (eta: number, rho?: DescentRun['rho']): DescentRun =>
  ({ initial, realization, eta, ...(rho && { rho }) });

async function recordsOf(run: DescentRun, steps: number, start = startOf(run)): Promise<StepRecord[]> {
  const records: StepRecord[] = [];
  for await (const { record } of gradientDescent(run, oracle, steps, start)) records.push(record);
  return records;
}

const same = (x: number): number => x;
const K = ball(256);
const exactly = (x: number) => K.fromNumber(x);
const exact = (network: Neurons): Network<Ball> => networkOf({ ...network, signs: initial.signs }, exactly);

/** $\Theta(s)$ once more, by the twin of the engine and the projection of lists, with the risk. */
function iterates({ eta, rho }: DescentRun, steps: number) {
  const start = networkOf(initial, same);
  let network = start;
  return Array.from({ length: steps + 1 }, () => {
    const { neurons, signs } = network;
    const [xs, ys] = [listsOf(sequences, same), labelsOf(labels, sequences, same)];
    const { risk, gradient } = twinRisk(float64, inFloats(machine, tanh), network, xs, ys);
    const down = (x: number, i: number, k: number): number => x - eta * (gradient[i * (dimension + 1) + k] ?? NaN);
    const next = neurons.map((theta, i) =>
      ({ w: down(theta.w, i, 0), u: theta.u.map((entry, k) => down(entry, i, k + 1)) }));
    network = rho === undefined
      ? { neurons: next, signs } : project(float64, start, { neurons: next, signs }, rho);
    return { risk, neurons };
  });
}

/** Of sums of squares of differences, in balls: rounding moves them by a share of $\gamma_{N+2}$, N terms, at most. */
function isRounded(value: number, sum: Ball): boolean {
  const share = gamma(K, width * (dimension + 1) + 6);
  return K.le(K.abs(K.sub(exactly(value), sum)), K.mul(share, sum)) === true;
}

describe('gradient descent', () => {
  it.each([
    ['plain', runWith(0.2)],
    ['projected', runWith(0.5, { w: 0.02, u: 0.1 })],
  ])('that is %s records what the definitions say', async (_, run) => {
    const expected = iterates(run, 6);
    let steps = 0;
    for await (const { record, state } of gradientDescent(run, oracle, 6, startOf(run))) {
      const { risk, neurons } = expected[record.step] ?? expect.unreachable();
      expect(record.step).toBe(steps);
      expect(record.risk).toBe(risk);
      expect(vectorsOf(state.network, same)).toEqual(neurons);
      const { sizes } = movement(K, exact(initial), exact(state.network));
      const most = (part: 'w' | 'u') =>
        K.mul(K.sqrt(exactly(width)), sizes.map((size) => size[part]).reduce((a, b) => K.max(a, b)));
      const distance = movement(K, exact(realization), exact(state.network)).squaredDistance;
      expect(isRounded(record.squaredDistance, distance)).toBe(true);
      expect(isRounded(record.largestMove.w, most('w'))).toBe(true);
      expect(isRounded(record.largestMove.u, most('u'))).toBe(true);
      steps += 1;
    }
    expect(steps).toBe(7);
  });

  it('projects neurons that go beyond the radius, and says how many', async () => {
    const records = await recordsOf(runWith(0.5, { w: 0.02, u: 0.1 }), 6);
    expect(records[0]?.projected).toBe(0);
    expect(records.at(-1)?.projected).toBeGreaterThan(0);
    expect(isRounded(records.at(-1)?.largestMove.u ?? NaN, K.fromNumber(0.1))).toBe(true);
    expect((await recordsOf(runWith(0.5), 6)).map(({ projected }) => projected)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('goes on from any state to the same bits', async () => {
    const run = runWith(0.5, { w: 0.02, u: 0.1 });
    const whole = await recordsOf(run, 7);
    for (const stop of [0, 3, 6]) {
      let kept = startOf(run);
      for await (const { state } of gradientDescent(run, oracle, stop, startOf(run))) kept = state;
      const { network: { w, u, signs }, ...rest } = kept;
      const restored = { ...rest, network: { w: w.slice(), u: u.slice(), signs } };
      expect(await recordsOf(run, 7, restored)).toEqual(whole.slice(stop));
    }
  });

  it('leaves the initialization as it was', async () => {
    const before = flat(initial);
    await recordsOf(runWith(0.5), 3);
    expect(flat(initial)).toEqual(before);
  });

  it('stops where the risk is not finite, and says at which step', async () => {
    const broken = { riskAndGradient: () => NaN };
    const run = gradientDescent(runWith(0.25), broken, 3, startOf(runWith(0.25)));
    await expect(run.next()).rejects.toThrow('the risk is NaN after 0 steps with step size 0.25: take a smaller');
  });

  it('stops where a weight overflows', async () => {
    await expect(recordsOf(runWith(1e308), 5)).rejects.toThrow(/squared distance .* after 1 steps/u);
  });
});
