/**
 * The solvers of this machine.
 * @module
 */
import { InputError } from '../data/input-error.js';
import type { Solvers } from '../verification/solver/discharge.js';
import type { Solver } from '../verification/solver/solver.js';

/** Whose answers count: Z3 as it comes with this project, or cvc5 as it is installed. */
export type SolverChoice = 'z3' | 'cvc5';

/** Copies of Z3 that work side by side: what fits, with the program, into 500 MB of memory. */
const Z3_THREADS = 2;

/** Opens the solvers; tests hand in their own. */
export type OpenSolvers = (choice: SolverChoice) => Promise<Solvers>;

/**
 * Z3 in WebAssembly and the programs that are installed, the chosen one in front. All of it is loaded here, so that
 * other commands start without it.
 * @throws InputError if Z3 cannot be loaded, or the chosen program is not installed
 */
export const openSolvers: OpenSolvers = async (choice) => {
  const { installedSolver, SOLVER_PROGRAMS } = await import('../node/installed-solver.js');
  const found = await Promise.all(SOLVER_PROGRAMS.map((program) => installedSolver(program)));
  const installed = found.filter((solver) => solver !== undefined);
  const cvc5 = installed.find(({ name }) => name === 'cvc5');
  if (choice === 'cvc5' && cvc5 === undefined) {
    throw new InputError('--solver is "cvc5", which is not installed: install it, for example by apt-get install cvc5');
  }
  const { solverThreads } = await import('../node/solver-threads.js');
  const z3 = await solverThreads(new URL('../node/z3-worker.js', import.meta.url), Z3_THREADS);
  const solvers: readonly Solver[] = [z3, ...installed];
  const solver = choice === 'cvc5' ? cvc5 : solvers[0];
  if (solver === undefined) throw new InputError(`--solver is "${choice}": choose z3 or cvc5`);
  return { solver, others: solvers.filter((other) => other !== solver) };
};

/** Ends the solvers, whatever they are doing. */
export function closeSolvers({ solver, others = [] }: Solvers): void {
  for (const one of [solver, ...others]) one.close();
}
