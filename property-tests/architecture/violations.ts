import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf } from './imports.js';
import { heightOf, isChecker, isClaim, mayUse, runsInBrowser } from './layers.js';
import type { Sources } from './sources.js';

/** A broken rule, as `FILE:LINE imports SPECIFIER: why not`. */
export type Violation = string;

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? specifier);

/** The source file that a relative specifier stands for: `./x.js` is what `./x.ts` will be. */
export const resolveImport = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier).replace(/\.js$/u, '.ts');

/** Why `path` may not import another file of the project, or `undefined` if it may. */
function againstFile(path: string, target: string, sources: Sources): string | undefined {
  if (!sources.has(target)) return 'no such source file';
  if (isChecker(path)) return 'the independent checker imports nothing of the project';
  if (isClaim(path)) {
    return isClaim(target) || target === 'src/index.ts' ? undefined : 'a claim imports nothing but src/index.ts';
  }
  if (isClaim(target)) return path.startsWith('src/cli/') ? undefined : 'only src/cli imports proofs-checks';
  const [from, to] = [heightOf(path), heightOf(target)];
  if (from === undefined || to === undefined) return 'the folder has no place in the order of imports';
  return to > from ? 'imports point upward only' : undefined;
}

/** Why `path` may not import a package or a part of Node, or `undefined` if it may. */
function againstPackage(path: string, specifier: string): string | undefined {
  if (isBuiltin(specifier)) return runsInBrowser(path) ? 'the file must run in a browser' : undefined;
  if (isClaim(path)) return 'a claim imports nothing but src/index.ts';
  return mayUse(path, specifier) ? undefined : 'the package has no place here';
}

function violation(path: string, specifier: string | undefined, sources: Sources): string | undefined {
  if (specifier === undefined) return 'the guard cannot follow a computed import';
  if (specifier.startsWith('.')) return againstFile(path, resolveImport(path, specifier), sources);
  return againstPackage(path, specifier);
}

/** Every import of `sources` that the architecture forbids, and every file of src that has no layer. */
export function violations(sources: Sources): readonly Violation[] {
  return [...sources].flatMap(([path, text]) => {
    const homeless = !isClaim(path) && heightOf(path) === undefined ? [`${path}: the folder has no layer`] : [];
    const broken = importsOf(path, text).flatMap(({ specifier, line }) => {
      const why = violation(path, specifier, sources);
      return why === undefined ? [] : [`${path}:${line} imports ${specifier ?? '(computed)'}: ${why}`];
    });
    return [...homeless, ...broken];
  });
}
