import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The text of every source file of a project, by its path from the root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Reads the TypeScript files in `src` and `proofs-checks` below `root`. */
export function readSources(root: string): Sources {
  const folders = ['src', 'proofs-checks'].map((name) => join(root, name)).filter((folder) => existsSync(folder));
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]));
}
