import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { mappingOf } from '../../src/systems/mapping-form.js';
import { startOf } from '../../src/training/descent-run.js';
import { prepareRun, settle } from '../../src/training/prepare.js';
import { realizableProblem } from '../../src/training/problem.js';
import { averageRiskBounds } from '../../src/training/run-bounds.js';
import { traced, type TraceRow } from '../../src/training/trace.js';

const machine = engine();
const mapping = mappingOf({ family: 'constant', nu: { w: 0.125, u: 0.5 }, direction: { w: 0.125, u: [0.5] } });
const inputs = [[[1], [-0.5]], [[0.25], [0.75]]];
const problem = realizableProblem(machine, { name: 'small', activation: tanh, alpha: 0.5, mapping, inputs });
const choice = settle(problem, { width: 64, rho: { w: 0.125, u: 0.5 }, delta: 0.1, seed: 1 });
const run = prepareRun(machine, problem, choice);
const { activation, sequences, labels } = problem;
const oracle = machine.risk({ activation, sequences, labels, width: 64 });
const whole = { run, oracle, steps: 8, system: choice.system, constants: choice.constants, promise: choice.promise };

async function rowsOf(steps: number, start = { rows: [] as readonly TraceRow[], state: startOf(run) }) {
  const rows: TraceRow[] = [];
  let last = start.state;
  for await (const { row, state } of traced({ ...whole, steps }, start)) {
    rows.push(row);
    const { w, u, signs } = state.network;
    last = { ...state, network: { w: w.slice(), u: u.slice(), signs } };
  }
  return { rows, last };
}

describe('a trace', () => {
  it('starts at the trivial risk, and at the norm of the mapping', async () => {
    const { rows: [first] } = await rowsOf(0);
    expect(first?.risk).toBe(labels.reduce((sum, y) => sum + y * y, 0) / 4);
    expect(first?.squaredDistance.toPrecision(12)).toBe((0.125 ** 2 + 0.25).toPrecision(12));
  });

  it('averages the risks so far, and bounds the average', async () => {
    const { rows } = await rowsOf(8);
    expect(rows).toHaveLength(9);
    for (const [s, row] of rows.entries()) {
      const { bound, simple } = averageRiskBounds(choice.system, choice.constants, choice.eta, s + 1);
      expect(row.averageRisk).toBe(rows.slice(0, s + 1).reduce((sum, { risk }) => sum + risk, 0) / (s + 1));
      expect([row.bound, row.simpleBound]).toEqual([bound, simple]);
    }
  });

  it('goes on from the rows and the state of a run that was stopped', async () => {
    const { rows } = await rowsOf(8);
    const { last } = await rowsOf(3);
    const rest = await rowsOf(8, { rows: rows.slice(0, 3), state: last });
    expect(rest.rows).toEqual(rows.slice(3));
  });
});
