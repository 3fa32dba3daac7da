import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import type { EngineNetwork, Neurons } from '../../src/engine/layout.js';
import { twinRisk } from '../../src/engine/twin.js';
import { riskErrors } from '../../src/engine/worst-case-risk.js';
import { liftVector, type Vector } from '../../src/network/coordinates.js';
import type { Network } from '../../src/network/network.js';
import { project } from '../../src/network/projection.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { largestEntry } from '../../src/systems/drawn-neurons.js';
import { boundedMappingAt } from '../../src/systems/mapping-at.js';
import { mappingOf } from '../../src/systems/mapping-form.js';
import { realize } from '../../src/systems/realization.js';
import { sequencesOf } from '../../src/systems/sequences-of.js';
import { startOf } from '../../src/training/descent-run.js';
import { gradientDescent } from '../../src/training/gradient-descent.js';
import { realizationOf } from '../../src/training/realization.js';
import { recordedRun } from '../../src/training/recorded-run.js';
import { runRounding } from '../../src/training/run-rounding.js';

const K = ball(256);
const [width, dimension, eta, steps] = [8, 2, 0.25, 6];
const rho = { w: 0.0625, u: 0.125 };
const inputs = [[[0.75, 0.25], [-0.5, 0.5]], [[0.125, 1], [0.25, -0.25]], [[0, 0.5], [0.5, 0]]];
const labels = Float64Array.of(0.5, -0.25, 0.75, 0.125, -0.5, 1);
const mapping = mappingOf({
  family: 'smooth', nu: { w: 1, u: 1 }, along: [1, 0.5], shift: 0.25, constant: { w: 0.25, u: [0.5, 0] },
  varying: { w: 0.25, u: [0, 0.25] },
});
const machine = engine();
const initial = machine.initialization({ width, dimension, alpha: 0.75 }, 7);
const sequences = sequencesOf(inputs, dimension);

const neuronsOf = ({ w, u }: Neurons): Vector<number>[] =>
  Array.from(w, (weight, i) => ({ w: weight, u: [u[i] ?? 0, u[width + i] ?? 0] }));
const exact = (network: EngineNetwork): Network<Ball> => ({
  neurons: neuronsOf(network).map((theta) => liftVector(K, theta)), signs: [...network.signs] as (1 | -1)[],
});
const squared = (a: Network<Ball>, b: Network<Ball>): Ball => a.neurons.reduce((sum, { w, u }, i) => {
  const to = b.neurons[i] ?? { w, u };
  const entries = [K.sub(w, to.w), ...u.map((x, k) => K.sub(x, to.u[k] ?? x))];
  return entries.reduce((total, x) => K.add(total, K.mul(x, x)), sum);
}, K.fromNumber(0));

/** Every state of a run with the bounds of its rounding, for an activation, with a projection or without. */
async function observed(name: string, projected: boolean) {
  const activation = activationNamed(name);
  if (activation === undefined) throw new Error(name);
  const values = boundedMappingAt(mapping, initial);
  const realization = realizationOf(initial, values.directions);
  const run = { initial, realization, eta, ...(projected && { rho }) };
  const risk = machine.risk({ activation, sequences, labels, width });
  const recorded = recordedRun(run, risk, steps);
  const rounding = runRounding({
    activation, width, dimension, length: 2, count: 3, inputs: 1, eta, ...(projected && { rho }),
    largestRisk: Math.max(...recorded.records.map((one) => one.risk)), largest: recorded.largest,
    realized: { w: largestEntry(realization.w), u: largestEntry(realization.u) },
    directions: { w: largestEntry(values.directions.w), u: largestEntry(values.directions.u) }, mapping: values.error,
  });
  const states: Network<Ball>[] = [];
  const records: unknown[] = [];
  for await (const { record, state } of gradientDescent(run, risk, steps, startOf(run))) {
    records.push(record);
    states.push(exact(state.network));
  }
  const sigma = (a: Ball) => activation.jet(K, a);
  const lifted = inputs.map((x) => x.map((input) => input.map((entry) => K.fromNumber(entry))));
  const wanted = [0, 1, 2].map((j) => [...labels.subarray(2 * j, 2 * j + 2)].map((y) => K.fromNumber(y)));
  const risks = states.map((state) => twinRisk(K, sigma, state, lifted, wanted));
  const start = exact(initial);
  const star = realize(K, start, start.neurons.map((theta) => mapping.at(K, theta)));
  return { activation, recorded, rounding, states, records, risks, star, start };
}

