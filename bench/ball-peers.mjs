/*
 * The peers of bench/ball.mjs that are not npm packages: nanoseconds per step for each precision, or undefined where a
 * peer is not installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));

/** The lines that a program prints, one for each precision, or undefined if it cannot be run. */
function lines(program, args) {
  try {
    const text = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return text.trim().split('\n').map((line) => line.split(' '));
  } catch {
    return undefined;
  }
}

const nanoseconds = (rows) => new Map(rows.map(([bits, seconds]) => [Number(bits), 1e9 * Number(seconds)]));

/** mpmath: of several Pythons the first one in which it computes with gmpy2. */
export function inMpmath(precisions) {
  for (const python of ['python3', '/usr/bin/python3']) {
    const rows = lines(python, [source('tanh_mpmath.py'), ...precisions.map(String)]);
    if (rows?.every(([, , backend]) => backend === 'gmpy')) return nanoseconds(rows);
  }
  return undefined;
}

/** Arb, by itself or, in later versions, inside of FLINT. */
export function inArb(precisions) {
  const directory = mkdtempSync(join(tmpdir(), 'tanh-arb-'));
  const program = join(directory, 'tanh_arb');
  try {
    for (const libraries of [['-lflint-arb', '-lflint'], ['-lflint'], ['-larb', '-lflint']]) {
      const compile = ['-O2', '-o', program, source('tanh_arb.c'), ...libraries, '-lm'];
      const rows = lines('gcc', compile) && lines(program, precisions.map(String));
      if (rows !== undefined) return nanoseconds(rows);
    }
    return undefined;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
