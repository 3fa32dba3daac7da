import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { closeSolvers, type OpenSolvers } from '../../src/cli/open-solvers.js';
import { proveCommand } from '../../src/cli/prove.js';
import { InputError } from '../../src/data/input-error.js';
import type { Solver } from '../../src/verification/solver/solver.js';
import { z3 } from '../../src/verification/solver/z3.js';
import { claimProof, EMPTY, FALSE, TRUE } from '../verification/solver/obligations.js';
import { inThisThread, recordingTerminal, runHere, type Outcome } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Z3 for the whole file: closing it is left to the end. */
const shared = await z3();
afterAll(() => { shared.close(); });
const solver: Solver = { ...shared, close: () => undefined };
const alone: OpenSolvers = () => Promise.resolve({ solver });

/** A second opinion that is always the same. */
const stubborn = (says: 'sat' | 'unsat'): Solver => ({
  name: 'stubborn',
  version: '1.2',
  solve: () => Promise.resolve({
    answer: says === 'sat' ? { says, values: new Map() } : { says }, resources: null, millis: 1,
  }),
  close: () => undefined,
});

const bound = 'part/bound/\\lVert x/2\\rVert';
const holding = [claimProof('good', { ...TRUE, name: bound }, { ...TRUE, name: 'other/step' })];
const failing = [...holding, claimProof('bad', FALSE, EMPTY)];

/** Runs the command with proofs of its own. */
async function proveHere(
  args: readonly string[],
  { proofs = holding, open = alone, controller = new AbortController() } = {},
): Promise<Outcome> {
  const { kept, terminal } = recordingTerminal();
  let status = 0;
  const root = new Command().exitOverride();
  const world = { terminal, interruption: () => controller.signal, runTasks: inThisThread };
  proveCommand(root, world, (value) => { status = value; }, { open, proofs });
  await root.parseAsync(['prove', ...args], { from: 'user' });
  return { status, ...kept };
}

const reportSchema = z.strictObject({
  schema: z.literal('recurrent-proofs/proofs@1'),
  version: z.string(),
  interrupted: z.boolean(),
  solvers: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  obligations: z.array(z.looseObject({
    claim: z.string(),
    name: z.string(),
    result: z.enum(['proved', 'countermodel', 'unknown']),
    vacuous: z.boolean().nullable(),
    solver: z.string(),
    millis: z.number(),
  })),
  assumes: z.array(z.unknown()),
  withoutProof: z.array(z.string()),
});

