/**
 * Worker threads from the sources of this project, so that a test of theirs does not depend on what was built last.
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll } from 'vitest';
import { importsOf } from '../architecture/imports.js';

const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };

/** A module of that text. */
export const script = (body: string): URL => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

/** The JavaScript of a source and of all that it imports, by address. */
function transpile(entry: URL, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(entry.href)) return found;
  const text = readFileSync(fileURLToPath(entry), 'utf8');
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  found.set(entry.href, outputText);
  for (const { specifier } of importsOf(entry.href, outputText)) {
    if (specifier?.startsWith('.')) transpile(new URL(specifier.replace(/\.js$/u, '.ts'), entry), found);
  }
  return found;
}

/** The module of a worker that does what the source at `entry` says. To be called where a test file is read. */
export function transpiledWorker(entry: URL): URL {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const file = join(folder, 'sources.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(transpile(entry))));
  const hooks = new URL('transpiled-hooks.mjs', import.meta.url).href;
  return script(`
    import { register } from 'node:module';
    register(${JSON.stringify(hooks)}, { data: ${JSON.stringify({ file })} });
    await import(${JSON.stringify(entry.href)});
  `);
}
