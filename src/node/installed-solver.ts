/**
 * Solvers that are installed on the machine, as programs of their own: they give a second opinion that shares nothing
 * with the solver that comes with this project but the script.
 * @module
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { modelValues } from '../verification/solver/model-text.js';
import type { Script } from '../verification/solver/script.js';
import { stopwatch } from '../verification/solver/stopwatch.js';
import type { Answer, Solved, Solver } from '../verification/solver/solver.js';
import { atMost } from './at-most.js';
import { startProcess, type Reply, type SolverProcess } from './solver-process.js';

/** How to run a program that reads scripts from its standard input. */
export interface SolverProgram {
  readonly name: string;
  readonly command: string;
  /** The arguments with which it reads scripts, and gives up each after a fixed number of its own steps. */
  readonly args: readonly string[];
  /** The arguments with which it tells its version. */
  readonly versionArgs: readonly string[];
  /**
   * Milliseconds after which it is stopped where it does not keep its own limit: cvc5 has steps that it does not count.
   * It then has no answer, so that no clock decides what is proved.
   */
  readonly patience: number;
  /**
   * Whether `(reset)` makes it forget everything, so that it can be asked one script after the other. z3 then counts
   * the same steps as a new process. cvc5 1.0.3 does not: it keeps terms that it has rewritten, takes fewer steps or
   * other ones, and near its limit its answer would depend on the order. It is started for every script.
   */
  readonly resets?: boolean;
  /** As of a {@link Solver}. cvc5 as Debian builds it has no library for irrational numbers. */
  readonly needsWitness?: boolean;
}

const PATIENCE = 20_000;

/** The programs that are looked for. The limits are counted in steps, the same on every machine. */
export const SOLVER_PROGRAMS: readonly SolverProgram[] = [
  {
    name: 'z3',
    command: 'z3',
    args: ['-in', 'rlimit=4000000'],
    versionArgs: ['--version'],
    patience: PATIENCE,
    resets: true,
  },
  {
    name: 'cvc5',
    command: 'cvc5',
    args: ['--lang=smt2', '--rlimit=100000'],
    versionArgs: ['--version'],
    patience: PATIENCE,
    needsWitness: true,
  },
];

/** The script with a request for the values of its constants: only a model that can be seen can be replayed. */
function withValues({ text, constants }: Script): string {
  const names = [...constants.keys()];
  return [
    '(set-option :produce-models true)',
    text.trimEnd(),
    ...(names.length === 0 ? [] : [`(get-value (${names.join(' ')}))`]),
    '',
  ].join('\n');
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 200)}…`;
}

/** The answer in what a program prints: its first line, if that is an answer and no complaint. */
function answerIn(name: string, output: string): Answer {
  const [first = '', ...rest] = output.trimStart().split('\n');
  const says = first.trim();
  if (says === 'unsat') return { says };
  if (says === 'sat') return { says, values: modelValues(rest.join('\n')) };
  if (says === 'unknown') return { says, reason: `${name} gives up` };
  return { says: 'unknown', reason: `${name} does not answer: ${says === '' ? 'it prints nothing' : excerpt(says)}` };
}

/** What the reply of a program comes to. Where it ended too early, even a first line that is an answer is none. */
function answerTo({ name, patience }: SolverProgram, reply: Reply): Answer {
  switch (reply.kind) {
    case 'answered':
      return answerIn(name, reply.output);
    case 'ended': {
      const said = reply.output.trim() === '' ? 'it prints nothing' : excerpt(reply.output);
      return { says: 'unknown', reason: `${name} ended without an answer: ${said}` };
    }
    case 'stopped':
      return { says: 'unknown', reason: `${name} was stopped after ${patience / 1000} seconds without an answer` };
    case 'killed':
      return { says: 'unknown', reason: `${name} was closed` };
    case 'not started':
      return { says: 'unknown', reason: `${name} cannot be started: ${reply.message}` };
  }
}

async function versionOf({ command, versionArgs }: SolverProgram): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, versionArgs);
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version';
  } catch {
    return undefined;
  }
}

/** Whether what ended the program may be what it was asked before, and not the script that it was asked last. */
function perhapsOfScriptsBefore({ kind }: Reply, { answered }: SolverProcess): boolean {
  return kind === 'ended' && answered > 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A program as a solver. One that resets is started once and given one script after the other, as starting it takes
 * longer than most answers; where it ends, it is started anew, and a script that may not be the reason is asked once
 * more. Any other answers each script in a process of its own, as many at a time as there are processors.
 * @returns `undefined` if the program is not installed
 */
export async function installedSolver(program: SolverProgram): Promise<Solver | undefined> {
  const version = await versionOf(program);
  if (version === undefined) return undefined;
  const started = new Set<SolverProcess>();
  const inTurn = atMost(program.resets === true ? 1 : availableParallelism());
  let closed = false;

  /** The process that waits for a script, or a new one. */
  function ready(): SolverProcess {
    const [waiting] = program.resets === true ? started : [];
    if (waiting?.alive === true) return waiting;
    if (waiting !== undefined) started.delete(waiting);
    const fresh = startProcess(program);
    started.add(fresh);
    return fresh;
  }

  async function answerOf(script: string): Promise<Answer> {
    if (closed) return answerTo(program, { kind: 'killed' });
    const asked = ready();
    const reply = await asked.ask(script);
    if (program.resets !== true) {
      started.delete(asked);
      asked.kill();
    }
    return perhapsOfScriptsBefore(reply, asked) ? answerOf(script) : answerTo(program, reply);
  }

  async function solved(script: Script): Promise<Solved> {
    const millis = stopwatch();
    // Node throws where the machine has no room for another process; the next script may find some.
    const answer = await answerOf(withValues(script))
      .catch((error: unknown) => answerTo(program, { kind: 'not started', message: messageOf(error) }));
    return { answer, resources: null, millis: millis() };
  }

  return {
    name: program.name,
    version,
    needsWitness: program.needsWitness === true,
    solve: (script) => inTurn(() => solved(script)),
    close() {
      closed = true;
      for (const one of started) one.kill();
    },
  };
}
