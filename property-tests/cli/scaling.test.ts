import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { scalingCommand } from '../../src/cli/scaling.js';
import type { ScalingPool } from '../../src/cli/scaling-from-options.js';
import { runOnWorkers } from '../../src/node/worker-pool.js';
import type { ScalingReport } from '../../src/reports/scaling-report.js';
import { scalingSentence } from '../../src/reports/scaling-text.js';
import { runDraw } from '../../src/training/scaling/run-draw.js';
import { transpiledWorker } from '../node/transpiled-worker.js';
import { inThisThread, recordingTerminal, runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'scaling-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const file = (name: string): string => join(folder, name);
const WORKER = transpiledWorker(new URL('../../src/cli/scaling-worker.ts', import.meta.url));

const SMALL = ['--samples', '16', '--width', '8', '--draws', '3', '--length', '2', '--steps', '8', '--share', '0.3'];

/** Draws in this thread, until `most` of them are done. */
const here = (stop: AbortController, most = Infinity): ScalingPool => async ({ settings, tasks, signal, onResult }) => {
  let done = 0;
  for (const task of tasks) {
    if (signal.aborted) return;
    onResult(await runDraw(settings, task), task);
    done += 1;
    if (done >= most) stop.abort();
  }
};

async function scaling(args: readonly string[], most = Infinity, pool?: ScalingPool) {
  const { kept, terminal } = recordingTerminal();
  const stop = new AbortController();
  let status = 0;
  const world = { terminal, interruption: () => stop.signal, runTasks: inThisThread };
  const root = new Command().exitOverride();
  scalingCommand(root, world, (value) => { status = value; }, pool ?? here(stop, most));
  await root.parseAsync(['scaling', ...SMALL, ...args], { from: 'user' });
  return { ...kept, status };
}

describe('scaling', { timeout: 120_000 }, () => {
  it('is the same for one and for two threads, and prints one object', async () => {
    const onThreads: ScalingPool = (work) => runOnWorkers(WORKER, work);
    const one = await scaling(['--json', '--jobs', '1'], Infinity, onThreads);
    const two = await scaling(['--json', '--jobs', '2'], Infinity, onThreads);
    expect([one.status, two.out]).toEqual([0, one.out]);
    const report = JSON.parse(one.out) as ScalingReport;
    expect(report).toMatchObject({ done: 3, interrupted: false, settings: { samples: [8, 16], widths: [4, 6, 8] } });
    expect(report.points.map(({ samples }) => samples)).toEqual([8, 16]);
    expect(report.points.every(({ theorem }) => BigInt(theorem?.width ?? 0) > 1000n)).toBe(true);
    expect(report.theoremExponent).toBeGreaterThan(0);
    expect(one.err).toContain('3 of 3 draws done; 0 s left');
  });

  it('that is interrupted goes on to the same bytes', async () => {
    const whole = await scaling(['--json', '--out', file('whole'), '--checkpoint', file('whole.json')]);
    const part = await scaling(['--json', '--checkpoint', file('part.json')], 1);
    expect(part.status).toBe(130);
    expect(JSON.parse(part.out)).toMatchObject({ done: 1, interrupted: true, fits: null });
    const rest = await scaling(['--json', '--out', file('rest'), '--resume', file('part.json')]);
    expect([rest.status, rest.out]).toEqual([0, whole.out]);
    expect(readFileSync(file('part.json'), 'utf8')).toBe(readFileSync(file('whole.json'), 'utf8'));
    expect(readdirSync(file('rest')).toSorted()).toEqual(['runs.csv', 'widths.csv', 'widths.svg']);
    for (const name of readdirSync(file('rest'))) {
      expect(readFileSync(join(file('rest'), name), 'utf8')).toBe(readFileSync(join(file('whole'), name), 'utf8'));
    }
    const runs = readFileSync(join(file('rest'), 'runs.csv'), 'utf8').trim().split('\n');
    expect([runs[0], runs.length]).toEqual(['draw,samples,width,steps', 1 + 3 * 2 * 3]);
    await expect(scaling(['--resume', file('part.json'), '--share', '0.2'])).rejects
      .toThrow('is of another experiment, with share 0.3, not 0.2');
    writeFileSync(file('part.json'), '{');
    await expect(scaling(['--resume', file('part.json')])).rejects.toThrow('is no record of draws');
  });

  it('says in a sentence what the data support', async () => {
    const { out } = await scaling([]);
    expect(out).toMatch(/A run succeeds\s+if its risk falls to 30 % of the trivial risk within 8 steps/u);
    expect(out).toMatch(/nothing is said\s+beyond n = 16/u);
    const report = JSON.parse((await scaling(['--json'])).out) as ScalingReport;
    const exponent = (lower: number, upper: number): ScalingReport => ({
      ...report, theoremExponent: 0.1,
      fits: { exponent: { mean: 0, lower, upper }, perDoubling: { mean: 0, lower, upper }, against: [] },
    });
    expect(scalingSentence(exponent(-0.1, 0.05))).toMatch(/^No growth .*; growth is slower than the logarithm/u);
    expect(scalingSentence(exponent(0.05, 0.2))).toMatch(/^The least width grows .*; the data agree with/u);
    expect(scalingSentence(exponent(0.2, 0.4))).toMatch(/^The least width grows .*; growth is faster than/u);
    expect(scalingSentence(exponent(-0.2, -0.1))).toMatch(/^The least width falls/u);
  });

  it.each([
    [['--share', '1'], '--share is "1": give a number between 0 and 1'],
    [['--delta', '0'], '--delta is "0": give a number between 0 and 1'],
    [['--samples', '8'], '--samples is "8": give a whole number from 16'],
    [['--draws', '2'], '--draws is "2"'],
    [['--out', ''], '--out is "": name a folder'],
    [['--resume', join(folder, 'none.json')], 'there is no such file'],
    [['--checkpoint', join(folder, 'none', 'x.json')], 'there is no such folder'],
  ])('refuses %j in one line', async (args, message) => {
    const { status, out, err } = await runHere(['scaling', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
