import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ledger } from '../../proofs-checks/index.js';
import type { OpenSolvers } from '../../src/cli/open-solvers.js';
import { verifyCommand } from '../../src/cli/verify.js';
import type { VerifyWork } from '../../src/cli/world.js';
import { runTask } from '../../src/verification/run-task.js';
import { inThisThread, recordingTerminal, runHere, type Outcome } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const few = ['--instances', '4'];

const reportSchema = z.looseObject({
  schema: z.literal('recurrent-proofs/report@1'),
  seed: z.number(),
  interrupted: z.boolean(),
  settings: z.looseObject({ activation: z.string().nullable(), series: z.string().nullable() }),
  claims: z.array(z.looseObject({
    id: z.string(),
    evidence: z.looseObject({
      tested: z.looseObject({ instances: z.number(), sources: z.record(z.string(), z.number()) }),
    }),
    parts: z.array(z.looseObject({ id: z.string() })),
  })),
});

function reportOf({ out }: Outcome): z.infer<typeof reportSchema> {
  expect(out.indexOf('\n')).toBe(out.length - 1);
  return reportSchema.parse(JSON.parse(out));
}

/** The JSON report without its times. */
function timeless({ out }: Outcome): string {
  return out.replace(/"millis":[\d.]+/g, '');
}

/** The settings that `verify` would hand to its workers. */
async function settingsOf(...args: readonly string[]): Promise<VerifyWork['settings']> {
  const seen: VerifyWork['settings'][] = [];
  await runHere(['verify', ...args], {
    runTasks: ({ settings }) => {
      seen.push(settings);
      return Promise.resolve();
    },
  });
  const [settings] = seen;
  if (settings === undefined) throw new Error('no work was handed out');
  return settings;
}

describe('verify', { timeout: 60_000 }, () => {
  it('prints a table as its result, its progress on standard error, and ends with status 0 if all holds', async () => {
    const { status, out, err } = await runHere(['verify', '--claim', 'growth/critical', ...few]);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}critical +holds /m);
    expect(err).toBe('checking 1 parts\n1 of 1 done: growth/critical\n');
  });

  it('checks what is selected, a claim with its parts or a part, and everything otherwise', async () => {
    const select = ['--claim', 'growth', '--claim', 'hidden-state-gradient/input-weights'];
    const { claims } = reportOf(await runHere(['verify', ...select, ...few, '--json']));
    expect(claims.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['hidden-state-gradient', ['input-weights']],
      ['growth', ['subcritical', 'critical', 'geometric']],
    ]);
  });

  it('runs on generated instances and on the series that ships with the package', async () => {
    const args = ['verify', '--claim', 'hidden-state-gradient/input-weights', ...few, '--json'];
    const { claims, settings } = reportOf(await runHere(args));
    expect(settings.series).toContain('seattle-weather.csv (precipitation, temp_max, temp_min, wind; windows of 12)');
    const sources = claims[0]?.evidence.tested.sources ?? {};
    expect(sources['generated']).toBe(4);
    expect(sources[settings.series ?? '']).toBe(1);
  });

  it('runs on a series of the user', async () => {
    const path = join(folder, 'own.csv');
    writeFileSync(path, '"price","x"\r\n1,0\r\n5,1\r\n2,1\r\n7,0\r\n');
    const args = ['--data', path, '--columns', 'price, x', '--window', '2'];
    const claim = ['--claim', 'hidden-state-gradient/input-weights'];
    const { status, out } = await runHere(['verify', ...claim, ...few, ...args]);
    expect(out.replace(/\s+/g, ' ')).toContain('on own.csv (price, x; windows of 2); seed');
    expect(status).toBe(0);
    expect((await settingsOf(...args)).series?.windows.map((window) => window.length)).toEqual([2, 2, 2]);
  });

  it('reports the same bytes for the same seed, times aside, whatever the order of the results', async () => {
    const parts = ['--claim', 'growth/subcritical', '--claim', 'growth/geometric'];
    const args = ['verify', ...parts, '--instances', '30', '--json'];
    const backwards = (work: VerifyWork): Promise<void> => inThisThread({ ...work, tasks: work.tasks.toReversed() });
    const first = await runHere(args);
    expect(timeless(await runHere(args, { runTasks: backwards }))).toBe(timeless(first));
    expect(timeless(await runHere([...args, '--seed', '5']))).not.toBe(timeless(first));
  });

  it('hands its options to the workers', async () => {
    const settings = await settingsOf(
      '--instances', '7', '--seed', '9', '--bits', '128', '--digits', '40', '--activation', '2 * tanh(0.5x)',
    );
    expect(settings).toMatchObject({ instances: 7, seed: 9, maxBits: 128, digits: 40, activation: '2*tanh(0.5x)' });
    expect(settings.seriesInstances).toBe(2);
  });

  it('does ten times as much on every window if it is asked for everything', async () => {
    const [part, whole] = [await settingsOf(), await settingsOf('--full')];
    expect(whole.instances).toBe(10 * part.instances);
    expect(whole.series?.windows).toHaveLength(1450);
    expect(whole.seriesInstances).toBe(1450);
  });

  it('runs what the claims state alone if nothing is to be drawn', async () => {
    const { claims } = reportOf(await runHere(['verify', '--claim', 'growth', '--instances', '0', '--json']));
    expect(claims.map(({ evidence }) => Object.keys(evidence.tested.sources))).toEqual([['stated']]);
  });

  it('replays an instance that it reported', async () => {
    const { out } = await runHere(['verify', '--claim', 'growth', ...few]);
    const command = /verify --claim (?<name>\S+) --instance '(?<json>.*)'$/m.exec(out)?.groups;
    const args = ['--claim', command?.['name'] ?? '', '--instance', command?.['json'] ?? ''];
    const replayed = await runHere(['verify', ...args]);
    const ratio = /: ratio \S+ at \S+/;
    expect(replayed.status).toBe(0);
    expect(replayed.out).toMatch(/^ {2}t=1 +left .*\n +[≤=] right /m);
    const json = await runHere(['verify', ...args, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ replay: [{ claim: 'growth', bits: 64 }] });
    expect(ratio.exec(replayed.out)?.[0]).toBe(ratio.exec(out)?.[0]);
  });

  it('ends with status 3 where nothing was decided', async () => {
    const outside = '{"activation":"tanh","alpha":0.5,"length":3}';
    const { status, out } = await runHere(['verify', '--claim', 'growth/critical', '--instance', outside]);
    expect(status).toBe(3);
    expect(out.replace(/\s+/g, ' ')).toContain('not one instance was decided of growth/critical. Exit status 3:');
  });

  it('ends with status 1 and says NO where the independent checker rejects a certificate', async () => {
    const reject = () => ({ accepted: false as const, reason: 'not so' });
    const runTasks = ({ settings, tasks, onResult }: VerifyWork): Promise<void> => {
      for (const task of tasks) onResult(runTask(ledger, settings, task, reject), task);
      return Promise.resolve();
    };
    const { status, out } = await runHere(['verify', '--claim', 'growth/critical', ...few], { runTasks });
    expect(status).toBe(1);
    expect(out).toMatch(/^ {2}critical +holds .* NO /m);
    expect(out.replace(/\s+/g, ' ')).toContain('rejects the certificate of growth/critical: not so. Exit status 1:');
  });

  it('reports what is known when it is interrupted, and ends with status 130', async () => {
    const controller = new AbortController();
    const runTasks = (work: VerifyWork): Promise<void> => inThisThread({
      ...work,
      onResult(result, task) {
        work.onResult(result, task);
        controller.abort();
      },
    });
    const world = { runTasks, interruption: () => controller.signal };
    const outcome = await runHere(['verify', '--claim', 'growth', ...few, '--json'], world);
    const report = reportOf(outcome);
    expect([outcome.status, report.interrupted]).toEqual([130, true]);
    expect(report.claims[0]?.evidence.tested.instances).toBe(5);
  });
});

