import { importsOf } from './imports.js';
import type { Sources } from './sources.js';
import { resolveImport } from './violations.js';

/** The files of the project that each file imports, types included. */
export function graphOf(sources: Sources): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...sources].map(([path, text]) => {
      const targets = importsOf(path, text).flatMap(({ specifier }) =>
        specifier?.startsWith('.') === true ? [resolveImport(path, specifier)] : [],
      );
      return [path, targets.filter((target) => sources.has(target))];
    }),
  );
}

/** The import cycles that a depth-first search closes, each as `a -> b -> a`; empty exactly if there is none. */
export function cycles(sources: Sources): readonly string[] {
  const graph = graphOf(sources);
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push([...trail.slice(start), path].join(' -> '));
    } else if (!finished.has(path)) {
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      finished.add(path);
    }
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