function reportOf({ out }: Outcome): z.infer<typeof reportSchema> {
  expect(out.indexOf('\n')).toBe(out.length - 1);
  return reportSchema.parse(JSON.parse(out));
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('prove', { timeout: 60_000 }, () => {
  it('counts what is discharged, and ends with status 0 if that is everything', async () => {
    const { status, out, err } = await proveHere([]);
    expect(status).toBe(0);
    expect(out).toMatch(/^good +2 +2 /m);
    expect(flat(out)).toContain('All 2 obligations discharged: proved, and none empty. Exit status 0.');
    expect(flat(out)).toContain('no second opinion');
    expect(err).toMatch(/^checking 2 parts\n1 of 2 done: good\/\w+\n2 of 2 done: good\/\w+\n$/);
  });

  it('shows what is not discharged, with the instance, and ends with status 1', async () => {
    const { status, out } = await proveHere([], { proofs: failing });
    expect(status).toBe(1);
    expect(flat(out)).toContain('bad/false: countermodel (false is said) at x = ');
    expect(flat(out)).toMatch(/ the premises hold, but not 2 ≤ x: left 2, right 1/);
    expect(out).toContain('bad/empty: proved, but empty: its premises contradict each other');
    expect(flat(out)).toContain('2 of 4 obligations discharged. Exit status 1.');
    expect(out).not.toContain('good/part');
  });

  it('lists every obligation if it is asked to', async () => {
    const { out } = await proveHere(['--verbose']);
    expect(out).toMatch(/^ {2}good\/other\/step: proved \(\d+ ms, \d+ steps\)$/m);
  });

  it('prints one JSON object and nothing else', async () => {
    const outcome = await proveHere(['--json'], { proofs: failing });
    const { obligations, interrupted, solvers } = reportOf(outcome);
    expect([outcome.status, interrupted]).toEqual([1, false]);
    expect(solvers.map(({ name }) => name)).toEqual(['z3-solver']);
    expect(obligations.map(({ claim, name, result, vacuous }) => [claim, name, result, vacuous])).toEqual([
      ['good', bound, 'proved', false],
      ['good', 'other/step', 'proved', false],
      ['bad', 'false', 'countermodel', false],
      ['bad', 'empty', 'proved', true],
    ]);
  });

  it('says so loudly if solvers contradict each other', async () => {
    const open: OpenSolvers = () => Promise.resolve({ solver, others: [stubborn('sat')] });
    const { status, out } = await proveHere(['--claim', 'good/other'], { open });
    expect(status).toBe(1);
    expect(out).toMatch(/^SOLVERS CONTRADICT EACH OTHER.*:\n/m);
    expect(out).toContain('  good/other/step: z3-solver says proved, stubborn the opposite');
    expect(flat(out)).toContain('0 of 1 obligation discharged. stubborn agrees on 0 of them.');
  });

  it.each([
    ['good', [bound, 'other/step']],
    ['good/other', ['other/step']],
    ['good/other/step', ['other/step']],
  ])('proves of %s what belongs to it', async (claim, names) => {
    const { obligations } = reportOf(await proveHere(['--claim', claim, '--json'], { proofs: failing }));
    expect(obligations.map(({ name }) => name)).toEqual(names);
  });

  it('writes complete scripts under names for every file system, with witnesses', async () => {
    const out = join(folder, 'deep', 'scripts');
    const clash = claimProof('clash', { ...TRUE, name: 'h_t' }, { ...TRUE, name: 'H_t' }, { ...TRUE, name: 'h_{t}' });
    const { status } = await proveHere(['--export', out], { proofs: [...holding, clash] });
    expect(status).toBe(0);
    const names = ['good/other.step.smt2', 'good/part.bound.norm-x.2.smt2',
      'clash/h_t.smt2', 'clash/H_t-2.smt2', 'clash/h_t-3.smt2'];
    for (const kind of ['obligations', 'vacuity']) {
      const files = ['good', 'clash'].flatMap((claim) =>
        readdirSync(join(out, kind, claim)).map((name) => `${claim}/${name}`));
      expect(files.toSorted()).toEqual(names.toSorted());
    }
    const read = (kind: string): string => readFileSync(join(out, kind, 'good', 'other.step.smt2'), 'utf8');
    expect(read('obligations')).toMatch(/^; good\/other\/step: .*\n; expected: unsat[^]*\(set-logic QF_NRA\)/);
    expect(read('obligations')).toMatch(/\(check-sat\)\n$/);
    expect(read('vacuity')).toMatch(/expected: sat[^]*; a witness\n\(assert \(= \|[xy]\| [^]*\(check-sat\)\n$/);
    const answers = await Promise.all(['obligations', 'vacuity'].map((kind) =>
      solver.solve({ text: read(kind), expected: 'sat', constants: new Map() })));
    expect(answers.map(({ answer }) => answer.says)).toEqual(['unsat', 'sat']);
  });

  it('ends with what is known when it is interrupted, and closes its solvers', async () => {
    const controller = new AbortController();
    let closed = 0;
    const open: OpenSolvers = () => Promise.resolve({
      solver: {
        ...solver,
        solve(script) {
          controller.abort();
          return solver.solve(script);
        },
        close: () => { closed += 1; },
      },
    });
    const outcome = await proveHere(['--json'], { open, controller });
    const { interrupted, obligations } = reportOf(outcome);
    expect([outcome.status, interrupted, obligations.length, closed]).toEqual([130, true, 0, 1]);
  });

  it('complains where the folder cannot be written, before any solver is loaded', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const open: OpenSolvers = () => Promise.reject(new Error('it is loaded'));
    await expect(proveHere(['--export', join(file, 'x')], { open })).rejects.toThrow(InputError);
    await expect(proveHere(['--export', file], { open })).rejects.toThrow(`cannot write ${file}/obligations`);
  });

  it('complains where the solver cannot be loaded', async () => {
    const open: OpenSolvers = () => Promise.reject(new InputError('the solver cannot be loaded'));
    await expect(proveHere([], { open })).rejects.toThrow('the solver cannot be loaded');
  });

  it.each([
    [['--claim', 'groth'], 'unknown claim "groth"; did you mean "growth"?'],
    [['--export', ''], '--export is "": name a folder'],
    [['--solver', 'yices'], `argument 'yices' is invalid. Allowed choices are z3, cvc5`],
  ])('complains about %j in one line', async (args, complaint) => {
    const { status, out, err } = await runHere(['prove', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(complaint);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('shows an example where help is asked for', async () => {
    const { status, out } = await runHere(['prove', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('recurrent-proofs prove --export scripts');
  });

  it('closes all solvers', () => {
    const closed: string[] = [];
    const one = (name: string): Solver => ({ ...solver, name, close: () => { closed.push(name); } });
    closeSolvers({ solver: one('a'), others: [one('b'), one('c')] });
    expect(closed).toEqual(['a', 'b', 'c']);
  });
});
