import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { ball } from '../../src/numbers/ball.js';
import { randomStream } from '../../src/engine/random-stream.js';
import { startOf, type DescentRun } from '../../src/training/descent-run.js';
import { gradientDescent, type StepRecord } from '../../src/training/gradient-descent.js';
import { realizationOf } from '../../src/training/realization.js';
import { twinRisk } from '../../src/engine/twin.js';
import { project } from '../../src/network/projection.js';
import { movement } from '../../src/claims/movement.js';
import { inBalls } from '../engine/sigma.js';
import { flat, labelsOf, listsOf, networkOf } from '../engine/instances.js';

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

/** The records once more, from the definitions, in balls. */
function recordsInBalls({ eta, rho }: DescentRun, steps: number) {
  const K = ball(160);
  const from = (x: number) => K.fromNumber(x);
  const [start, star] = [networkOf(initial, from), networkOf({ ...realization, signs: initial.signs }, from)];
  let network = start;
  return Array.from({ length: steps + 1 }, () => {
    const { risk, gradient } = twinRisk(K, inBalls(K, tanh), network, listsOf(sequences, from),
      labelsOf(labels, sequences, from));
    const { sizes } = movement(K, start, network);
    const most = (part: 'w' | 'u') =>
      K.mul(K.sqrt(from(width)), sizes.map((size) => size[part]).reduce((a, b) => K.max(a, b)));
    const values = [risk, movement(K, star, network).squaredDistance, most('w'), most('u')];
    const g = (i: number, k: number) => gradient[i * (dimension + 1) + k] ?? from(NaN);
    const down = (x: typeof risk, i: number, k: number) => K.sub(x, K.mul(from(eta), g(i, k)));
    const next = network.neurons.map((theta, i) =>
      ({ w: down(theta.w, i, 0), u: theta.u.map((entry, k) => down(entry, i, k + 1)) }));
    network = { neurons: next, signs: network.signs };
    if (rho !== undefined) network = project(K, start, network, { w: from(rho.w), u: from(rho.u) });
    return values.map((value) => K.lower(value));
  });
}

const numbers = ({ risk, squaredDistance, largestMove }: StepRecord) =>
  [risk, squaredDistance, largestMove.w, largestMove.u];

describe('gradient descent', () => {
  it.each([
    ['plain', runWith(0.2)],
    ['projected', runWith(0.5, { w: 0.02, u: 0.1 })],
  ])('that is %s records what the definitions say', async (_, run) => {
    const [records, expected] = [await recordsOf(run, 6), recordsInBalls(run, 6)];
    expect(records.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const [s, record] of records.entries()) {
      for (const [k, value] of numbers(record).entries()) expect(value).toBeCloseTo(expected[s]?.[k] ?? NaN, 12);
    }
  });

  it('projects neurons that go beyond the radius, and says how many', async () => {
    const records = await recordsOf(runWith(0.5, { w: 0.02, u: 0.1 }), 6);
    expect(records[0]?.projected).toBe(0);
    expect(records.at(-1)?.projected).toBeGreaterThan(0);
    expect(records.at(-1)?.largestMove.u).toBeCloseTo(0.1, 12);
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
    await expect(recordsOf(runWith(1e308), 5)).rejects.toThrow(/squared distance .* is (?:Infinity|NaN) after 1 steps/u);
  });
});
