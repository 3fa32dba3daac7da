import { describe, expect, it } from 'vitest';
import { installedSolver, SOLVER_PROGRAMS, type SolverProgram } from '../../src/node/installed-solver.js';
import { symbol } from '../../src/numbers/term.js';
import type { Script } from '../../src/verification/solver/script.js';

/** With a limit that is reached soon. */
const limited = (args: readonly string[], limit: number): readonly string[] =>
  args.map((arg) => arg.replace(/(?<=rlimit=)\d+/, String(limit)));

const programs = SOLVER_PROGRAMS.map((program): SolverProgram => ({
  ...program,
  args: limited(program.args, 20_000),
  ...(program.easily && { easily: { ...program.easily, args: limited(program.easily.args, 4000) } }),
}));

function script(logic: string, names: readonly string[], sort: string, assertion: string): Script {
  const declared = names.map((name) => `(declare-const ${name} ${sort})`);
  const text = [`(set-logic ${logic})`, ...declared, `(assert ${assertion})`, '(check-sat)', ''].join('\n');
  return { text, expected: 'sat', constants: new Map(names.map((name) => [name, symbol(name)])) };
}

const hard = script(
  'QF_NIA',
  ['x', 'y', 'z'],
  'Int',
  '(and (> x 1) (> y 1) (> z 1) (= (+ (* x x x) (* y y y)) (* z z z)))',
);

/** The same names with other sorts and assertions, mistakes, and questions that take more steps than are allowed. */
const scripts: readonly Script[] = [
  script('QF_NRA', ['x'], 'Real', '(= (* 3.0 x) 1.0)'),
  hard,
  script('QF_NRA', ['x', 'y'], 'Real', '(< (* x x) 0.0)'),
  script('QF_NRA', ['x'], 'Real', '(= x unheard)'),
  script('QF_LIA', ['x'], 'Int', '(and (< 2 x) (< x 4))'),
  hard,
  hard,
  script('QF_NRA', ['y'], 'Bool', 'y'),
  script('QF_NRA', ['x'], 'Real', '(and (< 0.0 x) (= (* 2.0 x) 1.0))'),
];

/** Lines are counted from the start of the program. */
async function answers(program: SolverProgram, asked: readonly Script[]): Promise<readonly unknown[]> {
  const solver = await installedSolver(program);
  if (solver === undefined) throw new Error('it is not installed');
  try {
    const solved = await Promise.all(asked.map((one) => solver.solve(one)));
    return solved.map(({ answer }) =>
      (answer.says === 'unknown' ? answer.reason.replace(/line \d+|<stdin>:\d+/, 'line') : answer));
  } finally {
    solver.close();
  }
}

describe('an answer of an installed solver', { timeout: 120_000 }, () => {
  it.each(programs.map((program) => [program.name, program] as const))('is the same in any order: %s', async (
    name,
    program,
  ) => {
    const forward = await answers(program, scripts);
    const backward = await answers(program, [...scripts].reverse());
    const alone = (await Promise.all(scripts.map((one) => answers(program, [one])))).flat();
    expect(forward).toEqual(alone);
    expect([...backward].reverse()).toEqual(alone);
    expect([1, 2, 5, 6].map((k) => forward[k]))
      .toEqual([`${name} gives up`, { says: 'unsat' }, `${name} gives up`, `${name} gives up`]);
  });
});
