import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { readSources } from '../architecture/sources.js';

const root = join(import.meta.dirname, '..', '..');

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/**
 * The package in a new folder, compiled from the sources as they are now: worker threads need JavaScript, and what is
 * in `dist` may be older. Types are checked elsewhere.
 */
export function compiledPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
  for (const name of ['package.json', 'data']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of readSources(root)) {
    const target = join(folder, 'dist', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(text, { compilerOptions }).outputText);
  }
  return folder;
}
