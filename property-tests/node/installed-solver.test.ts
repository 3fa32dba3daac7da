import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { installedSolver, SOLVER_PROGRAMS, type SolverProgram } from '../../src/node/installed-solver.js';
import { symbol, type Term } from '../../src/numbers/term.js';
import type { Solver } from '../../src/verification/solver/solver.js';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
const opened: Solver[] = [];
afterAll(() => {
  for (const solver of opened) solver.close();
  rmSync(folder, { recursive: true, force: true });
});

let programs = 0;

/**
 * A program in JavaScript, with any arguments, that reads one script after the other. The code is run for each, which
 * it has in `input`, and the number of it in `count`; then the program prints what it is told to print at the end.
 */
function program(code: string, args: readonly string[] = []): SolverProgram {
  const path = join(folder, `solver-${programs += 1}.mjs`);
  writeFileSync(path, [
    `import { appendFileSync, existsSync, writeFileSync } from 'node:fs';`,
    `if (process.argv[2] === '--version') { console.log('This is toy version 7.8.9'); process.exit(0); }`,
    `let unread = '';`,
    `let count = 0;`,
    `process.stdin.setEncoding('utf8').on('data', async (text) => {`,
    `  unread += text;`,
    `  const end = /\\(echo "(.*)"\\)\\n$/.exec(unread);`,
    `  if (end === null) return;`,
    `  const input = unread.slice(0, end.index);`,
    `  unread = '';`,
    `  count += 1;`,
    code,
    `  console.log(end[1]);`,
    `});`,
  ].join('\n'));
  chmodSync(path, 0o755);
  return {
    name: 'toy',
    command: process.execPath,
    args: [path, ...args],
    versionArgs: [path, '--version'],
    patience: 60_000,
    resets: true,
  };
}

