import { afterAll, describe, expect, it } from 'vitest';
import { installedSolver, SOLVER_PROGRAMS } from '../../src/node/installed-solver.js';
import { prove } from '../../src/verification/solver/prove.js';
import { brokenSteps } from './broken-steps.js';

const solvers = await Promise.all(SOLVER_PROGRAMS.map(async (program) => {
  const solver = await installedSolver(program);
  if (solver === undefined) throw new Error(`${program.command} is not installed: apt-get install ${program.command}`);
  return solver;
}));
afterAll(() => { for (const solver of solvers) solver.close(); });

const cases = brokenSteps.flatMap((step) => solvers.map((solver) => ({ ...step, solver, name: solver.name })));

describe('an installed solver', { timeout: 120_000 }, () => {
  it.each(cases)('does not prove what is broken: $name, $id', async ({ id, proof, solver }) => {
    const { obligations } = await prove([{ id, section: '', title: id, proof }], { solver });
    expect(obligations.every(({ result }) => result === 'proved')).toBe(false);
  });
});
