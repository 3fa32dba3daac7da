import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledPackage } from './compiled.js';

const folder = compiledPackage();
afterAll(() => { rmSync(folder, { recursive: true }); });

function start(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const all = ['dist/src/cli/main.js', ...args];
  return spawn(process.execPath, all, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** How the process ended: its status, or the name of the signal that killed it. */
async function end(child: ReturnType<typeof start>): Promise<unknown> {
  const ended: readonly unknown[] = await once(child, 'close');
  return ended[0] ?? ended[1];
}

async function result(child: ReturnType<typeof start>): Promise<readonly unknown[]> {
  return Promise.all([end(child), text(child.stdout), text(child.stderr)]);
}

/** Far more than a test has time for. */
const LONG = ['verify', '--claim', 'hidden-state-gradient', '--instances', '1000000', '--jobs', '2'];

describe('the command, compiled and started as a process', { timeout: 60_000 }, () => {
  it('lists the claims', async () => {
    expect(await result(start('list'))).toEqual([0, expect.stringContaining('\ngrowth '), '']);
  });

  it('reports the same bytes, times aside, for any number of workers', async () => {
    const args = ['verify', '--instances', '30', '--claim', 'hidden-state-gradient/input-weights', '--json'];
    const [one, three] = await Promise.all(['1', '3'].map((jobs) => result(start(...args, '--jobs', jobs))));
    const timeless = (outcome: readonly unknown[] = []): unknown => String(outcome[1]).replace(/"millis":[\d.]+/g, '');
    expect(one?.[0]).toBe(0);
    expect(timeless(three)).toBe(timeless(one));
    expect(timeless(one)).toMatch(/^\{"schema":"recurrent-proofs\/report@1",.*\}\n$/);
  });

  it('measures the same sensitivity for any number of workers', async () => {
    const args = ['attack', '--sensitivity', '--claim', 'growth', '--evaluations', '100', '--json'];
    const [one, three] = await Promise.all(['1', '3'].map((jobs) => result(start(...args, '--jobs', jobs))));
    expect(three?.slice(0, 2)).toEqual(one?.slice(0, 2));
    expect(one?.[0]).toBe(0);
    expect(one?.[1]).toMatch(/^\{"schema":"recurrent-proofs\/sensitivity@1",.*\}\n$/);
  });

  it('names itself as it was started, in the command that replays an instance', async () => {
    const [, out] = await result(start('verify', '--claim', 'growth/critical', '--instances', '1', '--jobs', '1'));
    expect(out).toContain('    node dist/src/cli/main.js verify --claim growth/critical --instance ');
  });

  it('says what is wrong in one line on standard error, and ends with status 2', async () => {
    expect(await result(start('verify', '--claim', 'grwth', '--json'))).toEqual([
      2, '', 'recurrent-proofs: unknown claim "grwth"; did you mean "growth"? (see recurrent-proofs list)\n',
    ]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('answers %s with what is known so far, and status 130', async (signal) => {
    const child = start(...LONG, '--json');
    child.stderr.once('data', () => { child.kill(signal); });
    const [status, out] = await result(child);
    expect(status).toBe(130);
    expect(out).toMatch(/^\{"schema":"recurrent-proofs\/report@1","version":"[\d.]+","seed":\d+,"interrupted":true,/);
    expect(() => { JSON.parse(String(out)); }).not.toThrow();
  });

  it('does not mind a reader that goes away', async () => {
    const child = start('explain', 'growth');
    child.stdout.destroy();
    expect(await Promise.all([end(child), text(child.stderr)])).toEqual([0, '']);
  });
});
