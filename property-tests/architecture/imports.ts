import ts from 'typescript';

/** One way in which a file reaches for another. */
export interface Import {
  /** What is imported as it is written, or `undefined` where that is computed when the program runs. */
  readonly specifier: string | undefined;
  readonly line: number;
}

/** The argument of `import(…)`, `require(…)` and `require.resolve(…)`. */
function called(node: ts.CallExpression): ts.Expression | undefined {
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
  const imports = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
  return imports ? node.arguments[0] : undefined;
}

/** The part of a node that names another module, if the node is an import of any kind. */
function imported(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  return ts.isCallExpression(node) ? called(node) : undefined;
}

/**
 * Every import of a TypeScript file: `import`, `export … from`, `import type`, `import('…')` as an expression and as a
 * type, `import … = require('…')`, `require('…')` and `/// <reference …>`.
 */
export function importsOf(path: string, text: string): readonly Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: Import[] = [];
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const target = imported(node);
    if (target !== undefined) {
      const specifier = ts.isStringLiteralLike(target) ? target.text : undefined;
      found.push({ specifier, line: lineAt(target.getStart(file)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const references = [...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives];
  return [...found, ...references.map(({ fileName, pos }) => ({ specifier: fileName, line: lineAt(pos) }))];
}
