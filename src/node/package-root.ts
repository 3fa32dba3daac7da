/**
 * Where the package lies.
 * @module
 */
import { existsSync } from 'node:fs';

/** The folder of `package.json`: this file is run from `src/node` or, compiled, from `dist/src/node`. */
export function packageRoot(): URL {
  const sources = new URL('../../', import.meta.url);
  return existsSync(new URL('package.json', sources)) ? sources : new URL('../', sources);
}
