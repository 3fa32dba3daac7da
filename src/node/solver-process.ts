/**
 * A running program that reads scripts from its standard input, one after the other, and answers on its standard
 * output. After each script it is told to print a line that nothing else prints: what it printed before is the answer,
 * all of it and nothing of the script before.
 * @module
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** How a program is started. */
export interface ProcessStart {
  readonly command: string;
  readonly args: readonly string[];
  /** Milliseconds that it may take for one script. */
  readonly patience: number;
}

/** What becomes of a script. */
export type Reply =
  /** It was read to its end. */
  | { readonly kind: 'answered'; readonly output: string }
  /** The program ended before that; what it printed tells why. */
  | { readonly kind: 'ended'; readonly output: string }
  /** It was stopped, as it took longer than its patience. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'not started'; readonly message: string };

/** A running program. Node does not end before it does: whoever starts it kills it. */
export interface SolverProcess {
  /** Whether it can be given another script. */
  readonly alive: boolean;
  /** How many scripts it has answered. */
  readonly answered: number;
  /** Gives it a script, which has to wait until the script before has its reply. Never throws. */
  ask(script: string): Promise<Reply>;
  kill(): void;
}

/** The line that ends an answer, as z3 and as cvc5 print it: what comes before it is the answer. */
function beforeMarker(output: string, marker: string): string | undefined {
  const end = [`${marker}\n`, `"${marker}"\n`].find((line) => output.endsWith(`\n${line}`) || output === line);
  return end === undefined ? undefined : output.slice(0, -end.length);
}

/** Starts the program. */
export function startProcess({ command, args, patience }: ProcessStart): SolverProcess {
  const child = spawn(command, args);
  const printed = { out: '', err: '' };
  let marker = '';
  let answered = 0;
  let end: Reply | undefined;
  let asked: { readonly reply: (reply: Reply) => void; readonly net: NodeJS.Timeout } | undefined;

  function reply(what: Reply): void {
    clearTimeout(asked?.net);
    asked?.reply(what);
    asked = undefined;
  }

  /** Nothing that comes later is of a script any more. */
  function finish(how: Reply): void {
    end ??= how;
    reply(end);
  }

  function kill(kind: 'stopped' | 'killed'): void {
    end ??= { kind };
    child.kill('SIGKILL');
  }

  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // What comes after its answer could be taken for a part of the next.
    if (asked === undefined) kill('killed');
    if (end !== undefined) return;
    printed.out += text;
    const output = beforeMarker(printed.out, marker);
    if (output === undefined) return;
    answered += 1;
    reply({ kind: 'answered', output });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { printed.err += text; });
  // A program that ends before it has read everything: what it printed tells why.
  child.stdin.on('error', () => undefined);
  child.on('error', ({ message }) => { finish({ kind: 'not started', message }); });
  child.on('close', () => {
    finish({ kind: 'ended', output: printed.out.trim() === '' ? printed.err : printed.out });
  });

  return {
    get alive() { return end === undefined && child.exitCode === null && child.signalCode === null; },
    get answered() { return answered; },
    ask: (script) => new Promise((resolve) => {
      if (end !== undefined) {
        resolve(end);
        return;
      }
      marker = `end-of-answer-${randomUUID()}`;
      printed.out = '';
      printed.err = '';
      asked = { reply: resolve, net: setTimeout(() => { kill('stopped'); }, patience) };
      const before = answered === 0 ? '' : '(reset)\n';
      child.stdin.write(`${before}${script.trimEnd()}\n(echo "${marker}")\n`);
    }),
    kill() { kill('killed'); },
  };
}
