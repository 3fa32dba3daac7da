import { join, relative } from 'node:path';
import ts from 'typescript';
import { runsInBrowser } from './layers.js';
import { readSources } from './sources.js';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * A host that reads Node's and the browser's types as empty files: a package whose declarations ask for them would
 * otherwise bring their globals back for every file.
 */
function hostWithoutWorld(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const outside = /\/node_modules\/@types\/node\/|\/lib\.(?:dom|webworker|scripthost)\b/u;
  return {
    ...host,
    getSourceFile: (path, version) =>
      outside.test(path) ? ts.createSourceFile(path, '', version) : host.getSourceFile(path, version),
  };
}

/**
 * What is wrong with the files that must run in a browser when they are compiled in a world that has the language and
 * nothing else: neither Node's globals (`process`, `Buffer`, `__dirname`, `setImmediate`) nor a browser's.
 */
export function browserLine(root: string): readonly string[] {
  const files = [...readSources(root).keys()].filter(runsInBrowser).map((file) => join(root, file));
  const program = ts.createProgram(files, options, hostWithoutWorld());
  return files.flatMap((file) =>
    program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${relative(root, file)}: ${message.replace(/\.(?: .*)?$/u, '')}`;
    }),
  );
}