async function open(one: SolverProgram): Promise<Solver> {
  const solver = await installedSolver(one);
  if (solver === undefined) throw new Error('it is not installed');
  opened.push(solver);
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
    expect(readFileSync(copy, 'utf8').split('\n')).toEqual([
      '(reset)', '(set-option :produce-models true)', '(assert false)', '(check-sat)', '',
    ]);
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
    [`console.error('Segmentation fault'); process.exit(139);`,
      { says: 'unknown', reason: 'toy ended without an answer: Segmentation fault' }],
    [`console.log('unsat'); process.exit(1);`, { says: 'unknown', reason: 'toy ended without an answer: unsat' }],
    [`process.exit();`, { says: 'unknown', reason: 'toy ended without an answer: it prints nothing' }],
    [`process.stdout.write('uns'); await new Promise((resolve) => setTimeout(resolve, 50)); console.log('at');`,
      { says: 'unsat' }],
    [`console.log('"' + end[1] + '" is not the end\\nunsat');`,
      expect.objectContaining({ says: 'unknown', reason: expect.stringContaining('is not the end') as string })],
    ['', { says: 'unknown', reason: 'toy does not answer: it prints nothing' }],
    [`console.log('satisfied');`, { says: 'unknown', reason: 'toy does not answer: satisfied' }],
  ])('that does %s is understood', async (code, answer) => {
    expect(await answerOf(code)).toEqual(answer);
  });

  it('may end before it has read the script', async () => {
    const early = program('');
    writeFileSync(early.args[0] ?? '', `console.log(process.argv[2] === '--version' ? '1.0' : 'unsat');`);
    const solver = await open(early);
    expect((await solver.solve(script('; long'.repeat(1_000_000)))).answer)
      .toEqual({ says: 'unknown', reason: 'toy ended without an answer: unsat' });
  });

  it.each([[true, 1], [false, 12]])('answers many scripts: resets %s, processes %i', async (resets, count) => {
    const starts = join(folder, `starts-${count}`);
    const code = `appendFileSync(process.argv[2], process.pid + ' ');
      console.log(input.includes('false') ? 'unsat' : 'sat');`;
    const solver = await open({ ...program(code, [starts]), resets });
    const scripts = Array.from({ length: 12 }, (_, k) => script(k % 3 === 0 ? '(assert false)' : '; none'));
    const answers = await Promise.all(scripts.map((one) => solver.solve(one)));
    expect(answers.map(({ answer }) => answer.says === 'unsat')).toEqual(scripts.map((_, k) => k % 3 === 0));
    const pids = readFileSync(starts, 'utf8').trim().split(' ');
    expect([pids.length, new Set(pids).size]).toEqual([12, count]);
  });

  it('is asked first in one process, and alone where the order may matter', async () => {
    const log = join(folder, 'easily');
    const one = program(`appendFileSync(process.argv[2], process.argv[3] + ' ' + process.pid + '\\n');
      const gives = process.argv[3] === 'easily' && input.includes('hard') ? 'unknown' : 'unsat';
      console.log(input.includes('met') ? 'sat\\n((x 1.0))' : gives);`);
    const [path = ''] = one.args;
    const solver = await open({
      ...one, args: [path, log, 'alone'], resets: false,
      easily: { args: [path, log, 'easily'], patience: 60_000 },
    });
    const scripts = [script('; go', 'x'), script('; hard', 'x'), script('; met'), script('; met', 'x'), script('; go')];
    const says: string[] = [];
    for (const each of scripts) says.push((await solver.solve(each)).answer.says);
    expect(says).toEqual(['unsat', 'unsat', 'sat', 'sat', 'unsat']);
    const asked = readFileSync(log, 'utf8').trim().split('\n').map((line) => line.split(' '));
    expect(asked.map(([how]) => how)).toEqual(['easily', 'easily', 'alone', 'easily', 'easily', 'alone', 'easily']);
    expect(new Set(asked.flatMap(([how, pid]) => (how === 'easily' ? [pid] : []))).size).toBe(1);
  });

  it('reads a long script and has a long answer', async () => {
    const solver = await open(program(`console.log('unsat\\n' + input.slice(0, 3_000_000));`));
    const long = script('; long\n'.repeat(600_000));
    expect((await solver.solve(long)).answer).toEqual({ says: 'unsat' });
    expect((await solver.solve(long)).answer).toEqual({ says: 'unsat' });
  });

  /** Says what it was told to do by the script, and what number the script has. */
  const obedient = `if (input.includes('die')) { console.log('sat'); process.exit(3); }
    if (input.includes('mistake')) console.log('(error "mistake")');
    if (input.includes('wait')) await new Promise((resolve) => setTimeout(resolve, 1_000_000));
    if (input.includes('talk')) setTimeout(() => console.log('sat'), 50);
    console.log('unsat');`;

  async function answersTo(texts: readonly string[], patience = 60_000): Promise<readonly string[]> {
    const solver = await open({ ...program(obedient), patience });
    const all = await Promise.all(texts.map((text) => solver.solve(script(`; ${text}`))));
    return all.map(({ answer }) => (answer.says === 'unknown' ? answer.reason : answer.says));
  }

  it('is started anew where it ends in the middle, and answers what comes next', async () => {
    const died = 'toy ended without an answer: sat';
    expect(await answersTo(['die', 'go', 'die', 'die', 'go'])).toEqual([died, 'unsat', died, died, 'unsat']);
  });

  it('answers what comes after a script with a mistake', async () => {
    const complaint = 'toy does not answer: (error "mistake")';
    expect(await answersTo(['go', 'mistake', 'go'])).toEqual(['unsat', complaint, 'unsat']);
  });

  it('is started anew where it does not keep its limit', async () => {
    const stopped = 'toy was stopped after 2 seconds without an answer';
    expect(await answersTo(['wait', 'go'], 2000)).toEqual([stopped, 'unsat']);
  });

  it('is asked once more where it may have ended for what it was asked before', async () => {
    const solver = await open(program(`if (count === 3) process.exit(1); console.log('unsat');`));
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => solver.solve(script(`; ${text}`))));
    expect(answers.map(({ answer }) => answer.says)).toEqual(Array.from({ length: 5 }, () => 'unsat'));
  });

  it('is not asked again if it goes on talking after its answer', async () => {
    const solver = await open(program(obedient));
    expect((await solver.solve(script('; talk'))).answer).toEqual({ says: 'unsat' });
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    expect((await solver.solve(script('; mistake'))).answer.says).toBe('unknown');
  });

  it('is stopped where it does not keep its limit, and has no answer then', async () => {
    const solver = await open({ ...program('return;'), patience: 500 });
    expect((await solver.solve(script('; none'))).answer)
      .toEqual({ says: 'unknown', reason: 'toy was stopped after 0.5 seconds without an answer' });
  });

  it('is ended when it is closed, whatever it is doing', async () => {
    const started = join(folder, 'started');
    const code = `writeFileSync(process.argv[2], String(process.pid)); return;`;
    const solver = await open(program(code, [started]));
    const solved = solver.solve(script('; none'));
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') {
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
    const pid = Number(readFileSync(started, 'utf8'));
    solver.close();
    expect((await solved).answer).toEqual({ says: 'unknown', reason: 'toy was closed' });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect((await solver.solve(script('; none'))).answer).toEqual({ says: 'unknown', reason: 'toy was closed' });
  });
});
