import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/world.js';
import { empiricalRisk } from '../../src/engine/risk.js';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const file = (name: string): string => join(folder, name);

/** Computes risks in this thread, and after `calls` of them does what it is told. */
type StartRisk = NonNullable<World['startRisk']>;
const risks = (calls = Infinity, then: () => void = () => undefined): StartRisk => (settings) => {
  const risk = empiricalRisk(settings);
  let done = 0;
  return Promise.resolve({
    riskAndGradient(network, gradient) {
      done += 1;
      if (done > calls) then();
      return Promise.resolve(risk.riskAndGradient(network, gradient));
    },
    close: () => Promise.resolve(),
  });
};

const train = (args: readonly string[], parts: Partial<World> = {}) =>
  runHere(['train', '--width', '64', '--steps', '12', '--no-svg', ...args],
    { startRisk: risks(), freeMemory: () => 1e10, ...parts });

const rowsOf = (name: string): string => readFileSync(file(name), 'utf8');

describe('train', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { status } = await train(['--trace', file('whole.jsonl'), '--checkpoint', file('whole.ckpt')]);
    expect(status).toBe(0);
  }, 120_000);

  it('writes every step, and prints one object', async () => {
    const { status, out, err } = await train(['--json', '--trace', file('json.jsonl')]);
    const report = JSON.parse(out) as Record<string, number>;
    const rows = rowsOf('json.jsonl').trim().split('\n').map((line) => JSON.parse(line) as Record<string, number>);
    expect(status).toBe(0);
    expect(rows).toHaveLength(14);
    expect(rows[0]).toMatchObject({ problem: 'headline', width: 64, seed: 1 });
    expect(report).toMatchObject({
      width: 64, sequences: 32, length: 8, steps: 12, alpha: 0.3, nu: [0.3, 0.5], vacuous: true, interrupted: false,
      finalRisk: rows[13]?.['risk'], averageRisk: rows[12]?.['averageRisk'],
      bound: rows[12]?.['bound'],
    });
    // Both are sums of 256 squares of the same labels, in another order.
    const ratio = (report['trivialRisk'] ?? NaN) / (rows[1]?.['risk'] ?? NaN);
    expect(Math.abs(ratio - 1)).toBeLessThan(256 * Number.EPSILON);
    expect(report['averageRisk']).toBeLessThan(report['bound'] ?? NaN);
    expect(err).toContain('step 12 of 12: risk');
    expect(err).toContain('left');
  });

  it('that is interrupted goes on to the same bits', async () => {
    const stop = new AbortController();
    const first = await train(['--trace', file('part.jsonl'), '--checkpoint', file('part.ckpt'), '--json'],
      { startRisk: risks(5, () => { stop.abort(); }), interruption: () => stop.signal });
    expect(first.status).toBe(130);
    expect(JSON.parse(first.out)).toMatchObject({ interrupted: true, steps: 5 });
    const { status } = await train(['--trace', file('part.jsonl'), '--resume', file('part.ckpt')]);
    expect(status).toBe(0);
    expect(rowsOf('part.jsonl')).toBe(rowsOf('whole.jsonl'));
    expect(readFileSync(file('part.ckpt')).equals(readFileSync(file('whole.ckpt')))).toBe(true);
  });

  it('without the projection says whether the theorem holds for it', async () => {
    const plain = ['--descent', 'plain', '--no-trace', '--json'];
    const [none, kept] = [await train(plain), await train([...plain, '--width', '65536', '--steps', '1'])];
    expect(JSON.parse(none.out)).toMatchObject({ descent: 'plain', promise: 'none', rho: null, bound: null });
    const report = JSON.parse(kept.out) as { promise: string; rho: readonly number[]; bound: number };
    expect(report.promise).toBe('unprojected-gd');
    expect(report.bound).toBeGreaterThan(0);
    const [w = 0, u = 0] = report.rho;
    const again = await train([...plain, '--width', '65536', '--steps', '1', '--rho', `${String(w)},${String(u)}`]);
    expect(JSON.parse(again.out)).toMatchObject({ promise: 'unprojected-gd', rho: report.rho, bound: report.bound });
    expect((await train(['--descent', 'plain', '--no-trace'])).out).toContain('The theorem promises nothing for this');
    // Too large for the theorem, and taken all the same.
    const fast = await train([...plain, '--eta', '0.5']);
    expect(JSON.parse(fast.out)).toMatchObject({ promise: 'none', eta: 0.5 });
  });

  it('with noise carries it into the bound', async () => {
    const args = ['--no-trace', '--json'];
    const [noisy, clean] = [await train([...args, '--noise', '0.125']), await train(args)];
    const [a, b] = [noisy, clean].map(({ out }) => JSON.parse(out) as Record<string, number>);
    expect(a?.['noise']).toBeGreaterThan(0.125);
    expect(a?.['error']).toBeGreaterThan((b?.['error'] ?? NaN) + 0.125 - Number.EPSILON);
    expect(a?.['error']).toBeLessThan((b?.['error'] ?? NaN) + 2 * (a?.['noise'] ?? NaN) - 0.125);
    expect(a?.['finalRisk']).not.toBe(b?.['finalRisk']);
  });

  it('draws the figure', async () => {
    const { status } = await train(['--no-trace', '--svg', file('figure.svg')]);
    expect(status).toBe(0);
    for (const words of ['trivial risk', 'bound of the average risk', 'simpler bound']) {
      expect(rowsOf('figure.svg')).toContain(words);
    }
  });

  it('stops where the risk is not finite, in one line', async () => {
    const startRisk: StartRisk = () =>
      Promise.resolve({ riskAndGradient: () => Promise.resolve(Infinity), close: () => Promise.resolve() });
    const { status, out, err } = await train(['--no-trace'], { startRisk });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('the risk is Infinity after 0 steps');
  });

  it.each([
    [['--width', '63'], '--width is "63"'],
    [['--delta', '0'], '--delta is "0"'],
    [['--noise', '-1'], '--noise is "-1"'],
    [['--descent', 'steep'], "'steep' is invalid"],
    [['--descent', 'plain', '--eta', '0'], 'the step size is 0: give a positive number'],
    [['--no-trace', '--resume', file('whole.ckpt'), '--descent', 'plain'], 'with descent projected, not plain'],
    [['--no-trace', '--resume', file('whole.ckpt'), '--noise', '0.1'], 'is of another run, with data'],
    [['--eta', '0.5'], 'the step size is 0.5: give a positive number below its limit 1/L_T^2'],
    [['--rho', '0.1,0.5'], 'rho is 0.1,0.5: the realization'],
    [['--width', '100000000'], '--width is "100000000": that takes'],
    [['--trace', join(folder, 'missing', 'x.jsonl')], 'there is no such folder'],
    [['--no-trace', '--checkpoint', join(folder, 'missing', 'x.ckpt')], 'there is no such folder'],
    [['--no-trace', '--resume', file('whole.ckpt'), '--seed', '2'], 'is of another run, with seed 1, not 2'],
    [['--no-trace', '--resume', file('whole.ckpt'), '--steps', '3'], 'is at step 12, after the last one'],
    [['--no-trace', '--resume', file('whole.jsonl')], 'is no checkpoint, or a damaged one'],
  ])('refuses %j in one line', async (args, message) => {
    const { status, out, err } = await train(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a checkpoint in which one byte differs', async () => {
    const bytes = readFileSync(file('whole.ckpt'));
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(file('damaged.ckpt'), bytes);
    const { status, err } = await train(['--no-trace', '--resume', file('damaged.ckpt')]);
    expect(status).toBe(2);
    expect(err).toContain('damaged');
  });

  it('says how much memory is missing', async () => {
    const { status, err } = await train([], { freeMemory: () => 2 ** 26 });
    expect(status).toBe(2);
    expect(err).toContain('0.1 GB are free: take a smaller width or fewer jobs');
  });
});
