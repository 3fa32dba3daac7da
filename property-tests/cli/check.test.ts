import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CheckPool } from '../../src/cli/check.js';
import { STARTS } from '../verification/rejects/starts.js';
import { certifyHere, checkPool } from './certify-here.js';
import { runHere, type Outcome } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** A file of that name with that content. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = file('good.json', STARTS.subcritical());
const touching = file('touching.json', STARTS.sameRadius());
const proved = file('proved.json', STARTS.tanh());
const spoiled = file('spoiled.json', STARTS.subcritical().replace('"alpha":0.5', '"alpha":0.25'));

const reportSchema = z.strictObject({
  schema: z.literal('recurrent-proofs/check@1'),
  version: z.string(),
  interrupted: z.boolean(),
  results: z.array(z.looseObject({ file: z.string(), accepted: z.boolean() })),
  notChecked: z.array(z.string()).min(1),
});

function reportOf({ out }: Outcome): z.infer<typeof reportSchema> {
  expect(out.indexOf('\n')).toBe(out.length - 1);
  return reportSchema.parse(JSON.parse(out));
}

describe('check', () => {
  it('says of what it accepts how much that is, and of all of it what it does not show', async () => {
    const { status, out } = await certifyHere(['check', good, touching, proved]);
    expect(status).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      `${good}: accepted: growth, 1 part, 1 instance, up to 64 bits`,
      `${touching}: accepted: hidden-state-smoothness, 1 part, 1 instance, 1 touching, up to 256 bits`,
      `${proved}: accepted: activation-constants, 1 part, 1 instance, 3 suprema, up to 64 bits`,
    ]);
    expect(out).toMatch(/^Not checked:\n- that the instances are those that the seed gives/m);
    expect(out).toMatch(/^3 of 3 certificates accepted\. Exit status 0\.$/m);
  });

  it('answers file by file, and ends with status 1 if one is rejected', async () => {
    const { status, out } = await certifyHere(['check', spoiled, good]);
    expect(status).toBe(1);
    expect(out).toContain(`${spoiled}: rejected: the digest is not that of the content\n${good}: accepted: growth`);
    expect(out).toMatch(/^1 of 2 certificates accepted\. Exit status 1\.$/m);
  });

  it('prints one JSON object and nothing else', async () => {
    const outcome = await certifyHere(['check', good, spoiled, '--json']);
    const { interrupted, results } = reportOf(outcome);
    expect([outcome.status, interrupted]).toEqual([1, false]);
    expect(results).toEqual([
      {
        file: good, accepted: true, claim: 'growth', parts: 1, instances: 1, touches: 0, bitsMax: 64, suprema: 0,
      },
      { file: spoiled, accepted: false, reason: 'the digest is not that of the content' },
    ]);
  });

  it('answers in the order of the files, whatever is done first, and once for each', async () => {
    const backwards: CheckPool = (work) => checkPool({ ...work, tasks: work.tasks.toReversed() });
    const args = ['check', good, spoiled, touching, good, '--json'];
    const { out } = await certifyHere(args, { check: backwards });
    expect(reportOf({ status: 0, out, err: '' }).results.map((one) => one.file)).toEqual([good, spoiled, touching]);
    expect(out).toBe((await certifyHere([...args, '--jobs', '7'])).out);
  });

  it('counts every byte of a file', async () => {
    const marked = file('marked.json', `\uFEFF${STARTS.subcritical()}`);
    const ended = file('ended.json', `${STARTS.subcritical()}\n`);
    const latin = file('latin.json', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const empty = file('empty.json', '');
    const { status, out } = await certifyHere(['check', marked, ended, latin, empty]);
    expect(status).toBe(1);
    expect(out).toContain(`${marked}: rejected: the text is not JSON\n`);
    expect(out).toContain(`${ended}: rejected: the text is not in canonical form\n`);
    expect(out).toContain(`${latin}: rejected: the file is not UTF-8 text\n`);
    expect(out).toContain(`${empty}: rejected: the text is not JSON\n`);
  });

  it('prints the answers that it has when it is interrupted', async () => {
    const controller = new AbortController();
    const stopping: CheckPool = (work) => checkPool({
      ...work,
      onResult(result, task) {
        work.onResult(result, task);
        controller.abort();
      },
    });
    const outcome = await certifyHere(['check', good, spoiled, '--json'], { check: stopping, controller });
    const { interrupted, results } = reportOf(outcome);
    expect([outcome.status, interrupted, results.length]).toEqual([130, true, 1]);
  });

  it.each([
    [[], `missing required argument 'file'`],
    [[join(folder, 'none.json')], `cannot read ${join(folder, 'none.json')}: there is no such file`],
    [[good, folder], `cannot read ${folder}: it is a folder`],
    [[join(good, 'x')], `cannot read ${join(good, 'x')}: `],
    [[good, '--jobs', '0'], '--jobs is "0"'],
  ])('complains about %j in one line', async (args, complaint) => {
    const { status, out, err } = await runHere(['check', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(complaint);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('shows an example where help is asked for, and says what is not checked', async () => {
    const { status, out } = await runHere(['check', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('Example: recurrent-proofs check ');
    expect(out).toContain('- that the instances are those that the seed gives');
  });
});