const cases = ['tanh', 'logistic', '2*erf(0.5x)', 'sine'].flatMap((name) =>
  [true, false].map((projected) => ({ name, projected })));

describe.each(cases)('a run in doubles with $name, projected: $projected', ({ name, projected }) => {
  it('has the records of gradient descent, bit for bit', async () => {
    const { recorded, records } = await observed(name, projected);
    expect(recorded.records).toEqual(records);
  });

  it('is as near to exact risks, distances and steps as is said, and that is near', async () => {
    const { recorded: { records }, rounding, states, risks, star, start } = await observed(name, projected);
    const shareOf = (error: Ball, bound: Ball): number => K.upper(K.div(K.abs(error), bound));
    const mixed = ({ relative, absolute }: { relative: number; absolute: number }, root: Ball): Ball =>
      K.add(K.mul(K.fromNumber(relative), root), K.fromNumber(absolute));
    const shares = records.flatMap((record, s) => {
      const state = states[s] ?? start;
      const root = K.sqrt(K.fromNumber(record.risk));
      const distance = K.sqrt(K.fromNumber(record.squaredDistance));
      const { risk, gradient } = risks[s] ?? { risk: root, gradient: [] };
      const next = states[s + 1];
      const stepped: Network<Ball> = {
        signs: state.signs,
        neurons: state.neurons.map(({ w, u }, i) => {
          const [gw, ...gu] = gradient.slice(3 * i, 3 * i + 3).map((g) => K.mul(K.fromNumber(eta), g));
          return { w: K.sub(w, gw ?? w), u: u.map((entry, k) => K.sub(entry, gu[k] ?? entry)) };
        }),
      };
      const radius = { w: K.fromNumber(rho.w), u: K.fromNumber(rho.u) };
      const exactStep = projected ? project(K, start, stepped, radius) : stepped;
      return [
        shareOf(K.sub(root, K.sqrt(risk)), mixed(rounding.rootRisk, root)),
        shareOf(K.sub(distance, K.sqrt(squared(state, star))), mixed(rounding.distance, distance)),
        next === undefined ? 0 : shareOf(K.sqrt(squared(next, exactStep)), K.fromNumber(rounding.step)),
      ];
    });
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(Math.max(...shares)).toBeGreaterThan(0.001);
    expect(Math.max(rounding.step, rounding.rootRisk.absolute, rounding.distance.absolute)).toBeLessThan(2 ** -40);
  });
});

describe('the errors of the engine in the worst case', () => {
  it('grow with the width, the length and the number of sequences, and with the residuals', () => {
    const tanh = activationNamed('tanh');
    if (tanh === undefined) throw new Error('tanh');
    const sizes = {
      activation: tanh, width: 64, dimension: 1, length: 2, count: 2, weights: { w: 0.5, u: 4 }, inputs: 1,
      residuals: 1,
    };
    const { residual, w, u } = riskErrors(sizes);
    expect(riskErrors({ ...sizes, width: 256 }).residual).toBeGreaterThan(residual);
    expect(riskErrors({ ...sizes, length: 4 }).residual).toBeGreaterThan(residual);
    expect(riskErrors({ ...sizes, weights: { w: 0.5, u: 8 } }).residual).toBeGreaterThan(residual);
    expect(riskErrors({ ...sizes, residuals: 2 }).u.size).toBeGreaterThan(1.9 * u.size);
    // 2/(nT sqrt m) = 1/16 at each time, times 1 + 3/2 over both times for u and 1 for w, for two sequences.
    const share = (size: number, exact: number): boolean => size >= exact && size < exact * (1 + 2 ** -40);
    expect([share(u.size, 5 / 16), share(w.size, 1 / 8)]).toEqual([true, true]);
  });
});
