import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledPackage } from './compiled.js';

const folder = compiledPackage();
afterAll(() => { rmSync(folder, { recursive: true }); });
const file = (name: string): string => join(folder, name);

const ARGS = ['train', '--width', '512', '--steps', '24', '--no-svg', '--jobs', '2', '--every', '0'];

function start(args: readonly string[]) {
  const main = file('dist/src/cli/main.js');
  return spawn(process.execPath, [main, ...ARGS, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const linesOf = (name: string): number =>
  (existsSync(file(name)) ? readFileSync(file(name), 'utf8').split('\n').length - 1 : 0);

/** Waits for the end, and kills the process as soon as its trace has `rows` rows. */
async function killedAt(args: readonly string[], trace: string, rows: number): Promise<string | number> {
  const child = start([...args, '--trace', file(trace)]);
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  while (child.exitCode === null && child.signalCode === null) {
    if (linesOf(trace) > rows) child.kill('SIGKILL');
    await wait(2);
  }
  const [status, signal] = await ended;
  return signal ?? status ?? 0;
}

describe('train, killed without warning', { timeout: 600_000 }, () => {
  it('goes on to the same bytes, however often', async () => {
    expect(await killedAt(['--checkpoint', file('whole.ckpt')], 'whole.jsonl', Infinity)).toBe(0);
    expect(await killedAt(['--checkpoint', file('killed.ckpt')], 'killed.jsonl', 3)).toBe('SIGKILL');
    for (const rows of [8, 15]) {
      rmSync(file('killed.jsonl'));
      expect(await killedAt(['--resume', file('killed.ckpt')], 'killed.jsonl', rows)).toBe('SIGKILL');
    }
    expect(await killedAt(['--resume', file('killed.ckpt')], 'killed.jsonl', Infinity)).toBe(0);
    expect(readFileSync(file('killed.jsonl'), 'utf8')).toBe(readFileSync(file('whole.jsonl'), 'utf8'));
    expect(readFileSync(file('killed.ckpt')).equals(readFileSync(file('whole.ckpt')))).toBe(true);
  });
});
