/**
 * Solvers that are installed on the machine, as programs of their own: they give a second opinion that shares nothing
 * with the solver that comes with this project but the script.
 * @module
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { modelValues } from '../verification/solver/model-text.js';
import type { Script } from '../verification/solver/script.js';
import { stopwatch } from '../verification/solver/stopwatch.js';
import type { Answer, Solved, Solver } from '../verification/solver/solver.js';

/** How to run a program that reads a script from its standard input. */
export interface SolverProgram {
  readonly name: string;
  readonly command: string;
  /** The arguments with which it reads a script, and gives up after a fixed number of its own steps. */
  readonly args: readonly string[];
  /** The arguments with which it tells its version. */
  readonly versionArgs: readonly string[];
  /**
   * Milliseconds after which it is stopped where it does not keep its own limit: cvc5 has steps that it does not count.
   * It then has no answer, so that no clock decides what is proved.
   */
  readonly patience: number;
  /** As of a {@link Solver}. cvc5 as Debian builds it has no library for irrational numbers. */
  readonly needsWitness?: boolean;
}

const PATIENCE = 20_000;

/** The programs that are looked for. The limits are counted in steps, the same on every machine. */
export const SOLVER_PROGRAMS: readonly SolverProgram[] = [
  { name: 'z3', command: 'z3', args: ['-in', 'rlimit=4000000'], versionArgs: ['--version'], patience: PATIENCE },
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

/** Runs the program on the input. */
function run(program: SolverProgram, input: string, running: Set<ChildProcess>): Promise<Answer> {
  const { name, command, args, patience } = program;
  return new Promise((resolve) => {
    const child = spawn(command, args);
    running.add(child);
    let stopped = false;
    const net = setTimeout(() => {
      stopped = true;
      child.kill('SIGKILL');
    }, patience);
    const printed = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => { printed.out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { printed.err += text; });
    // A program that ends before it has read everything: what it printed tells why.
    child.stdin.on('error', () => undefined);
    child.on('error', ({ message }) => {
      running.delete(child);
      clearTimeout(net);
      resolve({ says: 'unknown', reason: `${name} cannot be started: ${message}` });
    });
    child.on('close', () => {
      running.delete(child);
      clearTimeout(net);
      const output = printed.out.trim() === '' ? printed.err : printed.out;
      const reason = `${name} was stopped after ${patience / 1000} seconds without an answer`;
      resolve(stopped ? { says: 'unknown', reason } : answerIn(name, output));
    });
    child.stdin.end(input);
  });
}

async function versionOf({ command, versionArgs }: SolverProgram): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, versionArgs);
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version';
  } catch {
    return undefined;
  }
}

/**
 * A program as a solver, with as many scripts at a time as there are processors.
 * @returns `undefined` if the program is not installed
 */
export async function installedSolver(program: SolverProgram): Promise<Solver | undefined> {
  const version = await versionOf(program);
  if (version === undefined) return undefined;
  const running = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let free = availableParallelism();
  let closed = false;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (free === 0) await new Promise<void>((resolve) => { waiting.push(resolve); });
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }

  return {
    name: program.name,
    version,
    needsWitness: program.needsWitness === true,
    solve: (script) => inTurn(async (): Promise<Solved> => {
      const millis = stopwatch();
      const answer: Answer = closed
        ? { says: 'unknown', reason: `${program.name} was closed` }
        : await run(program, withValues(script), running);
      return { answer, resources: null, millis: millis() };
    }),
    close() {
      closed = true;
      for (const child of running) child.kill('SIGKILL');
    },
  };
}
