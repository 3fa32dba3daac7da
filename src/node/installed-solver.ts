/**
 * Solvers that are installed on the machine, as programs of their own: they give a second opinion that shares nothing
 * with the solver that comes with this project but the script.
 * @module
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { messageOf } from '../verification/solver/message-of.js';
import { modelValues } from '../verification/solver/model-text.js';
import type { Script } from '../verification/solver/script.js';
import { stopwatch } from '../verification/solver/stopwatch.js';
import type { Answer, Solved, Solver } from '../verification/solver/solver.js';
import { atMost } from './at-most.js';
import { startProcess, type ProcessStart, type Reply, type SolverProcess } from './solver-process.js';

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
   * other ones, and near its limit its answer would depend on the order. It is started for every script that is not
   * answered {@link SolverProgram.easily}.
   */
  readonly resets?: boolean;
  /**
   * How a program that does not reset is asked first, as starting it takes longer than most answers: one script after
   * the other, and far below its limit. What is not answered then, or has values that may depend on the order, is asked
   * again in a process of its own.
   */
  readonly easily?: Pick<ProcessStart, 'args' | 'patience'>;
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
    easily: { args: ['--lang=smt2', '--rlimit=20000'], patience: 2000 },
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

/** A reply, and how long it took without the time in which others had their turn. */
interface Timed {
  readonly reply: Reply;
  readonly millis: number;
}

/** What answers scripts until it is closed. */
interface Asked {
  ask(script: string): Promise<Timed>;
  close(): void;
}

/** Asks in turn, so many at a time, unless it is closed. */
function inTurn(count: number, ask: (script: string) => Promise<Reply>, kill: () => void): Asked {
  const turn = atMost(count);
  let closed = false;
  return {
    ask: (script) => turn(async () => {
      const millis = stopwatch();
      // Node throws where the machine has no room for another process; the next script may find some.
      const reply = await (closed ? Promise.resolve<Reply>({ kind: 'killed' }) : ask(script))
        .catch((error: unknown): Reply => ({ kind: 'not started', message: messageOf(error) }));
      return { reply, millis: millis() };
    }),
    close() {
      closed = true;
      kill();
    },
  };
}

/**
 * One process that is given one script after the other. Where it ends, it is started anew, and a script that may not be
 * the reason is asked once more.
 */
function oneProcess(start: ProcessStart): Asked {
  let running: SolverProcess | undefined;
  async function answerTo(script: string): Promise<Reply> {
    if (running?.alive !== true) running = startProcess(start);
    const asked = running;
    const reply = await asked.ask(script);
    return reply.kind === 'ended' && asked.answered > 0 ? answerTo(script) : reply;
  }
  return inTurn(1, answerTo, () => running?.kill());
}

/** A process for each script, as many at a time as there are processors. */
function manyProcesses(start: ProcessStart): Asked {
  const running = new Set<SolverProcess>();
  async function answerTo(script: string): Promise<Reply> {
    const asked = startProcess(start);
    running.add(asked);
    const reply = await asked.ask(script);
    running.delete(asked);
    asked.kill();
    return reply;
  }
  return inTurn(availableParallelism(), answerTo, () => {
    for (const one of running) one.kill();
  });
}

/** Whether an answer is the same in any order: values are not. */
function isSettled({ says }: Answer, { constants }: Script): boolean {
  return says === 'unsat' || (says === 'sat' && constants.size === 0);
}

/**
 * A program as a solver. One that resets is started once and given one script after the other. Any other answers each
 * script in a process of its own, but for those that it answers easily.
 * @returns `undefined` if the program is not installed
 */
export async function installedSolver(program: SolverProgram): Promise<Solver | undefined> {
  const version = await versionOf(program);
  if (version === undefined) return undefined;
  const { easily } = program;
  const whole = program.resets === true ? oneProcess(program) : manyProcesses(program);
  const first = easily === undefined ? undefined : oneProcess({ ...program, ...easily });

  async function answered(asked: Asked, script: Script): Promise<Solved> {
    const { reply, millis } = await asked.ask(withValues(script));
    return { answer: answerTo(program, reply), resources: null, millis };
  }

  return {
    name: program.name,
    version,
    needsWitness: program.needsWitness === true,
    async solve(script) {
      const easy = first && await answered(first, script);
      if (easy === undefined) return answered(whole, script);
      if (isSettled(easy.answer, script)) return easy;
      const alone = await answered(whole, script);
      return { ...alone, millis: easy.millis + alone.millis };
    },
    close() {
      for (const one of [whole, first]) one?.close();
    },
  };
}
