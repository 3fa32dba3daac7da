import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ledger } from '../../proofs-checks/index.js';
import type { CertifyPool } from '../../src/cli/certify.js';
import { InputError } from '../../src/data/input-error.js';
import { certifyHere, certifyPool } from './certify-here.js';
import { runHere, type Outcome } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const growth = ['--claim', 'growth', '--instances', '30'];

const reportSchema = z.looseObject({
  schema: z.literal('recurrent-proofs/certification@1'),
  interrupted: z.boolean(),
  certificates: z.array(z.looseObject({
    claim: z.string(), file: z.string().nullable(), digest: z.string().nullable(), verdict: z.string(),
    instances: z.number(), undecided: z.number(), suprema: z.number(),
  })),
});

function reportOf({ out }: Outcome): z.infer<typeof reportSchema> {
  expect(out.indexOf('\n')).toBe(out.length - 1);
  return reportSchema.parse(JSON.parse(out));
}

const checkSchema = z.looseObject({
  results: z.array(z.looseObject({ file: z.string(), accepted: z.boolean(), reason: z.string().optional() })),
});

/** The files of a folder with their bytes. */
function filesIn(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(path).toSorted().map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

/** Does the tasks from last to first. */
const backwards: CertifyPool = (work) => certifyPool({ ...work, tasks: work.tasks.toReversed() });

/** Is interrupted after so many tasks. */
const stopping = (controller: AbortController, after: number): CertifyPool => (work) => {
  let done = 0;
  return certifyPool({
    ...work,
    onResult(result, task) {
      work.onResult(result, task);
      done += 1;
      if (done === after) controller.abort();
    },
  });
};

describe('certify', { timeout: 60_000 }, () => {
  it('writes a certificate of every claim that check accepts', async () => {
    const out = join(folder, 'whole', 'ledger');
    const outcome = await certifyHere(['certify', '--out', out, '--instances', '4', '--json']);
    const { certificates, interrupted } = reportOf(outcome);
    expect([outcome.status, interrupted]).toEqual([0, false]);
    const certifiable = ledger.filter(({ parts }) => parts.some(({ uncertified }) => uncertified === undefined));
    expect(certificates.map(({ claim }) => claim)).toEqual(certifiable.map(({ id }) => id));
    const files = certificates.map(({ file }) => file ?? 'none');
    expect(readdirSync(out).toSorted()).toEqual(certifiable.map(({ id }) => `${id}.json`).toSorted());

    const checked = await certifyHere(['check', ...files, '--json']);
    const { results } = checkSchema.parse(JSON.parse(checked.out));
    expect(results.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(results.map(({ file, claim, instances, suprema }) => ({ file, claim, instances, suprema })))
      .toEqual(certificates.map(({ file, claim, instances, suprema }) => ({ file, claim, instances, suprema })));
    expect(checked.status).toBe(0);
  });

  it('writes the same bytes again, whatever the order in which pieces are done', async () => {
    const folders = ['once', 'again', 'backwards'].map((name) => join(folder, name));
    const [once = '', again = '', last = ''] = folders;
    const args = ['certify', ...growth, '--out'];
    const { out } = await certifyHere([...args, once]);
    await certifyHere([...args, again, '--jobs', '1']);
    const other = await certifyHere([...args, last, '--jobs', '7'], { certify: backwards });
    expect(filesIn(again)).toEqual(filesIn(once));
    expect(filesIn(last)).toEqual(filesIn(once));
    expect(other.out.replaceAll(last, once)).toBe(out);
    await certifyHere([...args, once, '--seed', '5']);
    expect(filesIn(once)).not.toEqual(filesIn(again));
  });

  it('names the verdict and the file of every claim, and shows its progress on standard error', async () => {
    const out = join(folder, 'text');
    const outcome = await certifyHere(['certify', '--claim', 'growth', '--instances', '2', '--out', out]);
    expect(outcome.out).toMatch(/^growth +holds +\d+ +0 +0 /m);
    expect(outcome.out).toContain(`recurrent-proofs check ${join(out, 'growth.json')}`);
    expect(outcome.out).toMatch(/Exit status 0: every claim has its certificate\.$/m);
    expect(outcome.err).toMatch(/3 of 3 done: growth\/geometric\n$/);
  });

  it('certifies a single part', async () => {
    const out = join(folder, 'part');
    await certifyHere(['certify', '--claim', 'growth/critical', '--instances', '3', '--out', out]);
    expect(readdirSync(out)).toEqual(['growth.json']);
    const { parts } = z.looseObject({ parts: z.array(z.looseObject({ part: z.string() })) })
      .parse(JSON.parse(readFileSync(join(out, 'growth.json'), 'utf8')));
    expect(parts.map(({ part }) => part)).toEqual(['critical']);
    expect((await certifyHere(['check', join(out, 'growth.json')])).status).toBe(0);
  });

  it('writes no certificate of a part without instances, and ends with status 3', async () => {
    const out = join(folder, 'nothing');
    const args = ['certify', '--claim', 'growth/geometric', '--instances', '0', '--out', out, '--json'];
    const outcome = await certifyHere([...args, '--claim', 'input-memory']);
    const { certificates } = reportOf(outcome);
    for (const { file, digest, verdict, instances } of certificates) {
      expect([file === null, digest === null]).toEqual([instances === 0, instances === 0]);
      expect(verdict === 'undecided').toBe(instances === 0);
    }
    expect(outcome.status).toBe(certificates.some(({ instances }) => instances === 0) ? 3 : 0);
  });

  it('leaves only whole files when it is interrupted, and ends with status 130', async () => {
    const out = join(folder, 'interrupted');
    const controller = new AbortController();
    const args = ['certify', '--claim', 'growth', '--claim', 'cutoff-critical', '--instances', '2', '--out', out];
    // Six pieces of the first claim, and one of the second.
    const outcome = await certifyHere([...args, '--json'], { certify: stopping(controller, 7), controller });
    const { interrupted, certificates } = reportOf(outcome);
    expect([outcome.status, interrupted]).toEqual([130, true]);
    expect(certificates.map(({ claim }) => claim)).toEqual(['growth']);
    expect(readdirSync(out)).toEqual(['growth.json']);
    expect((await certifyHere(['check', join(out, 'growth.json')])).status).toBe(0);
  });

  it('puts the new certificate in the place of an old one', async () => {
    const out = join(folder, 'old');
    mkdirSync(out);
    writeFileSync(join(out, 'growth.json'), 'x'.repeat(1_000_000));
    await certifyHere(['certify', '--claim', 'growth', '--instances', '1', '--out', out]);
    expect(readdirSync(out)).toEqual(['growth.json']);
    expect((await certifyHere(['check', join(out, 'growth.json')])).status).toBe(0);
  });

  it('complains where a certificate cannot be written', async () => {
    const out = join(folder, 'taken');
    mkdirSync(join(out, 'growth.json'), { recursive: true });
    await expect(certifyHere(['certify', '--claim', 'growth', '--instances', '1', '--out', out]))
      .rejects.toThrow(new InputError(`cannot write ${join(out, 'growth.json')}: it is a folder: name a file in it`));
  });

  it.each([
    [[], '--out <dir>'],
    [['--out', ''], '--out is "": name a folder'],
    [['--out', join(folder, 'x'), '--claim', 'groth'], 'unknown claim "groth"; did you mean "growth"?'],
    [['--out', join(folder, 'x'), '--instances', '-1'], '--instances is "-1"'],
    [['--out', join(folder, 'x'), '--seed', '4294967296'], '--seed is "4294967296"'],
    [['--out', join(folder, 'x'), '--bits', '63'], '--bits is "63"'],
    [['--out', join(folder, 'x'), '--jobs', '0'], '--jobs is "0"'],
    [['--out', import.meta.filename], `cannot write ${import.meta.filename}: there is a file of that name`],
    [['--out', join(import.meta.filename, 'x')], 'a part of the path is not a folder'],
  ])('complains about %j in one line', async (args, complaint) => {
    const { status, out, err } = await runHere(['certify', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(complaint);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('shows an example where help is asked for', async () => {
    const { status, out } = await runHere(['certify', '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(/recurrent-proofs certify --out \S+\n +recurrent-proofs check \S+/);
  });
});
