import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { installedSolver, SOLVER_PROGRAMS, type SolverProgram } from '../../src/node/installed-solver.js';
import { symbol, type Term } from '../../src/numbers/term.js';
import type { Solver } from '../../src/verification/solver/solver.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

let programs = 0;

/** A program in JavaScript that has the text of its standard input in `input`, and takes any arguments. */
function program(code: string, args: readonly string[] = []): SolverProgram {
  const path = join(folder, `solver-${programs += 1}.mjs`);
  writeFileSync(path, [
    `import { readFileSync, writeFileSync } from 'node:fs';`,
    `if (process.argv[2] === '--version') { console.log('This is toy version 7.8.9'); process.exit(0); }`,
    `const input = readFileSync(0, 'utf8');`,
    code,
  ].join('\n'));
  chmodSync(path, 0o755);
  const command = process.execPath;
  return { name: 'toy', command, args: [path, ...args], versionArgs: [path, '--version'], patience: 60_000 };
}

async function open(one: SolverProgram): Promise<Solver> {
  const solver = await installedSolver(one);
  if (solver === undefined) throw new Error('it is not installed');
  return solver;
}

const constants = (...names: readonly string[]): ReadonlyMap<string, Term> =>
  new Map(names.map((name) => [name, symbol(name)]));

const script = (text: string, ...names: readonly string[]) =>
  ({ text: `${text}\n(check-sat)\n`, expected: 'sat' as const, constants: constants(...names) });

async function answerOf(code: string): Promise<unknown> {
  return (await (await open(program(code))).solve(script('; any', 'x', '|p_t|'))).answer;
}

describe('an installed solver', { timeout: 60_000 }, () => {
  it('is looked for under its name, with a limit of steps', () => {
    expect(SOLVER_PROGRAMS.map(({ name, args }) => [name, /rlimit=\d+/.test(args.join(' '))]))
      .toEqual([['z3', true], ['cvc5', true]]);
  });

  it('is not there if it cannot be started', async () => {
    const missing = { ...program(''), command: join(folder, 'none') };
    expect(await installedSolver(missing)).toBeUndefined();
  });

  it('tells its version', async () => {
    const { name, version } = await open(program(''));
    expect([name, version]).toEqual(['toy', '7.8.9']);
  });

  it('gets the script, and a request for the values', async () => {
    const copy = join(folder, 'input');
    const solver = await open(program(`writeFileSync(process.argv[2], input); console.log('unsat');`, [copy]));
    expect((await solver.solve(script('(assert false)', 'x', '|p_t|'))).answer).toEqual({ says: 'unsat' });
    expect(readFileSync(copy, 'utf8').split('\n')).toEqual([
      '(set-option :produce-models true)', '(assert false)', '(check-sat)', '(get-value (x |p_t|))', '',
    ]);
    await solver.solve(script('(assert false)'));
    expect(readFileSync(copy, 'utf8')).not.toContain('get-value');
  });

  it('answers with rational values, and leaves out those that are not', async () => {
    const root = '(root-obj (+ (^ x 2) (- 2)) 2)';
    const values = `((x (/ 1 3)) (|p_t| (- (/ 7.0 2.0)))\\n (r ${root}) (y (/ (- 1) 4)) (z 2.50))`;
    expect(await answerOf(`console.log('sat\\n${values}');`)).toEqual({
      says: 'sat',
      values: new Map([['x', [1n, 3n]], ['p_t', [-7n, 2n]], ['y', [-1n, 4n]], ['z', [5n, 2n]]].map(([name, value]) => {
        const [p, q] = value as [bigint, bigint];
        return [name, { lower: { p, q }, upper: { p, q } }];
      })),
    });
  });

  it.each([
    [`console.log('unsat\\n(error "no model")');`, { says: 'unsat' }],
    [`console.log('unknown');`, { says: 'unknown', reason: 'toy gives up' }],
    [`console.log('(error "line 1: unknown constant y")\\nsat');`,
      { says: 'unknown', reason: 'toy does not answer: (error "line 1: unknown constant y")' }],
    [`console.error('Segmentation fault'); process.exitCode = 139;`,
      { says: 'unknown', reason: 'toy does not answer: Segmentation fault' }],
    ['', { says: 'unknown', reason: 'toy does not answer: it prints nothing' }],
    [`console.log('satisfied');`, { says: 'unknown', reason: 'toy does not answer: satisfied' }],
  ])('that does %s is understood', async (code, answer) => {
    expect(await answerOf(code)).toEqual(answer);
  });

  it('may end before it has read the script', async () => {
    const early = program('');
    writeFileSync(early.args[0] ?? '', `console.log(process.argv[2] === '--version' ? '1.0' : 'unsat');`);
    const solver = await open(early);
    expect((await solver.solve(script('; long'.repeat(1_000_000)))).answer).toEqual({ says: 'unsat' });
  });

  it('answers several scripts at a time', async () => {
    const solver = await open(program(`console.log(input.includes('false') ? 'unsat' : 'sat');`));
    const scripts = Array.from({ length: 12 }, (_, k) => script(k % 3 === 0 ? '(assert false)' : '; none'));
    const answers = await Promise.all(scripts.map((one) => solver.solve(one)));
    expect(answers.map(({ answer }) => answer.says === 'unsat')).toEqual(scripts.map((_, k) => k % 3 === 0));
  });

  it('is stopped where it does not keep its limit, and has no answer then', async () => {
    const solver = await open({ ...program('setInterval(() => undefined, 1000);'), patience: 500 });
    expect((await solver.solve(script('; none'))).answer)
      .toEqual({ says: 'unknown', reason: 'toy was stopped after 0.5 seconds without an answer' });
  });

  it('is ended when it is closed, whatever it is doing', async () => {
    const started = join(folder, 'started');
    const code = `writeFileSync(process.argv[2], String(process.pid)); setInterval(() => undefined, 1000);`;
    const solver = await open(program(code, [started]));
    const solved = solver.solve(script('; none'));
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') {
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
    const pid = Number(readFileSync(started, 'utf8'));
    solver.close();
    expect((await solved).answer.says).toBe('unknown');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect((await solver.solve(script('; none'))).answer).toEqual({ says: 'unknown', reason: 'toy was closed' });
  });
});
