/**
 * How the program was started.
 * @module
 */
import { basename, relative } from 'node:path';

/**
 * What a user types in this folder to run the program again: its name where it is installed, behind `npx` if it came
 * that way, and in a clone of the repository the path of its main file.
 */
export function invocation(): string {
  const script = process.argv[1] ?? '';
  if (basename(script) === 'main.js') return `node ${relative(process.cwd(), script)}`;
  return process.env['npm_command'] === 'exec' ? 'npx recurrent-proofs' : 'recurrent-proofs';
}
