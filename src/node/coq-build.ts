/**
 * Builds the formal proofs from their sources, in a folder of its own, where Coq is installed.
 * @module
 */
import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { InputError } from '../data/input-error.js';
import type { AuditedBuild, CoqSource } from '../verification/formal/audit.js';
import { packageRoot } from './package-root.js';

/** A build that came to its end. */
export interface CoqBuild {
  readonly build: AuditedBuild;
  /** The table of numbers that Coq prints. */
  readonly table: string;
  /** What `coqchk` prints of it. */
  readonly summary: string;
  /** `check` is what `coqchk` and the axioms took, side by side. */
  readonly millis: { readonly build: number; readonly check: number };
}

/** How a build is watched. */
export interface CoqWatch {
  readonly signal: AbortSignal;
  /** Told of each file when its turn comes. */
  readonly onFile: (file: string) => void;
}

const STATEMENTS = 'Statements.v';
/** The examples that meet the hypotheses of the claims. */
const EXAMPLES = 'NonVacuity.v';
/** What `coqchk` reads, with all that these need. */
const CHECKED = [STATEMENTS, EXAMPLES];
/** What is printed while `Table.v` is compiled. */
const TABLE = 'Table.txt';

/** The folder with the sources that come with the package. */
export function shippedCoq(): string {
  return fileURLToPath(new URL('proofs-checks/coq/', packageRoot()));
}

/** The version of Coq that is installed, if any. */
export async function coqVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('coqc', ['-print-version']);
    return stdout.trim().split(/\s+/)[0];
  } catch {
    return undefined;
  }
}

/** The last lines of what a program said, as one. */
function excerpt(said: string): string {
  const line = said.trim().split('\n').slice(-6).join(' ').replace(/\s+/g, ' ');
  return line.length <= 300 ? line : `…${line.slice(-300)}`;
}

/** What a program prints on either output. It is killed, and all that it has started, on interruption. */
function output(
  [command, ...args]: readonly [string, ...string[]],
  cwd: string,
  { signal, onLine }: { readonly signal: AbortSignal; readonly onLine?: (line: string) => void },
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: make starts coqc.
    const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (): void => { if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM'); };
    let [out, err] = ['', ''];
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      for (const line of text.split('\n')) onLine?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', ({ message }) => {
      reject(new InputError(`${command} cannot be started (${message}): install it`));
    });
    child.on('close', (status) => {
      signal.removeEventListener('abort', stop);
      // The checker prints its summary on standard error.
      if (status === 0) resolve(out + err);
      else reject(new Error(`${command} ended with status ${String(status)}: ${excerpt(err === '' ? out : err)}`));
    });
    if (signal.aborted) stop();
  });
}

/** Runs all of them at once; if one fails the others are stopped, and what it said is thrown. */
async function together(
  signal: AbortSignal,
  tasks: readonly ((signal: AbortSignal) => Promise<string>)[],
): Promise<readonly string[]> {
  const failure = new AbortController();
  const stop = AbortSignal.any([signal, failure.signal]);
  const running = tasks.map(async (task) => {
    try {
      return await task(stop);
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(running);
  failure.signal.throwIfAborted();
  return Promise.all(running);
}

function read(folder: string, file: string): CoqSource {
  return { file, text: readFileSync(join(folder, file), 'utf8') };
}

const isAudit = (file: string): boolean => /^Audit\w*\.v$/.test(file);

/**
 * Copies the sources into a new folder, builds them with `make`, and has `coqchk` check what was built while Coq lists
 * the axioms of each theorem: either takes about as long as the build, and the checker has use for one processor only.
 * Nothing is left behind.
 * @throws InputError if a program is not installed; Error with what it said if the build or the check fails
 */
export async function buildCoq(folder: string, { signal, onFile }: CoqWatch): Promise<CoqBuild> {
  const work = mkdtempSync(join(tmpdir(), 'recurrent-proofs-coq-'));
  const jobs = availableParallelism();
  const onLine = (line: string): void => {
    const [, file] = /^coqc .*?(\w+\.v)\b/.exec(line) ?? [];
    if (file !== undefined) onFile(file);
  };
  try {
    for (const file of readdirSync(folder)) {
      if (file.endsWith('.v') || file === 'Makefile' || file === '_CoqProject') {
        copyFileSync(join(folder, file), join(work, file));
      }
    }
    const started = performance.now();
    await output(['make', `--jobs=${String(jobs)}`], work, { signal, onLine });
    const built = performance.now();
    const modules = CHECKED.filter((file) => existsSync(join(work, file)))
      .map((file) => `RecurrentProofs.${file.slice(0, -'.v'.length)}`);
    onFile('coqchk');
    const [summary = ''] = await together(signal, [
      (stop) => output(['coqchk', '-silent', '-o', '-R', '.', 'RecurrentProofs', ...modules], work, { signal: stop }),
      (stop) => output(['make', 'audit', `--jobs=${String(Math.max(1, jobs - 1))}`], work, { signal: stop, onLine }),
    ]);
    const files = readdirSync(work);
    return {
      build: {
        sources: files.filter((file) => file.endsWith('.v')).map((file) => read(work, file)),
        statements: read(work, STATEMENTS),
        examples: files.includes(EXAMPLES) ? read(work, EXAMPLES) : { file: EXAMPLES, text: '' },
        audits: files.filter(isAudit).map((file) =>
          ({ ...read(work, file), output: read(work, file.replace(/\.v$/, '.txt')).text })),
      },
      table: files.includes(TABLE) ? read(work, TABLE).text : '',
      summary,
      millis: { build: Math.round(built - started), check: Math.round(performance.now() - built) },
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
