/**
 * The series that ship with the package, in its folder `data`.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';

/** The folder of `package.json`: this file is run from `src/node` or, compiled, from `dist/src/node`. */
function packageRoot(): URL {
  const sources = new URL('../../', import.meta.url);
  return existsSync(new URL('package.json', sources)) ? sources : new URL('../', sources);
}

/** The text of a series that ships with the package. */
export function shippedSeries(file: string): string {
  return readFileSync(new URL(`data/${file}`, packageRoot()), 'utf8');
}