describe('verify --full', { timeout: 120_000 }, () => {
  const proofSchema = z.strictObject({
    obligations: z.number(), discharged: z.number(), solvers: z.array(z.string()), assumes: z.array(z.string()),
  }).nullable();
  const schema = z.looseObject({
    claims: z.array(z.looseObject({
      evidence: z.looseObject({ proved: proofSchema }),
      parts: z.array(z.looseObject({ id: z.string(), evidence: z.looseObject({ proved: proofSchema }) })),
    })),
    summary: z.looseObject({ undischarged: z.array(z.string()) }),
  });
  const claim = ['--claim', 'growth/critical'];

  /** Runs the command without instances, with a solver in the place of the machine's. */
  async function fullHere(args: readonly string[], open: OpenSolvers): Promise<Outcome> {
    const { kept, terminal } = recordingTerminal();
    let status = 0;
    const root = new Command().exitOverride();
    const world = { terminal, interruption: () => new AbortController().signal, runTasks: inThisThread };
    verifyCommand(root, world, (value) => { status = value; }, open);
    await root.parseAsync(['verify', ...claim, '--instances', '0', ...args], { from: 'user' });
    return { status, ...kept };
  }

  const answering = (says: 'unsat' | 'unknown'): OpenSolvers => () => Promise.resolve({
    solver: {
      name: 'oracle',
      version: '1',
      solve: ({ expected }) => Promise.resolve({
        answer: expected === 'sat'
          ? { says: 'sat', values: new Map() }
          : says === 'unsat' ? { says } : { says, reason: 'too hard' },
        resources: 1,
        millis: 1,
      }),
      close: () => undefined,
    },
  });

  it('has the obligations discharged, and counts them by part', async () => {
    const outcome = await fullHere(['--full', '--json'], answering('unsat'));
    const { claims, summary } = schema.parse(JSON.parse(outcome.out));
    const [{ evidence, parts } = { evidence: { proved: null }, parts: [] }] = claims;
    expect(evidence.proved).toEqual(parts[0]?.evidence.proved);
    expect(evidence.proved?.obligations).toBeGreaterThan(0);
    expect(evidence.proved).toMatchObject({ discharged: evidence.proved?.obligations, solvers: ['oracle'] });
    expect([outcome.status, parts.length, summary.undischarged]).toEqual([0, 1, []]);
  });

  it('ends with status 1 if one is not discharged', async () => {
    const outcome = await fullHere(['--full'], answering('unknown'));
    expect(outcome.status).toBe(1);
    expect(outcome.out.replace(/\s+/g, ' ')).toContain('growth/critical/step (too hard)');
  });

  it('alone asks solvers', async () => {
    const open: OpenSolvers = () => Promise.reject(new Error('a solver is loaded'));
    const outcome = await fullHere(['--json'], open);
    expect(schema.parse(JSON.parse(outcome.out)).claims[0]?.evidence.proved).toBeNull();
    await expect(fullHere(['--full'], open)).rejects.toThrow('a solver is loaded');
  });
});
