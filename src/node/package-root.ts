/**
 * What ships with the package besides its code.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The folder of `package.json`: this file is run from `src/node` or, compiled, from `dist/src/node`. */
function packageRoot(): URL {
  const sources = new URL('../../', import.meta.url);
  return existsSync(new URL('package.json', sources)) ? sources : new URL('../', sources);
}

/** The version of the package. */
export function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8'));
  return z.object({ version: z.string() }).parse(json).version;
}

/** The text of a series in the folder `data` of the package. */
export function shippedSeries(file: string): string {
  return readFileSync(new URL(`data/${file}`, packageRoot()), 'utf8');
}
