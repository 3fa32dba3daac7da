import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/world.js';
import { empiricalRisk } from '../../src/engine/risk.js';
import type { TrainingReport } from '../../src/reports/training-report.js';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'train-series-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const file = (name: string): string => join(folder, name);
const rows = Array.from({ length: 20 }, (_, k) => `${String((7 * k) % 11)},${String((k * k) % 13)},${String(k)}`);
writeFileSync(file('series.csv'), `a,b,c\n${rows.join('\n')}\n`);
writeFileSync(file('broken.csv'), 'a\n1\ntwo\n3\n4\n');

const startRisk: NonNullable<World['startRisk']> = (settings) => {
  const risk = empiricalRisk(settings);
  return Promise.resolve({
    riskAndGradient: (network, gradient) => Promise.resolve(risk.riskAndGradient(network, gradient)),
    close: () => Promise.resolve(),
  });
};
const SMALL = ['--columns', 'a', '--window', '2', '--sequences', '4', '--width', '64', '--steps', '6', '--no-svg'];
const train = (args: readonly string[]) =>
  runHere(['train', '--data', file('series.csv'), ...SMALL, ...args], { startRisk, freeMemory: () => 1e10 });

describe('train on a series', { timeout: 120_000 }, () => {
  it('fits a mapping, plans for it, and trains beside a bound', async () => {
    const { status, out, err } = await train(['--json', '--trace', file('series.jsonl')]);
    const report = JSON.parse(out) as TrainingReport;
    expect([status, out.indexOf('\n')]).toEqual([0, out.length - 1]);
    expect(err).toContain('step 6 of 6');
    expect(report).toMatchObject({ width: 64, sequences: 4, length: 2, alpha: 0.3, steps: 6, promise: 'projected-gd' });
    const series = report.series ?? expect.unreachable();
    expect([series.how, series.tried.length, report.noise]).toEqual(['bounded', 13, series.misfit]);
    expect(series.floor).toBe(series.misfit * series.misfit);
    expect(BigInt(series.plan.size?.width ?? 0)).toBeGreaterThan(100_000n);
    expect(report.averageRisk).toBeLessThan(report.bound ?? 0);
    expect(report.vacuous).toBe(true);
    expect(readFileSync(file('series.jsonl'), 'utf8').trim().split('\n')).toHaveLength(8);
    const again = JSON.parse((await train(['--json', '--no-trace'])).out) as TrainingReport;
    expect({ ...again, seconds: 0 }).toEqual({ ...report, seconds: 0 });
  });

  it('says what the theorem can say of the series, and what not', async () => {
    const { out } = await train(['--no-trace', '--ridge', '1']);
    expect(out).toMatch(/a ridge of 1 times the\s+largest eigenvalue/u);
    expect(out).toMatch(/At no width can the theorem\s+promise a risk below/u);
    expect(out).toContain('which is vacuous');
    const easy = await train(['--no-trace', '--ridge', '1e-9']);
    expect(easy.out).toMatch(/The theorem can promise a risk of \S+ on these\s+sequences,\s+0\.5 times the/u);
  });

  it('estimates with three columns, and says so', async () => {
    const { out } = await train(['--no-trace', '--columns', 'a,b,c', '--window', '1', '--sequences', '3']);
    expect(out).toContain('(estimated)');
  });

  it('goes on from a checkpoint, to the same bytes', async () => {
    await train(['--trace', file('whole.jsonl'), '--checkpoint', file('whole.ckpt')]);
    await train(['--no-trace', '--steps', '3', '--checkpoint', file('part.ckpt')]);
    const { status } = await train(['--trace', file('rest.jsonl'), '--resume', file('part.ckpt')]);
    expect(status).toBe(0);
    expect(readFileSync(file('rest.jsonl'), 'utf8')).toBe(readFileSync(file('whole.jsonl'), 'utf8'));
    const other = await train(['--no-trace', '--columns', 'b', '--resume', file('part.ckpt')]);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('is of another run')]);
  });

  it.each([
    [['--columns', 'd'], /series\.csv has no column "d"; did you mean/],
    [['--data', file('broken.csv')], /broken\.csv: row 3, column "a": "two" is not a finite number/],
    [['--data', file('none.csv')], /cannot read .*none\.csv: there is no such file/],
    [['--window', '20'], /a window of 20 steps leaves none for a next value/],
    [['--window', '21'], /series\.csv has 20 rows, fewer than a window of 21 steps/],
    [['--sequences', '19'], /fewer than 19 sequences: take fewer/],
    [['--alpha', '-1'], /--alpha is "-1": give a positive number/],
    [['--ridge', '0'], /--ridge is "0": give a positive number/],
    [['--risk', '0'], /--risk is "0": give a positive number/],
    [['--noise', '0.1'], /--noise is "0\.1" with a series, which brings its own/],
    [['--activation', 'relu'], /--activation is "relu": give tanh/],
    [['--width', '7'], /--width is "7": give an even number/],
  ])('complains in one line about %j', async (args, complaint) => {
    const { status, out, err } = await train(['--no-trace', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(complaint);
    expect(err.match(/\n/gu)).toHaveLength(1);
  });

  it('asks for what is missing', async () => {
    const none = await runHere(['train', '--data', file('series.csv')]);
    expect([none.status, none.err]).toEqual([2, expect.stringContaining('name its columns by --columns a,b')]);
    const stray = await runHere(['train', '--window', '3']);
    expect([stray.status, stray.err]).toEqual([2, expect.stringContaining('--window is "3" without a series')]);
  });
});
