/**
 * The solver Z3 in WebAssembly, which comes with the package `z3-solver`: nothing has to be installed, and every
 * machine gets the same answers. It is loaded when it is asked for, and nowhere else.
 *
 * Every script has a context of its own, so that no answer depends on what was asked before. Scripts are handed over
 * through `solver_from_string`, not `eval_smtlib2_string`: docs/decisions/0007.
 * @module
 */
import type { Z3_ast, Z3_context, Z3_model, Z3_solver, Z3LowLevel } from 'z3-solver';
import { InputError } from '../../data/input-error.js';
import { reduced, type Fraction } from '../../numbers/fraction.js';
import type { Script } from './script.js';
import { stopwatch } from './stopwatch.js';
import type { Answer, ModelValue, Solved, Solver } from './solver.js';

type Api = Z3LowLevel['Z3'];

/** The steps that a script may take, in the unit of Z3. */
const Z3_RESOURCES = 1_000_000;

/** The procedure for polynomial arithmetic over the reals, alone: what Z3 chooses by itself goes by the clock. */
const PROCEDURE = 'qfnra-nlsat';

/** An irrational number of a model is enclosed to so many decimal digits. */
const DIGITS = 100;

/** The part of Emscripten's module that has no types: the threads on which Z3 works keep the process alive. */
interface WithThreads {
  readonly PThread: { terminateAllThreads(): void };
}

/** What Z3 calls the steps it has taken. */
const STEPS = 'rlimit count';

function fraction(Z3: Api, context: Z3_context, value: Z3_ast): Fraction {
  const [p = '', q = '1'] = Z3.get_numeral_string(context, value).split('/');
  return reduced(BigInt(p), BigInt(q));
}

function modelValue(Z3: Api, context: Z3_context, value: Z3_ast): ModelValue {
  if (!Z3.is_algebraic_number(context, value)) {
    const exact = fraction(Z3, context, value);
    return { lower: exact, upper: exact };
  }
  return {
    lower: fraction(Z3, context, Z3.get_algebraic_number_lower(context, value, DIGITS)),
    upper: fraction(Z3, context, Z3.get_algebraic_number_upper(context, value, DIGITS)),
  };
}

function valuesOf(Z3: Api, context: Z3_context, model: Z3_model): ReadonlyMap<string, ModelValue> {
  Z3.model_inc_ref(context, model);
  const values = new Map<string, ModelValue>();
  for (let i = 0; i < Z3.model_get_num_consts(context, model); i += 1) {
    const constant = Z3.model_get_const_decl(context, model, i);
    const value = Z3.model_get_const_interp(context, model, constant);
    const name = Z3.get_symbol_string(context, Z3.get_decl_name(context, constant));
    values.set(name, modelValue(Z3, context, value));
  }
  Z3.model_dec_ref(context, model);
  return values;
}

function stepsOf(Z3: Api, context: Z3_context, solver: Z3_solver): number | null {
  const statistics = Z3.solver_get_statistics(context, solver);
  Z3.stats_inc_ref(context, statistics);
  const indices = Array.from({ length: Z3.stats_size(context, statistics) }, (_, i) => i);
  const at = indices.find((i) => Z3.stats_get_key(context, statistics, i) === STEPS);
  const steps = at === undefined ? null : Z3.stats_get_uint_value(context, statistics, at);
  Z3.stats_dec_ref(context, statistics);
  return steps;
}

function limit(Z3: Api, context: Z3_context, solver: Z3_solver, resources: number): void {
  const parameters = Z3.mk_params(context);
  Z3.params_inc_ref(context, parameters);
  Z3.params_set_uint(context, parameters, Z3.mk_string_symbol(context, 'rlimit'), resources);
  Z3.solver_set_params(context, solver, parameters);
  Z3.params_dec_ref(context, parameters);
}

/** What Z3 complains of, as one line. */
function complaint(text: string): string {
  return text.replace(/^\(error "|"\)\s*$/g, '').replace(/\s+/g, ' ').trim();
}

async function ask(
  Z3: Api,
  context: Z3_context,
  { text }: Script,
  resources: number,
): Promise<Omit<Solved, 'millis'>> {
  const procedure = Z3.mk_tactic(context, PROCEDURE);
  Z3.tactic_inc_ref(context, procedure);
  const solver = Z3.mk_solver_from_tactic(context, procedure);
  Z3.solver_inc_ref(context, solver);
  limit(Z3, context, solver, resources);
  Z3.solver_from_string(context, solver, text);
  // It says nothing, and what it has read up to the mistake would be asked alone.
  const code = Z3.get_error_code(context);
  const mistake: number = code;
  if (mistake > 0) {
    const reason = `Z3 cannot read the script: ${complaint(Z3.get_error_msg(context, code))}`;
    return { answer: { says: 'unknown', reason }, resources: null };
  }
  const found: number = await Z3.solver_check(context, solver);
  const answer = (): Answer => {
    if (found === -1) return { says: 'unsat' };
    if (found === 1) return { says: 'sat', values: valuesOf(Z3, context, Z3.solver_get_model(context, solver)) };
    const why = complaint(Z3.solver_get_reason_unknown(context, solver));
    // It does not always say that it was the limit that cancelled it.
    const limited = /cancel|resource/.test(why) ? `its limit of ${resources} steps is reached` : why;
    return { says: 'unknown', reason: `Z3 gives up: ${limited}` };
  };
  return { answer: answer(), resources: stepsOf(Z3, context, solver) };
}

/** Answers one script in a context of its own. */
async function answered(Z3: Api, script: Script, resources: number): Promise<Solved> {
  const millis = stopwatch();
  const configuration = Z3.mk_config();
  const context = Z3.mk_context(configuration);
  Z3.del_config(configuration);
  try {
    return { ...await ask(Z3, context, script, resources), millis: millis() };
  } catch (error) {
    // Z3 answers what it cannot do by an error of its own, for example where no memory is left.
    const reason = `Z3 fails: ${complaint(error instanceof Error ? error.message : String(error))}`;
    return { answer: { says: 'unknown', reason }, resources: null, millis: millis() };
  } finally {
    Z3.del_context(context);
  }
}

async function loaded(): Promise<{ readonly Z3: Api; readonly module: WithThreads }> {
  try {
    const { init } = await import('z3-solver');
    // What it prints is of its threads, when they are ended: what concerns a script comes with the answer.
    const api = await init({ printErr: () => undefined });
    return { Z3: api.Z3, module: api.em as WithThreads };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
    throw new InputError(`the solver z3-solver cannot be loaded (${why}): install it again with npm ci`);
  }
}

/**
 * Loads Z3.
 * @param resources the steps that one script may take, as Z3 counts them
 * @throws InputError if it cannot be loaded
 */
export async function z3(resources = Z3_RESOURCES): Promise<Solver> {
  const { Z3, module } = await loaded();
  // It answers one script at a time.
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'z3-solver',
    version: Z3.get_full_version().replace(/^Z3 /, ''),
    solve(script) {
      const solved = last.then(() => answered(Z3, script, resources));
      last = solved;
      return solved;
    },
    close() {
      module.PThread.terminateAllThreads();
    },
  };
}
